package sendcheck.draft;

import com.google.re2j.Pattern;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The lines that mail clients write before a quoted or forwarded message when they leave no markup: "On … wrote:" in the languages that
 * applicants' clients speak, "Original Message" rules, and Outlook's From/Sent/To block.
 */
record QuoteHead(int firstLine, int lastLine) {
    /** An attribution is wrapped over at most so many lines. */
    static final int MOST_LINES = 4;

    /** No client writes longer ones; what is longer is prose. */
    private static final int LONGEST_LINE = 300;

    private static final int LONGEST_RULE = 120;

    /** A name and "wrote:", without a date, above marked lines. */
    private static final int LONGEST_BARE_HEAD = 80;

    private static final String DRAWN = "-_=*";

    private static final Pattern OLD_MESSAGE = Pattern.compile(
            "original|forwarded|urspr\u00fcngliche|weitergeleitete|origine|transf\u00e9r\u00e9|r\u00e9exp\u00e9di\u00e9|reenviado|encaminhada|originale|inoltrato|oorspronkelijk"
                    + "|doorgestuurd|oprindelig|vidarebefordra|videresend|reply message|message history|przekazan|oryginaln|wiadomo\u015b\u0107|preposlan|p\u0159eposlan|iletilen|\u043f\u0435\u0440\u0435\u0441\u044b\u043b|\u0438\u0441\u0445\u043e\u0434\u043d"
                    + "|\u539f\u59cb|\u8f6c\u53d1|\u8f49\u5bc4|\u8ee2\u9001|\u5143\u306e|\uc6d0\ubcf8|\uc804\ub2ec|\u0627\u0644\u0623\u0635\u0644\u064a\u0629|\u0645\u0639\u0627\u062f");

    private static final Pattern FORWARD_LINE = Pattern.compile(
            "^(?:begin forwarded message|anfang der weitergeleiteten (?:nachricht|e-mail)|d\u00e9but du message (?:r\u00e9exp\u00e9di\u00e9|transf\u00e9r\u00e9)|inicio del mensaje reenviado|in\u00edcio da mensagem (?:re)?encaminhada"
                    + "|inizio messaggio inoltrato|begin doorgestuurd bericht|pocz\u0105tek przekazywanej wiadomo\u015bci) ?:$");

    /** How an attribution begins that names its date first. */
    private static final Pattern OPENER = Pattern.compile(
            "^(?:(?:on|am|le|el|em|il|op|den|p[\u00e5a]|w dniu|dnia|dne|v|vl|v\u00e0o|pada|\u0432|\u0641\u064a|\u03c3\u03c4\u03b9\u03c2|la|\u00een|d\u00eda|het|ma|ti|to)\\b? |\\d|(?:\\p{L}|\\p{M}){1,12}(?:[.,] ?| \\d))");

    private static final Pattern ENGLISH =
            Pattern.compile("(?:^|[\\s>),])wrote(?: (?:on|at|the following)\\b.{0,60})? ?:$");

    /** "wrote" in other languages; a verb begins a word, except where a language writes none apart. */
    private static final List<String> OTHER_LANGUAGES = List.of(
            "schrieb",
            "a \u00e9crit",
            "a ecrit",
            "escribi\u00f3",
            "escribio",
            "escreveu",
            "ha scritto",
            "schreef",
            "skrev",
            "napisa\u0142",
            "pisze",
            "kirjoitti",
            "napsal",
            "nap\u00edsal",
            "\u00edrta",
            "a scris",
            "va escriure",
            "je napisao",
            "yazd\u0131",
            "\u0111\u00e3 vi\u1ebft",
            "menulis",
            "\u03ad\u03b3\u03c1\u03b1\u03c8\u03b5",
            "\u043f\u0438\u0448\u0435",
            "\u043d\u0430\u043f\u0438\u0441\u0430",
            "\u043f\u0438\u0441\u0430\u043b",
            "\u0643\u062a\u0628",
            "\u0643\u062a\u0627\u0628\u0629",
            "\u05db\u05ea\u05d1",
            "\u5199\u9053",
            "\u5beb\u9053",
            "\u66f8\u304d\u307e\u3057\u305f",
            "\u306e\u30e1\u30fc\u30eb",
            "\u306e\u30e1\u30c3\u30bb\u30fc\u30b8",
            "\uc791\uc131",
            "\u0932\u093f\u0916\u093e");

    private static final Pattern DATE =
            Pattern.compile("(?:^|\\D)(?:19|20)\\d\\d(?:\\D|$)|\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4}");
    private static final Pattern TIME = Pattern.compile("\\d{1,2}[:.h]\\d\\d|\\d{1,2} ?[ap]\\.?m\\b");
    private static final Pattern ADDRESS = Pattern.compile("[\\w.+%-]+@[\\w-]+\\.[\\w.-]+");
    private static final Pattern ENDS_IN_ADDRESS = Pattern.compile("@[\\w.-]+[>)\\]] ?:$");

    /** A head that lies on a line: for an attribution the line that ends it, for all else the one that begins it. */
    static Optional<QuoteHead> at(BodyLines lines, int line) {
        if (lines.length(line) > LONGEST_LINE) {
            return Optional.empty();
        }
        String words = lines.words(line);
        if (words.isEmpty()) {
            return Optional.empty();
        }
        if (isRule(words)) {
            return Optional.of(new QuoteHead(line, line));
        }
        Optional<QuoteHead> block = HeaderBlock.at(lines, line);
        return block.isPresent() ? block : attribution(lines, line, words);
    }

    private static boolean isRule(String words) {
        char first = words.charAt(0);
        if (DRAWN.indexOf(first) >= 0 && DRAWN.indexOf(words.charAt(words.length() - 1)) >= 0) {
            return words.length() <= LONGEST_RULE
                    && words.chars().anyMatch(Character::isLetter)
                    && OLD_MESSAGE.matcher(words.toLowerCase(Locale.ROOT)).find();
        }
        return words.endsWith(":")
                && FORWARD_LINE
                        .matcher(words.toLowerCase(Locale.ROOT).replace('\u00a0', ' '))
                        .find();
    }

    /** The shortest stretch of lines, ending here, that reads as an attribution from its first word on. */
    private static Optional<QuoteHead> attribution(BodyLines lines, int line, String words) {
        if (!words.endsWith(":") && !words.endsWith("\uff1a")) {
            return Optional.empty();
        }
        boolean aboveQuote = isAboveQuote(lines, line);
        String stretch = "";
        String shortest = "";
        for (int first = line; first >= 0 && first > line - MOST_LINES; first--) {
            String written = lines.length(first) > LONGEST_LINE ? "" : lines.words(first);
            if (written.isEmpty() || lines.isQuoted(first)) {
                break;
            }
            stretch = normal(written + " " + stretch);
            shortest = shortest.isEmpty() ? stretch : shortest;
            if (isDated(stretch, aboveQuote) && OPENER.matcher(stretch).find()) {
                return Optional.of(new QuoteHead(first, line));
            }
        }
        return isNamed(words, shortest, aboveQuote) ? Optional.of(new QuoteHead(line, line)) : Optional.empty();
    }

    private static String normal(String words) {
        return words.strip()
                .replace('\u00a0', ' ')
                .replace('\u202f', ' ')
                .replace('\uff1a', ':')
                .replace('*', ' ')
                .toLowerCase(Locale.ROOT)
                .strip();
    }

    private static boolean isAboveQuote(BodyLines lines, int line) {
        int next = lines.nextWritten(line + 1);
        return next < lines.count() && lines.isQuoted(next);
    }

    /** "On DATE, NAME wrote:". Prose has the words too, but neither a full date with a time of day nor an address. */
    private static boolean isDated(String stretch, boolean aboveQuote) {
        if (!aboveQuote && stretch.indexOf('@') < 0 && stretch.chars().noneMatch(Character::isDigit)) {
            return false;
        }
        boolean date = DATE.matcher(stretch).find();
        boolean time = TIME.matcher(stretch).find();
        boolean address = hasAddress(stretch);
        boolean foreign = saysWroteElsewhere(stretch);
        if (foreign || saysWrote(stretch)) {
            return (date && time) || (address && (date || time)) || (aboveQuote && (date || time || address));
        }
        return date && time && address && ENDS_IN_ADDRESS.matcher(stretch).find();
    }

    /** "NAME &lt;ADDRESS&gt; wrote:", and "NAME wrote:" above marked lines. */
    private static boolean isNamed(String words, String stretch, boolean aboveQuote) {
        if (!aboveQuote && stretch.indexOf('@') < 0 && stretch.chars().noneMatch(Character::isDigit)) {
            return false;
        }
        boolean foreign = saysWroteElsewhere(stretch);
        if (Character.isLowerCase(words.charAt(0)) || !(foreign || saysWrote(stretch))) {
            return false;
        }
        boolean dated = DATE.matcher(stretch).find() && TIME.matcher(stretch).find();
        return hasAddress(stretch) || (foreign && dated) || (aboveQuote && stretch.length() <= LONGEST_BARE_HEAD);
    }

    private static boolean saysWrote(String stretch) {
        return stretch.contains("wrote") && ENGLISH.matcher(stretch).find();
    }

    private static boolean saysWroteElsewhere(String stretch) {
        for (String verb : OTHER_LANGUAGES) {
            int at = stretch.indexOf(verb);
            boolean ownScript = verb.charAt(0) > '\u0900';
            while (at >= 0 && !ownScript && at > 0 && Character.isLetter(stretch.charAt(at - 1))) {
                at = stretch.indexOf(verb, at + 1);
            }
            if (at >= 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasAddress(String stretch) {
        return stretch.indexOf('@') >= 0 && ADDRESS.matcher(stretch).find();
    }
}
