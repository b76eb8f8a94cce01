package sendcheck.name;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import sendcheck.draft.Passage;
import sendcheck.draft.Span;

/** Recognizes names that are on no list by their form: "… Hospital", "… Medical Center", "University of …". */
final class NameByForm {
    private static final String WORD = "(?:[A-Z][\\p{L}'.&-]*)";
    private static final String KIND =
            "(?:Hospitals?|Medical Center|Med Center|Health(?: ?care)?(?: System| Network| Center| Partners)?|Clinic|Infirmary|Sanatorium|Medical College|College of Medicine|School of Medicine|University(?: Hospital| Medical Center| Health)?s?)";
    private static final Pattern NAME = Pattern.compile(
            "\\b(" + WORD + "(?: (?:" + WORD + "|of|and|&|the|at)){0,4}? " + KIND + ")\\b|\\b(University of " + WORD
                    + "(?:(?: at| in|,)? " + WORD + "){0,3})|\\b((?:St\\.?|Saint) " + WORD + "(?: " + WORD + "){0,2})");

    private static final Pattern NO_NAME = Pattern.compile(
            "^(?:The|Your|My|Our|Their|This|That|A|An|In|At|For|And|I|As|When|Every|Each|Any|Some|Public|Global|Community|Rural|Mental|Behavioral|Primary|Family|Women's|Population|Veterans|County|Teaching|Academic|Dear|Level)\\b");

    private NameByForm() {}

    static List<Span> in(Passage passage) {
        List<Span> found = new ArrayList<>();
        Matcher matcher = NAME.matcher(passage.text());
        while (matcher.find()) {
            int group = matcher.group(1) != null ? 1 : matcher.group(2) != null ? 2 : 3;
            int start = matcher.start(group);
            String text = matcher.group(group);
            while (NO_NAME.matcher(text).find() && text.indexOf(' ') > 0) {
                start += text.indexOf(' ') + 1;
                text = text.substring(text.indexOf(' ') + 1);
            }
            boolean onlyKind = NameForms.KINDS.containsAll(NameWords.ofName(text));
            if (!onlyKind && text.contains(" ")) {
                found.add(new Span(start, matcher.end(group)));
            }
        }
        return found;
    }
}
