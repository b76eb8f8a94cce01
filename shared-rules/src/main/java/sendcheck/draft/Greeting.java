package sendcheck.draft;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Finds the greeting: the line or lines, or the beginning of a line, that address the reader. */
final class Greeting {
    /** A letter's date, address block and subject line may stand above its greeting. */
    private static final int LINES_ABOVE = 12;

    /** A greeting has no more words than this. */
    private static final int MOST_WORDS = 26;

    private static final String PEOPLE =
            "(?:sirs?|madam|dr|drs|doctors?|professors?|prof|mr|mrs|ms|mx|members?|committee|faculty|directors?|coordinators?|chair|chairs|team|office|colleagues?|staff|department|program(?:me)?|leadership|physicians?|residency|residents|selection|admissions|recruitment|all|everyone)\\b";

    private static final Pattern OPENER = Pattern.compile(
            "^[\"*_]*(?:(?:my )?(?:dear|dearest)\\b"
                    + "|(?:hello|hi|hiya|hey|greetings|salutations|namaste|salaam|salam|assalam\\S*|good (?:morning|afternoon|evening|day)|to whom(?:soever)?(?: it may concern)?)\\b"
                    + "|(?:warm|warmest|kind|kindest) greetings\\b|happy (?:monday|tuesday|wednesday|thursday|friday|match week|new year|holidays)\\b"
                    + "|(?:highly |most |very )?(?:respected|esteemed|honou?rable|honou?red) (?:[\\p{L}&'/.-]+ ){0,3}?"
                    + PEOPLE
                    + "|to (?:the |all |our )(?:[\\p{L}&'/.-]+ ){0,8}?" + PEOPLE
                    + "|(?:attn|attention) ?[:,]|attn\\b|attention (?:\\S+ ){0,4}?" + PEOPLE
                    + "|(?:hola|bonjour|buenos dias|buenas tardes|estimad[oa]s?|cher|chere|prezad[oa]s?|gentile|ola|sehr geehrter?|liebe[rs]?|guten (?:tag|morgen))\\b)");

    /** Without an opener a line is a greeting if it is only a name or title and a comma. */
    private static final Pattern BARE = Pattern.compile(
            "^(?:(?:dr|drs|mr|mrs|ms|mx|prof)\\b\\.?|doctor|professor|(?:the )?(?:[\\p{L}'-]+ ){0,5}(?:program directors?|directors?|coordinators?|committee|team|faculty|members)\\b|sir\\b|madam\\b|team\\b|all\\b|everyone\\b)[^?!:]{0,80}[,:]$");

    private static final Pattern BARE_TITLE =
            Pattern.compile("^(?:dr|drs|mr|mrs|ms|mx|prof|doctor|professor|program director)\\b\\.?[^.?!,:]{0,40}$");

    private static final Pattern FIRST_NAME = Pattern.compile("^\\p{L}[\\p{L}'-]+(?: \\p{L}[\\p{L}'-]+)?,$");

    private static final Pattern LETTERHEAD =
            Pattern.compile("^(?:subject|re|to|from|date|cc|sent|via|attn|by e-?mail) ?:");

    /** Words with which the letter begins, and a greeting does not go on. Capitalised they may be names: Hope, Grace, Will. */
    private static final Set<String> LETTER_BEGINS = Set.of(
            "i",
            "i'm",
            "i've",
            "i'd",
            "i'll",
            "im",
            "my",
            "we",
            "we're",
            "this",
            "thank",
            "thanks",
            "it",
            "it's",
            "please",
            "your",
            "as",
            "after",
            "with",
            "having",
            "since",
            "while",
            "when",
            "just",
            "allow",
            "first",
            "am",
            "is",
            "let",
            "there",
            "could",
            "can",
            "would",
            "if",
            "hopefully",
            "following",
            "writing",
            "applying",
            "reaching",
            "greetings",
            "congratulations",
            "sorry",
            "apologies",
            "here",
            "below",
            "during",
            "today",
            "yesterday",
            "trust",
            "attached",
            "it\u2019s",
            "on",
            "in",
            "happy",
            "nice");

    private static final Set<String> LETTER_BEGINS_UNLESS_NAME =
            Set.of("hope", "hoping", "will", "may", "grace", "wishing", "good", "how", "what", "excited");

    private Greeting() {}

    /** A span of the passage, without the last line's LF. */
    static Optional<Span> find(Passage own) {
        Optional<Span> bare = Optional.empty();
        int start = 0;
        for (int line = 0; line < LINES_ABOVE && start < own.length(); line++) {
            int end = lineEnd(own, start);
            String plain = own.plain().substring(start, Math.min(end, start + 2_000));
            if (OPENER.matcher(plain).find()) {
                return Optional.of(new Span(start, withFurtherLines(own, endInLine(own, start, end))));
            }
            if (bare.isEmpty() && isBare(plain, line == 0)) {
                bare = Optional.of(new Span(start, end));
            }
            if (isProse(plain)) {
                break;
            }
            start = end + 1;
        }
        return bare.map(found -> new Span(found.start(), withFurtherLines(own, found.end())));
    }

    private static boolean isBare(String line, boolean first) {
        if (wordCount(line) > 10) {
            return false;
        }
        if (BARE.matcher(line).find()) {
            return true;
        }
        return first
                && (BARE_TITLE.matcher(line).find() || (FIRST_NAME.matcher(line).find() && !SignOff.closes(line)));
    }

    /** A greeting goes on in the next line where it greets a second time, or says "and …". */
    private static int withFurtherLines(Passage own, int end) {
        int greetingEnd = end;
        for (int more = 0; more < 2 && greetingEnd < own.length() && own.text().charAt(greetingEnd) == '\n'; more++) {
            int start = greetingEnd + 1;
            int lineEnd = lineEnd(own, start);
            String line = own.plain().substring(start, Math.min(lineEnd, start + 200));
            String above = own.plain().substring(Math.max(0, greetingEnd - 4), greetingEnd);
            boolean joined =
                    line.startsWith("and ") || line.startsWith("& ") || above.endsWith(" and") || above.endsWith(" &");
            boolean again = OPENER.matcher(line).find() || BARE.matcher(line).find();
            if (!(joined || again)
                    || lineEnd - start > 120
                    || isProse(line)
                    || endInLine(own, start, lineEnd) < lineEnd) {
                break;
            }
            greetingEnd = lineEnd;
        }
        return greetingEnd;
    }

    /** Where the greeting ends in its line: at the line's end, or where the letter begins behind a comma or without one. */
    private static int endInLine(Passage own, int start, int lineEnd) {
        String text = own.text();
        int boundary = start;
        int words = 0;
        Matcher set = SET_PHRASE.matcher(own.plain().substring(start, Math.min(lineEnd, start + 80)));
        int at = set.find() ? start + set.end() : start;
        boolean afterStop = false;
        while (at < lineEnd) {
            int wordEnd = at;
            while (wordEnd < lineEnd && text.charAt(wordEnd) != ' ') {
                wordEnd++;
            }
            String word = text.substring(at, Math.min(wordEnd, at + 40));
            words++;
            if (words > 1 && (words > MOST_WORDS || beginsLetter(own, at, lineEnd, word, afterStop))) {
                return boundary > start ? boundary : trimmed(text, start, at);
            }
            afterStop = isStop(text, word, wordEnd, lineEnd);
            if (afterStop) {
                boundary = wordEnd;
            }
            at = wordEnd + 1;
        }
        return lineEnd;
    }

    private static boolean beginsLetter(Passage own, int at, int lineEnd, String word, boolean afterStop) {
        String bare = word.replaceAll("^[^\\p{L}]+|[^\\p{L}']+$", "")
                .toLowerCase(Locale.ROOT)
                .replace('\u2019', '\'');
        if (LETTER_BEGINS.contains(bare)) {
            boolean title = afterStop
                    || !(bare.equals("in")
                            || bare.equals("on")
                            || bare.equals("with")
                            || bare.equals("your")
                            || bare.equals("as"));
            return title;
        }
        boolean capital = !word.isEmpty() && Character.isUpperCase(word.charAt(0));
        if (LETTER_BEGINS_UNLESS_NAME.contains(bare)) {
            boolean greetsAgain = own.plain()
                    .substring(at, Math.min(lineEnd, at + 14))
                    .matches("good (?:morning|afternoo|evening|day\\b).*");
            return !greetsAgain && (!capital || afterStop);
        }
        return afterStop
                && isProse(own.plain().substring(at, Math.min(lineEnd, at + 1_000)))
                && !isFurtherAddressee(own, at, lineEnd);
    }

    /** Behind a comma: ", Dr. Smith, and members of the committee,". */
    private static boolean isFurtherAddressee(Passage own, int at, int lineEnd) {
        String rest = own.plain().substring(at, Math.min(lineEnd, at + 120));
        Matcher people = FURTHER.matcher(rest);
        return people.find();
    }

    private static final Pattern SET_PHRASE = Pattern.compile("^to whom(?:soever)? it may ");

    private static final Pattern FURTHER = Pattern.compile("^(?:and |& )?(?:the |all |esteemed |dear )*(?:\\S+ ){0,3}?"
            + PEOPLE + "|^(?:m\\.?d|d\\.?o|ph\\.?d|mph|mba|facp|mbbs)\\b");

    /** Whether a word ends with what separates a greeting from the letter. */
    private static boolean isStop(String text, String word, int wordEnd, int lineEnd) {
        if (word.isEmpty()) {
            return false;
        }
        char last = word.charAt(word.length() - 1);
        if (last == '.') {
            boolean initial = word.length() == 2 && Character.isLetter(word.charAt(0));
            return wordEnd < lineEnd && !initial && !Sentences.isTitle(text, wordEnd - 1);
        }
        return ",:!;\u2013\u2014".indexOf(last) >= 0 || word.equals("-") || word.equals("--");
    }

    private static int trimmed(String text, int start, int end) {
        int trimmed = end;
        while (trimmed > start && text.charAt(trimmed - 1) == ' ') {
            trimmed--;
        }
        return trimmed;
    }

    private static int lineEnd(Passage own, int start) {
        int end = own.text().indexOf('\n', start);
        return end < 0 ? own.length() : end;
    }

    private static int wordCount(String line) {
        String bare = line.strip();
        return bare.isEmpty() ? 0 : (int) bare.chars().filter(c -> c == ' ').count() + 1;
    }

    /** A line that says something: long, or ending like a sentence. The lines of a letterhead do not. */
    private static boolean isProse(String line) {
        String bare = line.strip();
        if (LETTERHEAD.matcher(bare).find()) {
            return false;
        }
        int words = wordCount(bare);
        boolean sentence = bare.endsWith(".") || bare.endsWith("?") || bare.endsWith("!");
        return words > 14 || (sentence && words > 4);
    }
}
