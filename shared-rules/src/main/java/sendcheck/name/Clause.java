package sendcheck.name;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import sendcheck.draft.Passage;
import sendcheck.draft.Span;

/**
 * The part of a sentence around a name that says one thing: "My wife is at Lakeside | and I hope to train at River Valley" are two. Without
 * capitals and accents.
 *
 * @param before from the clause's beginning up to the name, a space at its end
 * @param after from the name to the end of the sentence
 */
public record Clause(String before, String after) {
    /** A clause is shorter than this; it bounds the work on a text without full stops. */
    private static final int LONGEST = 240;

    /** Where another thing begins to be said: a stop inside the sentence, or a joining word with a subject of its own. */
    private static final Pattern BOUNDARY = Pattern.compile("[;:()\u2013\u2014]|\\.\\.\\.|\u2026| - "
            + "|,? (?:and|but|so|yet|while|whereas|because|since|although|though|as|after which|which is why|if|should|when|where) (?:i|i'd|i'm|i've|i'll|we|we'd|it|this|he|she|they|the|your|you|there|nothing|would)\\b"
            + "|\\b(?:know|believe|think|sure|hope|say|feel|confident|understand|read|heard|convinced|note|mention|glad|happy|so) that (?:i|i'd|i'm|i've|we|your|the|you)\\b"
            + "|, (?:and|but|so|yet|while|whereas|where|who|whose|which|because|although|though)\\b"
            + "|, (?:i|i'd|i'm|i've|i'll|we|we'd|it|this|he|she|they|there|your|you|now)\\b"
            + "| (?:and|but) (?:would|will|hope|want|wish|have applied|applied|am applying|look forward|now)\\b");

    /** The clause of a letter in which a name stands. */
    public static Clause around(Passage letter, Span name) {
        Span sentence = letter.sentenceAt(name.start());
        int from = Math.max(Math.min(sentence.start(), name.start()), name.start() - LONGEST);
        int to = Math.min(Math.max(sentence.end(), name.end()), name.end() + LONGEST);
        String before = letter.plain().substring(from, name.start());
        String after = letter.plain().substring(name.end(), to);
        int start = 0;
        Matcher boundary = BOUNDARY.matcher(before);
        while (boundary.find()) {
            // The joining word stays with what it begins.
            start = boundary.start()
                    + (isJoined(boundary.group()) ? 0 : boundary.group().length());
        }
        return new Clause(before.substring(start), after);
    }

    private static boolean isJoined(String boundary) {
        return boundary.chars().anyMatch(Character::isLetter);
    }

    /** Where the last match of a pattern before the name ends; -1 without one. */
    public int lastBefore(Pattern pattern) {
        Matcher matcher = pattern.matcher(before);
        int end = -1;
        int from = 0;
        while (from <= before.length() && matcher.find(from)) {
            end = matcher.end();
            from = Math.max(matcher.start() + 1, from + 1);
        }
        return end;
    }

    public boolean before(Pattern pattern) {
        return pattern.matcher(before).find();
    }

    public boolean after(Pattern pattern) {
        return pattern.matcher(after).find();
    }
}
