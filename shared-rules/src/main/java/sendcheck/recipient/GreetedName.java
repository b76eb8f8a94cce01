package sendcheck.recipient;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import sendcheck.draft.Passage;
import sendcheck.draft.Span;

/**
 * A person whom a greeting names.
 *
 * @param words of the name, without title, lower case and without accents
 * @param titled whether a title stands before it
 */
record GreetedName(List<String> words, boolean titled, Span span) {
    private static final Pattern OPENER = Pattern.compile(
            "^(?:dear|dearest|hello|hi|hey|greetings|good (?:morning|afternoon|evening|day)|(?:highly |most )?(?:respected|esteemed|honou?rable|honou?red)|to|attn|attention)\\b[,:]? ?");
    private static final Pattern TITLE = Pattern.compile(
            "^(?:dr|drs|doctor|doctors|mr|mrs|ms|miss|mx|prof|professor|associate professor|chairman|chair|director)\\b\\.?(?:'s)? ?");

    /** "Program Director Dr. Brown", "Director Brown". */
    private static final Pattern ROLE_BEFORE_NAME = Pattern.compile(
            "^(?:(?:the |associate |assistant )?(?:residency |program )*(?:director|coordinator|chair|dean)(?:,| -)? )");
    /** Behind a person's name these make it an institution's. */
    private static final Set<String> PLACES =
            Set.of("hospital", "center", "medical", "university", "college", "clinic", "institute", "school", "health");
    /** Words that stand for an office, a group or a courtesy and for nobody in particular. */
    private static final Set<String> NOBODY = Set.of(
            "program",
            "programme",
            "director",
            "directors",
            "coordinator",
            "coordinators",
            "committee",
            "selection",
            "residency",
            "admissions",
            "recruitment",
            "team",
            "sir",
            "sirs",
            "madam",
            "maam",
            "ma'am",
            "all",
            "everyone",
            "there",
            "members",
            "member",
            "of",
            "the",
            "faculty",
            "professor",
            "doctor",
            "dean",
            "chair",
            "medicine",
            "internal",
            "family",
            "pediatrics",
            "psychiatry",
            "surgery",
            "emergency",
            "department",
            "hospital",
            "center",
            "medical",
            "university",
            "whom",
            "it",
            "may",
            "concern",
            "colleagues",
            "friends",
            "staff",
            "office",
            "esteemed",
            "respected",
            "honorable",
            "administrator",
            "manager",
            "assistant",
            "associate",
            "education",
            "graduate",
            "gme",
            "chief",
            "resident",
            "residents",
            "your",
            "name",
            "last",
            "first",
            "to",
            "training",
            "interview",
            "interviewers",
            "again",
            "x",
            "xyz",
            "xx",
            "xxx",
            "y",
            "xxxx",
            "leadership",
            "folks",
            "group",
            "our",
            "my",
            "new",
            "future",
            "chairman",
            "chairwoman",
            "chairperson",
            "president",
            "and",
            "at",
            "for",
            "in",
            "happy",
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "morning",
            "afternoon",
            "evening");

    private static final Set<String> DEGREES = Set.of(
            "md", "m.d", "do", "d.o", "phd", "ph.d", "mph", "facp", "faafp", "jr", "sr", "ii", "iii", "mba", "ms",
            "mbbs", "esq", "facs", "faap", "dr");

    static List<GreetedName> in(Passage greeting) {
        List<GreetedName> names = new ArrayList<>();
        String text = greeting.plain();
        Matcher opener = OPENER.matcher(text);
        int start = opener.find() ? opener.end() : 0;
        boolean titledBefore = false;
        for (Span each : parts(text, start)) {
            Matcher again = OPENER.matcher(text.substring(each.start(), each.end()));
            Span part = again.find() ? new Span(each.start() + again.end(), each.end()) : each;
            String words = text.substring(part.start(), part.end());
            Matcher role = ROLE_BEFORE_NAME.matcher(words);
            int afterRole = role.find() ? role.end() : 0;
            Matcher title = TITLE.matcher(words.substring(afterRole));
            boolean titled = title.find();
            int from = part.start() + afterRole + (titled ? title.end() : 0);
            boolean capital = from < greeting.length()
                    && Character.isUpperCase(greeting.text().charAt(from));
            boolean called = titled || ((titledBefore || afterRole > 0) && capital);
            GreetedName name = name(greeting, from, part.end(), called);
            titledBefore = titled;
            if (name != null) {
                names.add(name);
            }
        }
        return names;
    }

    /** Between "and", "&amp;", commas and slashes. */
    private static List<Span> parts(String text, int start) {
        List<Span> parts = new ArrayList<>();
        Matcher cut = Pattern.compile(" ?(?:,|;|:|/|&|\\band\\b|\\bor\\b|!|\\(|\\)|\u2013|\u2014| - ) ?")
                .matcher(text);
        int from = start;
        while (from < text.length() && cut.find(from)) {
            if (cut.start() > from) {
                parts.add(new Span(from, cut.start()));
            }
            from = Math.max(cut.end(), from + 1);
        }
        if (from < text.length()) {
            parts.add(new Span(from, text.length()));
        }
        return parts;
    }

    private static @org.jspecify.annotations.Nullable GreetedName name(
            Passage greeting, int from, int to, boolean titled) {
        List<String> words = new ArrayList<>();
        int first = -1;
        int last = -1;
        Matcher word =
                Pattern.compile("[\\p{L}][\\p{L}'.-]*").matcher(greeting.plain().substring(from, Math.max(from, to)));
        while (word.find()) {
            String bare = word.group().replaceAll("[.']+$", "");
            boolean capital = Character.isUpperCase(greeting.text().charAt(from + word.start()));
            boolean nobody = NOBODY.contains(bare);
            if (nobody && titled && !words.isEmpty() && !PLACES.contains(bare)) {
                break;
            }
            if (nobody || PLACES.contains(bare) || (!capital && !titled)) {
                return null;
            }
            if (!DEGREES.contains(bare) && bare.length() > 1) {
                words.add(bare);
                first = first < 0 ? from + word.start() : first;
                last = from + word.start() + bare.length();
            }
        }
        return words.isEmpty() || words.size() > 4
                ? null
                : new GreetedName(List.copyOf(words), titled, new Span(first, last));
    }
}
