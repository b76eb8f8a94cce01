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

    /** Words that begin a kind of house or of health, not a name: "Community Health Center", "Women's Health", "Indian Health Service". */
    private static final Pattern NO_NAME = Pattern.compile(
            "^(?:The|Your|My|Our|His|Her|Their|Its|This|That|These|A|An|In|At|For|From|To|With|Of|And|Or|I|As|If|When|While|Where|Since|Because|Every|Each|Any|Some|Both|Other|Another|Dear|Hello|Hi|To"
                    + "|Public|Global|Community|Rural|Urban|Mental|Behavioral|Primary|Family|Women's|Men's|Population|Veterans|Veterans'|VA|County|City|State|District|Regional|General|Teaching|Academic|University|Level|Local|Local|Small|Large"
                    + "|Refugee|Adolescent|Integrative|Sports|Street|Occupational|Planetary|Digital|Maternal|Child|Children's|Free|Student|Student-Run|Resident|Continuity|Diabetes|Pediatric|Pediatrics|Outpatient|Inpatient|Walk-In|Urgent|Native|Indian|Tribal|School|Oral|Reproductive|Immigrant|Migrant|Correctional|Prison|Transgender|Elder|Geriatric|Mobile|Federally|Qualified|Critical|Access|One|Department|Center|Institute|Health|Medical|Hospital|Clinic|Medicine|Internal|Emergency|Home|Bachelor|Master|Doctor|Doctors|Dr\\.?|Mr\\.?|Ms\\.?|Mrs\\.?|Prof\\.?|Professor|ERAS|SOAP|Applicant|Application|Interest|Residency|Program|PGY-1|USMLE|Step|Thank|Thanks|Position)(?: |$)");

    private NameByForm() {}

    static List<Span> in(Passage passage) {
        List<Span> found = new ArrayList<>();
        Matcher matcher = NAME.matcher(passage.text());
        while (matcher.find()) {
            int group = matcher.group(1) != null ? 1 : matcher.group(2) != null ? 2 : 3;
            int start = matcher.start(group);
            String text = matcher.group(group);
            // "Internal Medicine at Ridge Hospital": the house is what stands behind the last "at".
            int at = text.lastIndexOf(" at ");
            if (at >= 0 && !text.startsWith("University")) {
                start += at + 4;
                text = text.substring(at + 4);
            }
            while (NO_NAME.matcher(text).find() && !text.startsWith("University of") && text.indexOf(' ') > 0) {
                start += text.indexOf(' ') + 1;
                text = text.substring(text.indexOf(' ') + 1);
            }
            String bare = text.replaceAll("[.,&'-]+$", "");
            boolean onlyKind = NameForms.KINDS.containsAll(NameWords.ofName(text));
            if (!onlyKind && text.contains(" ")) {
                found.add(new Span(start, start + bare.length()));
            }
        }
        return found;
    }
}
