/**
 * Phrases as data: what a rule's YAML file looks for, as sequences of words, compiled to linear-time patterns. The notation is described at
 * {@link sendcheck.phrase.PhraseNotation}, the shape of a file at {@link sendcheck.phrase.PhraseRule}.
 */
@NullMarked
package sendcheck.phrase;

import org.jspecify.annotations.NullMarked;
