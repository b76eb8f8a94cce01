package sendcheck.placeholder;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import sendcheck.draft.Draft;
import sendcheck.draft.Passage;
import sendcheck.draft.Span;

/**
 * Finds places of a text where a template waits for something. The forms are those of templates that applicants copy (shared domain facts,
 * "letters seen" and phrase bank I).
 */
final class Blank {
    /** What templates ask for. */
    private static final String WANTED =
            "(?:name|names|surname|program|programs|programme|residency|hospital|institution|institute|clinic|center|specialty|speciality|field|city|state|town|region|location|area|your|"
                    + "insert|date|time|day|director|coordinator|pd|last|first|full|title|id|aamc|eras|number|school|university|college|reason|reasons|phone|email|e-mail|address|track|mention|describe|specific|"
                    + "specifics|discuss|here|write|add|fill|choose|select|adjective|doctor|dr|position|department|faculty|mentor|rotation|topic|feature|something|example|e\\.g|xx|xxx|x+|tbd|tba|blank|placeholder|"
                    + "detail|details|sentence|paragraph|personal|personalize|customize|unique|why|interest|month|year|signature|salutation|recipient|attending|physician|research|aspect|connection|tie|mission|link|skill|strength|applicant|student|degree)";

    /** One kind of blank. @param group of the pattern that is the blank */
    private record Form(Pattern pattern, int group) {}

    private static Form form(String pattern) {
        return new Form(Pattern.compile(pattern), 0);
    }

    private static Form form(String pattern, int group) {
        return new Form(Pattern.compile(pattern), group);
    }

    private static final Pattern BRACKETED = Pattern.compile("\\[([^\\[\\]\\n]{0,160})\\]");
    private static final Pattern WANTED_WORD = Pattern.compile("(?i)(?:^|[^\\p{L}])" + WANTED + "(?:$|[^\\p{L}])");
    private static final Pattern ONLY_FILLER = Pattern.compile("^[ .\u2026_xX*?-]*$");
    private static final Pattern INNOCENT_BRACKET = Pattern.compile(
            "(?i)^(?:sic|\\d[\\d ,\u2013-]*|ext|external|external e-?mail|secure|encrypted|confidential|spam|fwd|re|internal|caution[^\\]]*|ticket[^\\]]*|case[^\\]]*|ref[^\\]]*|she|he|they|her|him|his|their|them|emphasis[^\\]]*|"
                    + "she[/, ].*|he[/, ].*|they[/, ].*|at|dot|cid:.*|image.*|https?:.*|mailto:.*|www\\..*|in press|submitted|abstract|poster|pmid.*|doi.*|redacted|laughs?|smile|logo|updated?|new|action required|reply requested|no subject|soap|im|fm|em|ob|[ivx]+)$");

    private static final List<Form> FORMS = List.of(
            form("\\{\\{?[^{}\\n]{1,60}\\}?\\}"),
            form("<<[^<>\\n]{1,60}>>"),
            form("(?i)\u00ab ?(?:\\p{L}+[_ ]){0,2}" + WANTED + "(?:[_ ]\\p{L}+){0,2} ?\u00bb"),
            form("\u00ab ?\\p{Ll}+(?: \\p{L}+){0,5} ?\u00bb"),
            form("(?i)<(?:\\p{L}+[_ '\u2019s-]{1,3}){0,3}" + WANTED + "(?:[_ ]\\p{L}+){0,3}>"),
            form("%[A-Z][A-Z_]{2,30}%"),
            form("\\$\\{[^}\\n]{1,40}\\}|\\$[A-Z][A-Z_]{2,30}\\b"),
            form("\\*\\|[A-Z_:]{2,30}\\|\\*"),
            form("\\b(?:X{3,}|x{3,}|Y{3,}|y{4,}|Z{3,}|z{4,})\\b"),
            form(
                    "\\b(?:XX|xx)(?:[/-](?:XX|xx|YY|yy|YYYY|XXXX|20\\d\\d)){1,2}\\b|\\b(?:MM|mm|DD|dd)/(?:DD|dd|MM|mm)/(?:YYYY|yyyy|YY|yy)\\b"),
            form("\\bXYZ\\b"),
            form("\\bABC (?:Hospital|Program|University|Medical|Residency|Clinic)\\b"),
            form(
                    "(?i:\\b(?:Dr|Drs|Mr|Ms|Mrs|Prof)\\.? )(?:X|Y|Z|XY|XX|YY|ABC|N\\.?N)\\b(?:[^.'\u2019\\p{L}]|\\.?$|\\.\\n)",
                    0),
            form(
                    "\\b(?:Program|Hospital|University|Institution|Residency|Clinic|City|State|School|Specialty) (?:X|Y|Z|XX|ABC)\\b"),
            form("\\b(?:X|Y|Z|XX) (?:University|Hospital|Medical Center|Program|Residency|Institution|Clinic|City)\\b"),
            form(
                    "(?i:\\bdr\\.? )(?:Last ?[Nn]ame|LAST ?NAME|First ?[Nn]ame|Name|NAME|Surname|So-and-so|Smith/Jones|[Ww]hoever)\\b"),
            form(
                    "\\b(?:Program|Hospital|Institution|Your|Director|Director's|Coordinator|Applicant|Full|Last|First|School|City|Specialty|Residency|Recipient|Student) Name\\b|\\bName of (?:the )?(?:Program|Hospital|Institution|Director|School|City)\\b|\\b(?:PROGRAM|HOSPITAL|INSTITUTION|YOUR|DIRECTOR|LAST|FIRST) NAME\\b|\\b(?:Your|YOUR) (?:School|City|Specialty|AAMC ID|ERAS ID|ID|Phone Number|Phone|Email)\\b|\\bCity, State\\b"),
            form(
                    "(?i)\\((?:insert\\b|fill in\\b|add (?:here|your|the|a|one|something|specific)\\b|write (?:here|your|the)\\b|mention\\b|the )?[^()\\n]{0,30}?\\b(?:names? of (?:the |your )?(?:program|hospital|institution|director|city|school|pd|coordinator)|(?:program|hospital|institution|city|specialty|director|coordinator|last|first|full|pd|school)(?:'s|\u2019s)? name|program director or [^()\\n]{2,40}|your (?:name|city|aamc id|eras id|phone number|specialty|school|reason)|director/coordinator|name here)[^()\\n]{0,30}\\)"),
            form("(?i)\\((?:insert|fill in|add here|write here|mention here)\\b[^()\\n]{0,80}\\)"),
            form(
                    "(?i)\\((?:name|hospital|program|specialty|institution|city|state|date|director|coordinator|reason|school)\\)"),
            form(
                    "\\b(?:INSERT|FILL IN|FILL-IN|FILLME|FIXME|TODO|TO DO|CHANGE THIS|CHANGE ME|REPLACE)\\b(?: [A-Z]{2,}){0,4}"),
            form("(?i)\\binsert (?:\\p{L}+ ){0,4}(?:here|name|program|hospital|reason|specialty|city|institution)\\b"),
            form(
                    "(?i)\\b(?:reason|reasons|why|program|hospital|name|director|coordinator|specialty|city|institution|interest|paragraph|sentence|tie|connection|details?|greeting|fit|highlights?|school|region|track|program-specific \\p{L}+)(?: (?:for|of|about|to|here|in|on|with)(?: \\p{L}+){1,4})? ?[:=\u2013-] ?(TBD|TBA|TBC|TK|tbd|tba|tbc|\\?\\?+|n/a)\\b",
                    1),
            form("(?i)\\b(?:at|to|in|of|join|dear|dr\\.?|your|the) (TBD|TBA|TKTK|TK)\\b", 1),
            form("(?i)\\blorem ipsum\\b"),
            form("\\?{3,}(?: |,)", 0),
            form("(?i)\\b(?:at|the|of|your|dr\\.|dr|with|from|join|named|called) (,) ", 1),
            form(
                    "(?i)(?:^|\\n)(dear(?: (?:dr|mr|ms|mrs|prof|doctor|professor)\\b\\.?)? ?)(?:,|:|;|$|\\n| and\\b| &)",
                    1),
            form(
                    "(?i)(?:^|\\n)((?:hello|hi|good (?:morning|afternoon|evening)) (?:dr|mr|ms|mrs|prof)\\b\\.? ?)(?:,|:|;|!|$|\\n)",
                    1),
            form("(?i)(?:^|\\n)dear (\\([^()\\n]{2,60}\\))", 1),
            form("(?i)(?:^|\\n)dear ((?:program )?director ?/ ?(?:program )?coordinator)\\b", 1));

    private static final Pattern FILLER_RUN = Pattern.compile(
            "_{3,}(?:[ /_-]*_{2,})*|\\*{3,}|\\.{5,}|\u2026{2,}\\.*|\u2026\\.{2,}|(?i:\\b(?:at|in|the|of|to|for|from|my|your|is|with|dr\\.?)) ?/?(?:\\.{4}|\u2026\\.)(?:[ ,]|$)|(?i:\\bdr\\.? ?)(?:\u2026|\\.\\.\\.+)|\\( ?(?:\\.{3,}|\u2026+) ?\\)");

    private Blank() {}

    /** Blanks in a passage, in order of the forms; none overlaps another. */
    static List<Span> in(Passage passage) {
        List<Span> found = new ArrayList<>();
        String text = passage.text();
        Matcher bracket = BRACKETED.matcher(text);
        while (bracket.find()) {
            if (isBlank(bracket.group(1))) {
                add(found, text, bracket.start(), bracket.end());
            }
        }
        Matcher filler = FILLER_RUN.matcher(text);
        while (filler.find()) {
            if (!isRuledLine(text, filler.start(), filler.end())) {
                add(found, text, filler.start(), filler.end());
            }
        }
        for (Form form : FORMS) {
            Matcher matcher = form.pattern().matcher(text);
            while (matcher.find()) {
                add(found, text, matcher.start(form.group()), matcher.end(form.group()));
            }
        }
        return found;
    }

    private static boolean isBlank(String content) {
        String bare = content.strip();
        if (ONLY_FILLER.matcher(bare).find()) {
            return true;
        }
        if (INNOCENT_BRACKET.matcher(bare).find() || bare.matches(".*\\d{5,}.*") || bare.contains("@")) {
            return false;
        }
        boolean startsSmall = Character.isLowerCase(bare.charAt(0));
        return WANTED_WORD.matcher(bare).find() || startsSmall;
    }

    /** A line drawn across the page separates; it asks for nothing. */
    private static boolean isRuledLine(String text, int start, int end) {
        int lineStart = text.lastIndexOf('\n', start) + 1;
        int lineEnd = text.indexOf('\n', end);
        String rest = text.substring(Math.min(lineStart, start), start)
                + text.substring(end, lineEnd < 0 ? text.length() : lineEnd);
        return rest.chars().noneMatch(Character::isLetterOrDigit);
    }

    private static void add(List<Span> found, String text, int start, int end) {
        int last = end;
        while (last > start + 1
                && (Character.isWhitespace(text.charAt(last - 1)) || ",;".indexOf(text.charAt(last - 1)) >= 0)) {
            last--;
        }
        Span span = new Span(start, last);
        if (span.length() > 0 && found.stream().noneMatch(span::overlaps)) {
            found.add(span);
        }
    }

    /** Blanks of the subject and of own words, each with its passage. */
    static List<Found> in(Draft draft) {
        List<Found> all = new ArrayList<>();
        for (Passage passage : List.of(draft.subject(), draft.ownWords())) {
            in(passage).forEach(span -> all.add(new Found(passage, span)));
        }
        return all;
    }

    record Found(Passage passage, Span span) {}
}
