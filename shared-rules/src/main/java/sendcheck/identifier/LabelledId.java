package sendcheck.identifier;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import sendcheck.draft.Passage;
import sendcheck.draft.Span;

/**
 * A number with a label before or behind it.
 *
 * <p>Each number takes the nearest label: the one right before it, else the one right behind it, else one earlier in its sentence. Source: the ways
 * that applicants write it, as gathered in the shared domain facts ("identifiers").
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
        CAS,
        /** "ID", of nobody knows what. */
        UNSAID,
        /** NRMP, USMLE, a phone: none of ours. */
        OTHER
    }

    private static final int DIGITS = 8;
    private static final Set<String> DUMMIES = Set.of(
            "12345678", "87654321", "01234567", "23456789", "98765432", "12341234", "11223344", "00112233", "01020304");
    /** Between a label and its number where nothing else is said. */
    private static final Pattern RIGHT_BEHIND = Pattern.compile(
            "^(?:[ :.#(\\[\"'\u2013\u2014=*|_<>/&,\\n)-]|\\bis\\b|\\bare\\b|\\bwas\\b|\\bno\\b|\\bid\\b|\\bids\\b|\\bnumber\\b)*$");
    /** Between a number and the label behind it. */
    private static final Pattern RIGHT_BEFORE = Pattern.compile(
            "^(?:[ (\\[\"*|/-]|\u2013|\u2014|,|\\b(?:which|this|that|being|is|was|are|as|my|the|his|her|our|their|own|in|on|with|for|what|to)\\b)*$");
    /** Between labels, or numbers, that form a row: "AAMC/NRMP IDs: 1 / 2". */
    private static final Pattern ROW = Pattern.compile("^(?:[ /&+,|\\n:#]|\\band\\b|\\bor\\b)*$");

    private static final Pattern SENTENCE_END = Pattern.compile("[.;!?] |\\n");
    private static final int FAR = 60;

    static List<LabelledId> in(Passage passage) {
        String plain = passage.plain();
        List<WrittenNumber> numbers = WrittenNumber.in(plain);
        if (numbers.isEmpty()) {
            return List.of();
        }
        List<IdLabel> labels = IdLabel.in(plain);
        List<LabelledId> found = new ArrayList<>();
        Set<IdLabel> used = new HashSet<>();
        for (int i = 0; i < numbers.size(); i++) {
            WrittenNumber number = numbers.get(i);
            int index = i;
            Optional<IdLabel> label = inRow(plain, numbers, i, labels)
                    .or(() -> rightBefore(plain, number, labels, used))
                    .or(() -> rightBehind(plain, numbers, index, labels))
                    .or(() -> earlier(plain, number, labels, used));
            label.ifPresent(used::add);
            label.filter(each -> fits(each, number))
                    .ifPresent(each -> found.add(new LabelledId(each.kind(), number.digits(), number.span())));
        }
        return found;
    }

    /** A label that says "ID" takes a number of any length; without it only one of about eight digits. */
    private static boolean fits(IdLabel label, WrittenNumber number) {
        int length = number.digits().length();
        return switch (label.kind()) {
            case AAMC -> !number.lettered() && (label.strong() || Math.abs(length - DIGITS) <= 1);
            case UNSAID -> !number.lettered() && length == DIGITS;
            case APPLICANT, CAS -> true;
            case OTHER -> false;
        };
    }

    /** Two or more labels in a row, and as many numbers behind them in the same order. */
    private static Optional<IdLabel> inRow(String plain, List<WrittenNumber> numbers, int index, List<IdLabel> labels) {
        int first = index;
        while (first > 0
                && isRow(
                        plain, numbers.get(first - 1).span(), numbers.get(first).span())) {
            first--;
        }
        Span start = numbers.get(first).span();
        int last = lastBefore(labels, start);
        if (last < 1 || !isRow(plain, labels.get(last).span(), start)) {
            return Optional.empty();
        }
        int head = last;
        while (head > 0
                && isRow(plain, labels.get(head - 1).span(), labels.get(head).span())) {
            head--;
        }
        int size = last - head + 1;
        int wanted = head + index - first;
        boolean asMany = first + size <= numbers.size();
        for (int i = first + 1; asMany && i < first + size; i++) {
            asMany = isRow(plain, numbers.get(i - 1).span(), numbers.get(i).span());
        }
        return size > 1 && asMany && wanted <= last ? Optional.of(labels.get(wanted)) : Optional.empty();
    }

    private static boolean isRow(String plain, Span left, Span right) {
        return left.end() <= right.start()
                && ROW.matcher(between(plain, left, right).replaceAll("[a-z]$", ""))
                        .find();
    }

    private static Optional<IdLabel> rightBefore(
            String plain, WrittenNumber number, List<IdLabel> labels, Set<IdLabel> used) {
        int last = lastBefore(labels, number.span());
        if (last < 0 || used.contains(labels.get(last))) {
            return Optional.empty();
        }
        String gap = between(plain, labels.get(last).span(), number.span());
        return RIGHT_BEHIND
                        .matcher(number.lettered() ? gap.replaceAll("[a-z]$", "") : gap)
                        .find()
                ? Optional.of(labels.get(last))
                : Optional.empty();
    }

    /** A label that has its own number behind it is none of the number before it, unless a bracket ties them. */
    private static Optional<IdLabel> rightBehind(
            String plain, List<WrittenNumber> numbers, int index, List<IdLabel> labels) {
        WrittenNumber number = numbers.get(index);
        Optional<IdLabel> next = labels.stream()
                .filter(label -> label.span().start() >= number.span().end())
                .findFirst();
        if (next.isEmpty()) {
            return next;
        }
        Span label = next.get().span();
        String gap = between(plain, number.span(), label);
        boolean bracketed = gap.contains("(") || gap.contains("[");
        boolean ofAnother = !bracketed
                && index + 1 < numbers.size()
                && RIGHT_BEHIND
                        .matcher(between(plain, label, numbers.get(index + 1).span()))
                        .find();
        return RIGHT_BEFORE.matcher(gap).find() && !ofAnother ? next : Optional.empty();
    }

    /** Only for a number of just the right length: what else would it be? */
    private static Optional<IdLabel> earlier(
            String plain, WrittenNumber number, List<IdLabel> labels, Set<IdLabel> used) {
        int last = lastBefore(labels, number.span());
        if (last < 0 || used.contains(labels.get(last)) || number.digits().length() != DIGITS) {
            return Optional.empty();
        }
        String gap = between(plain, labels.get(last).span(), number.span());
        boolean near = gap.length() <= FAR
                && gap.chars().noneMatch(Character::isDigit)
                && !SENTENCE_END.matcher(gap).find();
        return near ? Optional.of(labels.get(last)) : Optional.empty();
    }

    private static int lastBefore(List<IdLabel> labels, Span number) {
        int last = -1;
        for (int i = 0; i < labels.size() && labels.get(i).span().end() <= number.start(); i++) {
            last = i;
        }
        return last;
    }

    /** What stands between; a longer stretch ties nothing together. */
    private static String between(String plain, Span left, Span right) {
        int end = Math.max(left.end(), right.start());
        return end - left.end() > 2 * FAR ? "far ".repeat(FAR) : plain.substring(left.end(), end);
    }

    boolean isWellFormed() {
        return digits.length() == DIGITS && !isDummy();
    }

    boolean isDummy() {
        return DUMMIES.contains(digits)
                || (!digits.isEmpty() && digits.chars().distinct().count() == 1);
    }

    /** Whether it differs from another number in one digit, or in two that changed places. */
    boolean isSlipOf(String other) {
        if (digits.length() != other.length()) {
            return false;
        }
        List<Integer> differing = new ArrayList<>();
        for (int i = 0; i < other.length(); i++) {
            if (digits.charAt(i) != other.charAt(i)) {
                differing.add(i);
            }
        }
        return differing.size() == 1
                || (differing.size() == 2
                        && digits.charAt(differing.get(0)) == other.charAt(differing.get(1))
                        && digits.charAt(differing.get(1)) == other.charAt(differing.get(0)));
    }
}
