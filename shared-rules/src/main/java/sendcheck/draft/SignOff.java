package sendcheck.draft;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds where the signature begins: at a sign-off line, at "-- ", at the client's signature block, or at the writer's name below the letter. */
final class SignOff {
    private static final String CLOSING =
            "(?:(?:with|in|many|my|our|very|most|yours?|warm|warmest|kind|kindest|best|all|sincere|deepest|deep|great|much|every|humble|utmost|again|ever|forever|heartfelt|highest|gratefully|respectfully|the) ){0,3}"
                    + "(?:regards?|best|wishes|sincerely|respectfully|faithfully|truly|cordially|grateful|gratefully|gratitude|appreciation|respect|thanks|thank you|thankfully|cheers|warmly|humbly|"
                    + "yours|blessings|warmth|anticipation|courtesy|obediently|peace|kindly|ty|thx|v/r|rgds|br|kr|saludos|atentamente|cordialement|salutations|cordiali saluti|atenciosamente|gracias|obrigad[oa]|merci|mit freundlichen grussen|mit freundlichen gru\u00dfen|viele gru\u00dfe)";

    /** A sign-off alone on its line, perhaps with what it gives thanks for. */
    private static final Pattern ALONE = Pattern.compile(
            "^" + CLOSING
                    + "(?: (?:and|&|yours|to you|very much|so much|again|always|in advance|submitted|and respect|sincerely|regards|best|wishes|thanks|health|service|for (?:your|the|all)(?: \\p{L}+){1,6}|and (?:best|kind|warm)(?: \\p{L}+){1,2})){0,3} ?[,.!\u2013\u2014-]{0,2}$");

    /** A sign-off with the name behind it. */
    private static final Pattern WITH_NAME =
            Pattern.compile("^" + CLOSING + "[,!.]? ?[\u2013\u2014-]{0,2} ?(?:\\p{L}[\\p{L}.'-]*,? ?){1,5}$");

    /** A sign-off, and whatever follows: only for lines that go on with the writer's name. */
    private static final Pattern BEFORE_NAME = Pattern.compile("^" + CLOSING + "[,!.]? ?[\u2013\u2014-]{0,2} ");

    private static final Pattern ADDRESSEE = Pattern.compile(
            "\\b(?:dr|drs|mr|mrs|ms|mx|prof|professor|doctor|program director|committee|team|sir|madam|you|for|to)\\b");

    /** Where more lines than that stand below the greeting, the sign-off is looked for in the last of them. */
    private static final int MOST_LINES = 300;

    private static final Pattern POSTSCRIPT = Pattern.compile("^p\\.? ?p?\\.? ?s\\b");

    private SignOff() {}

    /** Whether a line, without capitals and accents, is a sign-off by itself ("Best regards,"). */
    static boolean closes(String line) {
        return ALONE.matcher(line).find();
    }

    /**
     * @param from where the letter begins
     * @param writer display name of the sender, empty if unknown
     * @param marked where the client's signature block begins, if it has one
     */
    static Optional<Span> find(Passage own, int from, String writer, Optional<Integer> marked) {
        Closing closing = new Closing(own, lines(own, from), new WritersName(writer));
        int block = marked.filter(at -> saysSomething(own, from, at)).orElse(own.length());
        int start = closing.start(block);
        while (start < own.length() && Folding.isSpace(own.text().charAt(start))) {
            start++;
        }
        return start < own.length() ? Optional.of(new Span(Math.max(from, start), own.length())) : Optional.empty();
    }

    /** A signature block above the letter, or around it, signs nothing. */
    private static boolean saysSomething(Passage own, int from, int to) {
        return from < to && own.text().substring(from, to).chars().anyMatch(Character::isLetterOrDigit);
    }

    /** The lines below the greeting, searched for the first that closes the letter. */
    private static final class Closing {
        private final Passage own;
        private final List<Span> lines;
        private final WritersName writer;
        /** For each line, and behind the last, whether only names, details, a postscript and disclaimers follow from there on. */
        private final boolean[] tail;
        /** For each line whether a sign-off stands there or below. */
        private final boolean[] closesLater;

        Closing(Passage own, List<Span> lines, WritersName writer) {
            this.own = own;
            this.lines = lines;
            this.writer = writer;
            this.tail = new boolean[lines.size() + 1];
            this.closesLater = new boolean[lines.size() + 1];
            tail[lines.size()] = true;
            for (int i = lines.size() - 1; i >= 0; i--) {
                String line = own.plain(lines.get(i));
                boolean prose = SignatureLine.isProse(line) && !SignatureLine.isSeparator(line);
                tail[i] =
                        POSTSCRIPT.matcher(line).find() || SignatureLine.isDisclaimer(line) || (!prose && tail[i + 1]);
                closesLater[i] =
                        closesLater[i + 1] || (SignOff.closes(line) && (i == lines.size() - 1 || namesBelow(i)));
            }
        }

        int start(int block) {
            boolean letterBegun = false;
            for (int i = 0; i < lines.size() && lines.get(i).start() < block; i++) {
                int at = closes(i, letterBegun, block);
                if (at >= 0) {
                    return at;
                }
                letterBegun |= SignatureLine.isProse(own.plain(lines.get(i)));
            }
            if (block < own.length()) {
                return block;
            }
            return lines.isEmpty() ? own.length() : detailsBelow();
        }

        /** Whether what follows a line can be a name and details down to the end. */
        private boolean namesBelow(int line) {
            return line + 1 < lines.size() && !SignatureLine.isProse(own.plain(lines.get(line + 1)));
        }

        /** Where the signature begins if this line begins it, or ends in its beginning; -1 if it does not. */
        private int closes(int i, boolean letterBegun, int block) {
            Span line = lines.get(i);
            String plain = own.plain(line);
            if (SignatureLine.isSeparator(plain)) {
                boolean canonical = plain.equals("--") || plain.equals("\u2014");
                return canonical || (letterBegun && tail[i + 1]) ? line.start() : -1;
            }
            if (writer.is(plain)
                    && ((letterBegun && i > 0) || tail[i + 1])
                    && (i > 0 || lines.size() == 1 || tail[1])) {
                return line.start();
            }
            if (closesHere(i, line, block)) {
                return line.start();
            }
            Span last = lastSentence(line);
            return last.start() > line.start() && closesHere(i, last, block) ? last.start() : -1;
        }

        private boolean closesHere(int i, Span part, int block) {
            String words = own.plain(part);
            boolean last = i == lines.size() - 1 || lines.get(i + 1).start() >= block;
            if (SignOff.closes(words) && (words.endsWith(".") || words.endsWith("!"))) {
                // "Thank you for your time." is the letter's last sentence where another sign-off comes below it.
                return part.equals(lines.get(i)) && tail[i + 1] && !closesLater[i + 1];
            }
            if (SignOff.closes(words)) {
                boolean whole = part.equals(lines.get(i));
                if (!whole && !words.endsWith(",")) {
                    // "… Thank you." at the end of a paragraph is its last sentence.
                    return false;
                }
                return last || namesBelow(i) || (words.endsWith(",") && !closesLater[i + 1]);
            }
            var before = BEFORE_NAME.matcher(words);
            if (before.find() && writer.opens(words.substring(before.end()))) {
                return true;
            }
            if (!part.equals(lines.get(i)) && writer.is(words)) {
                return last || tail[i + 1];
            }
            boolean nextIsTail = last || tail[i + 1];
            return WITH_NAME.matcher(words).find()
                    && !ADDRESSEE.matcher(words).find()
                    && namesLookRight(own.text(part))
                    && (last || (i > 0 && nextIsTail));
        }

        private Span lastSentence(Span line) {
            Span sentence = own.sentenceAt(line.end() - 1);
            return sentence.start() >= line.start() ? sentence : line;
        }

        /** Lines at the end that hold only a name and details, where nothing signs off. */
        private int detailsBelow() {
            int start = own.length();
            boolean detail = false;
            int end = lines.size();
            for (int i = lines.size() - 1; i > 0; i--) {
                String line = own.plain(lines.get(i));
                if (SignatureLine.isDisclaimer(line) || SignatureLine.isFooter(line)) {
                    detail = true;
                } else if (SignatureLine.saysSomething(line)) {
                    break;
                }
                detail |= SignatureLine.isDetail(line);
                start = lines.get(i).start();
                end = i;
            }
            boolean nameAlone = end < lines.size() && writer.opens(own.plain(lines.get(end)));
            return detail || nameAlone ? start : own.length();
        }
    }

    /** In "Best, Jordan Lee" what follows the sign-off is capitalised; in "Thanks for calling" it is not. */
    private static boolean namesLookRight(String line) {
        String[] words = line.split("[ ,]+");
        String last = words[words.length - 1];
        return words.length > 1
                && !last.isEmpty()
                && Character.isUpperCase(last.charAt(0))
                && (line.contains(",") || words.length <= 4);
    }

    private static List<Span> lines(Passage own, int from) {
        List<Span> lines = new ArrayList<>();
        int start = from;
        while (start < own.length()) {
            int end = own.text().indexOf('\n', start);
            end = end < 0 ? own.length() : end;
            int first = start;
            while (first < end && own.text().charAt(first) == ' ') {
                first++;
            }
            if (end > first) {
                lines.add(new Span(first, end));
            }
            start = end + 1;
        }
        return lines.subList(Math.max(0, lines.size() - MOST_LINES), lines.size());
    }
}
