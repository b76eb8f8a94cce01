package sendcheck.placeholder;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import sendcheck.draft.Draft;
import sendcheck.draft.Field;
import sendcheck.draft.Passage;
import sendcheck.draft.Span;

/**
 * Finds places of a text where a template waits for something. The forms are those of templates that applicants copy (shared domain facts,
 * "letters seen" and phrase bank I).
 */
final class Blank {
    private static final String WANTED = BracketedGap.WANTED;

    /** One kind of blank. @param group of the pattern that is the blank */
    private record Form(Pattern pattern, int group) {}

    private static Form form(String pattern) {
        return new Form(Pattern.compile(pattern), 0);
    }

    private static Form form(String pattern, int group) {
        return new Form(Pattern.compile(pattern), group);
    }

    private static final String TITLE = "(?:drs?|mr|ms|mrs|mx|prof)\\b\\.?";
    private static final Pattern ADDRESS = Pattern.compile("(?i)https?://[^ \\n]+|www\\.[^ \\n]+");
    private static final List<Form> FORMS = List.of(
            form("\\{\\{[^{}\\n]{1,80}\\}\\}|\\{[^{},\\n]{1,60}\\}"),
            form("(?i)\\{[^{}\\n]{0,60}\\b" + WANTED + "\\b[^{}\\n]{0,60}\\}"),
            form("<<[^<>\\n]{1,60}>>"),
            form("(?i)\u00ab ?(?:\\p{L}+[_ ]){0,2}" + WANTED + "(?:[_ ]\\p{L}+){0,2} ?\u00bb"),
            form("\u00ab ?(?:\\p{L}+(?:_[\\p{L}\\p{N}]+)+|\\p{Lu}\\p{Ll}+\\p{Lu}\\p{L}*) ?\u00bb"),
            // English does not quote with guillemets; English words within them are a field or a note to oneself.
            form(
                    "(?i)\u00ab[^\u00ab\u00bb\\n]{0,40}\\b(?:the|an|of|about|things?|something|why|what|your|their|one|two|here|some)\\b[^\u00ab\u00bb\\n]{0,60}\u00bb"),
            form("(?i)<(?:\\p{L}+[_ '\u2019s-]{1,3}){0,3}" + WANTED + "(?:[_ ]\\p{L}+){0,3}>"),
            form("%[A-Z][A-Z_]{2,30}%"),
            form(
                    "\\$\\{[^}\\n]{1,40}\\}|\\$(?:[A-Z]+_[A-Z_]+|NAME|PROGRAM|HOSPITAL|SPECIALTY|CITY|STATE|SCHOOL|INSTITUTION|DIRECTOR)\\b"),
            form("#[A-Z][A-Z_ ]{2,30}#|@@[\\p{L}_ ]{2,30}@@|##[\\p{L}_ ]{2,30}##"),
            form("\\bX(?:[-/]X){2,}\\b"),
            form("\\b(?:University|College|School|Hospital|City|State|Town) of (?:X|Y|Z|XX|ABC)\\b"),
            form("(?:^|\\n)(TK)\\b", 1),
            form("[a-z] (-{5,})", 1),
            form("(?i)\\b(?:at|of|the|your|join) (\\.)(?: |$|\\n)", 1),
            form(
                    "(?:^|\\n)(?i:dear|hello|hi|good morning|good afternoon) (N(?i:ame)|L(?i:ast) ?N(?i:ame)|F(?i:irst) ?N(?i:ame)|X|XX|Y|Z|XYZ)(?:[ ,:;!]*(?:$|\\n)|,| and\\b)",
                    1),
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
            form(
                    "(?i)\\((?:insert|fill in|add here|write here|mention|describe|discuss|specify|customi[sz]e|personali[sz]e|(?:a |one |your )?specific (?:reason|detail|feature|aspect|thing)s?)\\b[^()\\n]{0,80}\\)"),
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
            form("(?i)(?:^|\\n)(dear(?: " + TITLE + "(?: ?/ ?" + TITLE + ")*)? ?)(?:,|:|;|$|\\n| ?and\\b| ?&)", 1),
            form("(?i)(?:^|\\n)(dear (?:doctor|professor) )[,:;]", 1),
            form("(?i)(?:^|\\n)((?:hello|hi|good (?:morning|afternoon|evening)) " + TITLE + " ?)(?:,|:|;|!|$|\\n)", 1),
            form("(?i)(?:^|\\n)dear (\\([^()\\n]{2,60}\\))", 1));

    private static final Pattern FILLER_RUN = Pattern.compile(
            "_{3,}(?:[ /_-]*_{2,})*|_(?: _){2,}|\\*{3,}|#{4,}|\\.(?: \\.){3,}|\\.{5,}|\u2026{2,}\\.*|\u2026\\.{2,}|(?i:\\b(?:at|in|the|of|to|for|from|my|your|is|with|dr\\.?)) ?/?(?:\\.{4}|\u2026\\.)(?:[ ,]|$)|(?i:\\bdr\\.? ?)(?:\u2026|\\.\\.\\.+)|\\( ?(?:\\.{3,}|\u2026+) ?\\)");

    private Blank() {}

    /** Blanks in a passage, in order of the forms; none overlaps another. */
    static List<Span> in(Passage passage) {
        List<Span> found = new ArrayList<>();
        String text = passage.text();
        BracketedGap.in(passage).forEach(gap -> add(found, text, gap.start(), gap.end()));
        Matcher filler = FILLER_RUN.matcher(text);
        while (filler.find()) {
            if (!isRuledLine(text, filler.start(), filler.end()) && !isSpamTag(passage, filler.start())) {
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

    /** A line drawn across the page separates; it asks for nothing. */
    private static boolean isRuledLine(String text, int start, int end) {
        int lineStart = text.lastIndexOf('\n', start) + 1;
        int lineEnd = text.indexOf('\n', end);
        String rest = text.substring(Math.min(lineStart, start), start)
                + text.substring(end, lineEnd < 0 ? text.length() : lineEnd);
        return rest.chars().noneMatch(Character::isLetterOrDigit);
    }

    /** "*** SPAM ***", which a gateway sets before a subject. */
    private static boolean isSpamTag(Passage passage, int at) {
        Matcher tag = Pattern.compile("^(?:(?i:re|fwd?): ?)*\\*{2,} ?[A-Z ]+ ?\\*{2,}")
                .matcher(passage.text());
        return passage.field() == Field.SUBJECT && tag.find() && at < tag.end();
    }

    private static void add(List<Span> found, String text, int start, int end) {
        int last = end;
        while (last > start + 1
                && (Character.isWhitespace(text.charAt(last - 1)) || ",;".indexOf(text.charAt(last - 1)) >= 0)) {
            last--;
        }
        Span span = new Span(start, last);
        Matcher address = ADDRESS.matcher(text);
        while (address.find()) {
            if (address.start() < span.start() && span.start() < address.end()) {
                return;
            }
        }
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
