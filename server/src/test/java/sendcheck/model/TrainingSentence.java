package sendcheck.model;

import java.util.Set;

/**
 * A labelled sentence.
 *
 * @param rules those that it breaks
 * @param voice who speaks; training and test never share one
 * @param letter which clean letter it stands in; empty if it stands alone
 */
record TrainingSentence(Set<String> rules, String voice, String letter, String text) {}
