package sendcheck.identifier;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sendcheck.draft.Span;

/**
 * A number of at least four digits that could be an identifier: no phone number, date or season.
 *
 * @param digits without spaces and hyphens
 * @param lettered whether a letter belongs to it (N0301234)
 */
record WrittenNumber(String digits, boolean lettered, Span span) {
    private static final int LONGEST_GROUPED = 8;
    private static final Pattern NUMBER = Pattern.compile("[0-9]+(?:(?: ?[-.\u2013] ?| )[0-9]+){0,15}");
    /** Phone numbers, dates, years and times. */
    private static final Pattern NOT_AN_ID =
            Pattern.compile("(?:\\+?1[ .-]?)?(?:\\([0-9]{3}\\) ?|(?<![0-9])[0-9]{3}[ .-])[0-9]{3}[ .-][0-9]{4}(?![0-9])"
                    + "|\\+[0-9][0-9 .()-]{7,16}[0-9]"
                    + "|(?<![0-9])[0-9]{1,2}[/.-][0-9]{1,2}[/.-](?:19|20)[0-9]{2}(?![0-9])"
                    + "|(?<![0-9])(?:19|20)[0-9]{2}[/.-][0-9]{1,2}[/.-][0-9]{1,2}(?![0-9])"
                    + "|(?<![0-9])(?:19|20)[0-9]{2} ?[-\u2013/ ] ?(?:19|20)?[0-9]{2}(?![0-9])"
                    + "|(?<![0-9])(?<![0-9] )(?:19|20)[0-9]{2}(?! ?[-.\u2013]?[0-9])"
                    + "|[$\u20ac\u00a3] ?[0-9][0-9,. ]*|[0-9]{1,3}(?:,[0-9]{3}){1,4}|[0-9]{1,2}:[0-9]{2}"
                    + "|\\b10\\.[0-9]{4,5}/[a-z0-9._-]+|https?://[^ \\n]+");

    static List<WrittenNumber> in(String plain) {
        List<Span> others = new ArrayList<>();
        Matcher other = NOT_AN_ID.matcher(plain);
        while (other.find()) {
            others.add(new Span(other.start(), other.end()));
        }
        List<WrittenNumber> numbers = new ArrayList<>();
        Matcher matcher = NUMBER.matcher(plain);
        int from = 0;
        while (matcher.find(from)) {
            Span span = firstGroups(plain, matcher.start(), matcher.end(), others);
            boolean apart = others.stream().noneMatch(span::overlaps);
            String digits = plain.substring(span.start(), span.end()).replaceAll("[^0-9]", "");
            if (apart && digits.length() >= 4) {
                numbers.add(new WrittenNumber(digits, isLettered(plain, span), span));
            }
            from = span.end();
        }
        return numbers;
    }

    private static boolean isLettered(String plain, Span span) {
        int before = span.start() - 1;
        boolean letterBefore = before >= 0
                && Character.isLetter(plain.charAt(before))
                && (before == 0 || !Character.isLetter(plain.charAt(before - 1)));
        boolean letterBehind = span.end() < plain.length() && Character.isLetter(plain.charAt(span.end()));
        return letterBefore || letterBehind;
    }

    /** Of "1409 3382 555-201-4433" the first eight digits: a group that would make more than eight begins another number. */
    private static Span firstGroups(String plain, int start, int end, List<Span> others) {
        int digits = 0;
        int last = start;
        for (int i = start; i < end; ) {
            int groupEnd = i;
            while (groupEnd < end && Character.isDigit(plain.charAt(groupEnd))) {
                groupEnd++;
            }
            if (groupEnd > i) {
                Span group = new Span(i, groupEnd);
                if (digits > 0
                        && (digits + group.length() > LONGEST_GROUPED
                                || others.stream().anyMatch(group::overlaps))) {
                    break;
                }
                digits += group.length();
                last = groupEnd;
                i = groupEnd;
            } else {
                i++;
            }
        }
        return new Span(start, last);
    }
}
