package sendcheck.identifier;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import sendcheck.draft.Passage;
import sendcheck.draft.Span;

/**
 * A number with a label before or behind it.
 *
 * <p>Source: the ways that applicants write it, as gathered in the shared domain facts ("identifiers").
 *
 * @param digits the number without spaces and hyphens
 * @param span of the number, in the passage it was found in
 */
record LabelledId(Kind kind, String digits, Span span) {
    enum Kind {
        /** AAMC ID, which people also call ERAS ID: 8 digits. */
        AAMC,
        /** ERAS's "Applicant ID", another number. */
        APPLICANT,
        /** ResidencyCAS. */
        CAS
    }

    private static final Set<String> DUMMIES =
            Set.of("12345678", "87654321", "01234567", "23456789", "98765432", "12341234");

    private static final String MARK =
            "(?:id(?:entifier|entification)?s?|i\\.d\\.|number|num|no|nos|nr|#|code|account)";
    private static final String VALUE = "([0-9](?:[0-9]| ?[-.\u2013] ?| ){0,16}[0-9])";
    private static final String BETWEEN = "(?:[ :.#(\\[\u2013\u2014=*-]|\\n|\\bis\\b|\\bare\\b|&)*";

    /** A label that says "ID" takes a number of any length; without it only a long one, for "ERAS 2027" is a season. */
    private static final Pattern LABEL_FIRST = Pattern.compile(
            "(?:aamc|\\beras|\\be\\.r\\.a\\.s\\.)(?:(?:[ /,&:.()-]|\\band\\b|\\bor\\b)*(?:aamc|eras|applicant|my|personal|assigned))*(?:(?:[ :.()-])*"
                    + MARK + ")+" + BETWEEN + VALUE);

    private static final Pattern BARE_LABEL =
            Pattern.compile("(?:aamc|\\beras)[ :#\u2013(-]{1,4}([0-9][0-9 -]{5,9}[0-9])\\b");
    private static final Pattern LABEL_LAST = Pattern.compile(
            "\\b([0-9]{4}[ -]?[0-9]{4})(?: ?[(\\[]| is my| is the| as my| -|,)? ?(?:aamc|eras)\\b(?: (?:aamc|eras))?[ /]*"
                    + MARK + "?");
    private static final Pattern APPLICANT_LABEL = Pattern.compile(
            "(?:applicant|application)(?:[ :.()-])*" + MARK + "(?:[ :.()-]*" + MARK + ")*" + BETWEEN + VALUE);
    private static final Pattern CAS_LABEL = Pattern.compile("\\b(?:residency ?cas|cas)\\b(?:[ :.()-]*(?:applicant|"
            + MARK + "))*" + BETWEEN + "([a-z]?[0-9][0-9 -]{3,14}[0-9])");

    /** Labels that name another number: what follows them is theirs. */
    private static final Pattern OTHER_LABEL =
            Pattern.compile("(?:nrmp|usmle|ecfmg|acgme|comlex|nbome|npi|phone|cell|tel|mobile)[^0-9]{0,12}$");

    /** Behind "ERAS" without "ID" may stand a season or a day. */
    private static final Pattern DATE =
            Pattern.compile("^(?:19|20)\\d\\d ?[-\u2013 ] ?(?:(?:19|20)?\\d\\d|\\d\\d?-\\d\\d?)$");

    static List<LabelledId> in(Passage passage) {
        List<LabelledId> found = new ArrayList<>();
        String text = passage.plain();
        collect(found, text, APPLICANT_LABEL, Kind.APPLICANT);
        collect(found, text, CAS_LABEL, Kind.CAS);
        collect(found, text, LABEL_FIRST, Kind.AAMC);
        collect(found, text, BARE_LABEL, Kind.AAMC);
        collect(found, text, LABEL_LAST, Kind.AAMC);
        return found;
    }

    private static void collect(List<LabelledId> found, String text, Pattern pattern, Kind kind) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            Span span = firstNumber(text, matcher.start(1), matcher.end(1));
            boolean taken = found.stream().anyMatch(other -> other.span().overlaps(span));
            boolean others = OTHER_LABEL
                    .matcher(text.substring(matcher.start(), span.start()))
                    .find();
            boolean date =
                    DATE.matcher(text.substring(span.start(), span.end())).find();
            if (!taken && !others && !date) {
                found.add(new LabelledId(
                        kind, text.substring(span.start(), span.end()).replaceAll("[^0-9]", ""), span));
            }
        }
    }

    /** Of "1409 3382 555-201-4433" the first eight digits: a group that would make more than eight begins another number. */
    private static Span firstNumber(String text, int start, int end) {
        int digits = 0;
        int last = start;
        for (int i = start; i < end; ) {
            int groupEnd = i;
            while (groupEnd < end && Character.isDigit(text.charAt(groupEnd))) {
                groupEnd++;
            }
            if (groupEnd > i) {
                if (digits > 0 && digits + (groupEnd - i) > 8) {
                    break;
                }
                digits += groupEnd - i;
                last = groupEnd;
                i = groupEnd;
            } else {
                i++;
            }
        }
        return new Span(start, last);
    }

    boolean isWellFormed() {
        return digits.length() == 8 && !isDummy();
    }

    boolean isDummy() {
        return DUMMIES.contains(digits)
                || (!digits.isEmpty() && digits.chars().distinct().count() == 1);
    }
}
