package sendcheck.name;

import com.google.re2j.Pattern;
import java.util.Locale;
import sendcheck.draft.Passage;
import sendcheck.draft.Span;

/**
 * Decides whether a name in a letter stands where it claims to be the recipient's: in a phrase about the writer's future there (rulebook, "slot").
 * The same words about the past or about somebody else are none.
 */
public final class Slot {
    /** How many characters before a name decide; a clause is shorter. */
    private static final int BEFORE = 110;

    private static final int AFTER = 60;

    private static final String SPECIALTY_WORDS =
            "(?:(?:internal|family|emergency|general|pediatrics?|psychiatry|surgery|surgical|medicine|neurology|pathology|anesthesiology|ob/?gyn|obstetrics|gynecology|and|&|im|fm|em|preliminary|prelim|"
                    + "categorical|transitional|year|primary|care|combined|med-peds|physical|rehabilitation|radiology|diagnostic|rural|community|residency|gme|training|pgy-?1|intern|[a-z]+) ){0,4}";

    /** Words that put what follows into the writer's own future. */
    private static final String FUTURE =
            "(?:to|would|will|'ll|'d|can|could|may|might|of|for|in|about|forward to|imagine myself|see myself|picture myself|myself)";

    private static final Pattern BEFORE_SLOT = Pattern.compile("(?:"
            // your program at X, your X …
            + "\\byour (?:[a-z&/'-]+ ){0,5}?(?:program|residency|hospital|department|team|institution|clinic|community|position|positions|class|track) (?:here )?(?:at|with|in)(?: the)?"
            + "|\\byour(?: own| wonderful| esteemed| excellent| great| own)?"
            // to train at X, would love to join X
            + "|\\b" + FUTURE
            + " (?:(?:be able|have the (?:chance|opportunity|privilege)|love|like|be (?:happy|glad|honou?red|thrilled|excited|proud|grateful|delighted|ready)|gladly|happily|one day|soon|also|really|truly) (?:to )?){0,2}"
            + "(?:train|training|match|matching|join|joining|work|working|serve|serving|learn|learning|practice|practicing|study|studying|start|starting|begin|beginning|become|becoming|be|being|contribute|contributing|belong|come|coming|complete|completing|"
            + "do|doing|pursue|pursuing|continue|continuing|grow|growing|return|returning|move|moving|spend|spending|live|give back)(?: [a-z'/-]+){0,6}? (?:at|with|to|into|in)(?: the)?"
            + "|\\b" + FUTURE + " (?:join|joining|choose|choosing|call|consider|considering)(?: the)?"
            // apply to X
            + "|\\b(?:i|i've|i have|i am|i'm|we|have|just|my application|application|applications)(?: (?:have|am|already|just|also|recently|officially|submitted|sent|my|an|the|application|applications|today|this morning|now|writing to))* ?(?:appl(?:y|ied|ying)|application|applications)(?: [a-z'/-]+){0,6}? (?:to|at|with|for)(?: the)?"
            // interest in X, interested in X
            + "|\\binterest(?:ed)?(?: [a-z'/-]+){0,4}? (?:in|for)(?: (?:joining|training at|the|working at|applying to|a position at|a (?:[a-z-]+ ){0,3}(?:spot|position|place) (?:at|with|in)|(?:the )?(?:[a-z-]+ ){0,4}(?:program|residency|position|positions|spot|track) (?:at|with|in)))*(?: the)?"
            // a position at X
            + "|\\b(?:position|positions|spot|spots|slot|slots|vacancy|vacancies|opening|openings|seat)(?: [a-z'/-]+){0,4}? (?:at|with|in|within)(?: the)?"
            + "|\\b(?:residency|residency program|program|programs|residency training|internship|intern year|pgy-?1|preliminary year|prelim year|transitional year|training)(?: [a-z'/-]+){0,2}? (?:at|with)(?: the)?"
            + "|\\b(?:residents?|resident physician|intern|interns|trainee|faculty|team|coordinator|director|people|everyone|colleagues|physicians) (?:at|of|from|with)(?: the)?"
            // what draws me to X
            + "|\\b(?:draws?|drew|drawn|attracts?|attracted|brings?|excites?|appeals?)(?: me)?(?: so| most| much| strongly)* (?:me )?(?:to|about|at)(?: the)?"
            + "|\\b(?:fit|match|choice|option|home|future|place|asset|addition|fellow|contribution) (?:for|with|at|to)(?: the)?"
            + "|\\b(?:consider(?:ed|ing|ation)?)(?: (?:me|my application|my file))?(?: [a-z'-]+){0,4}? (?:at|by|for|to|with|from)(?: the)?"
            + "|\\b(?:mission|values|culture|curriculum|patients|community|reputation|commitment|strength|strengths|philosophy|vision|clinics?|tradition|environment) (?:of|at|that)(?: the)?"
            + "|\\b(?:believe|think|hope|know|confident|sure|feel|convinced) (?:that )?(?:the )?"
            + "|\\b(?:why|rank|ranking|ranked|chose|choose|join|joining|about|admire|admired|love|loved|like)(?: the)?"
            + ") $");

    private static final Pattern AFTER_SLOT = Pattern.compile(
            "^(?:'s|')? " + SPECIALTY_WORDS
                    + "(?:residency|program|programs|residents|curriculum|mission|faculty|selection|team|department|track|position|positions|training|patients|commitment|values|interns|committee|class|family|community|culture|reputation)\\b"
                    + "|^(?:'s|') (?:[a-z-]+ ){0,3}(?:emphasis|focus|work|approach|diversity|population|strength|dedication|continuity|rural|clinic|clinics|ties|tradition)\\b");

    /** The name is what a sentence or clause speaks of: "I believe that X would …". */
    private static final Pattern SUBJECT_BEFORE =
            Pattern.compile("(?:^|\\b(?:that|because|and|if|how|what|think|believe|know|feel|so|,) )(?:the )?$");

    private static final Pattern SUBJECT_AFTER = Pattern.compile(
            "^(?: would| will| could| is| offers| offered| has| stands| stood| provides| serves| remains)\\b");

    private static final Pattern ONLY_YOUR =
            Pattern.compile("\\byour(?: own| wonderful| esteemed| excellent| great)? $");

    /** Past and persons that make any phrase before or around the name innocent. */
    private static final Pattern PAST_OR_OTHERS = Pattern.compile("(?:"
            + "\\b(?:graduat\\w+|studied|attend(?:ed|ing|s)|student|student at|senior|ms-?[34]|ms-?iv|fourth[- ]year|third[- ]year|candidate|class of|alum\\w*|degree|born|raised|grew up|educated|school(?:ed|ing)?)\\b"
            + "|\\b(?:rotat\\w+|sub-?i\\w*|sub-?internships?|electives?|externships?|externed|observerships?|observed|shadow\\w+|clerkships?|clerked|acting intern\\w*|away|audition\\w*|away rotation|preceptorship)\\b"
            + "|\\b(?:research(?:ed)?|researcher|fellow|volunteer\\w*|scribed?|nurse|rn|emt|paramedic|employed|employee|employer|job|jobs|worked|works|interned|internship at|house officer|served as|hospitalist|postdoc\\w*|lab|technician|medical assistant|volunteered|presented|published|poster)\\b"
            + "|\\b(?:husband|wife|partner|spouse|fiance\\w*|girlfriend|boyfriend|brother|sister|mother|father|mom|dad|parents?|uncle|aunt|cousin|friend|friends|classmates?|daughter|son|grandmother|grandfather|family member|roommate|colleague)\\b"
            + "|\\b(?:letters?|recommendation|reference|mentor|mentors|mentored|attending|attendings|advisor|adviser|professors?|teachers?|chair|faculty mentor|preceptor|supervised|taught|trained by|under dr)\\b"
            + "|\\b(?:similar|unlike|compared|comparable|affiliat\\w+|partner(?:ed|ship)|transfer\\w*|previous|previously|former|formerly|currently (?:at|a|an|work\\w*)|used to|years? (?:ago|at|in|of)|months? (?:at|in)|weeks? (?:at|in)|completed|finished|did my|my (?:first|second|third|intern|home|own|prior|previous|preliminary|prelim)"
            + "|did a|was a|was at|were at|had been|i matched|i was|i had|trained at|trained in|born at|treated at|hospitalized|patient at|delivered|surgery at|care at|closed|merged|instead of|declined|withdrew|also applied|others?|elsewhere|across the street|sister program|not at|besides|beyond)\\b"
            + "|\\bmy (?:residents?|seniors?|chiefs?|team|students|patients|years?|time|training|work|days|clinic|program director|supervisors?) (?:there |here )?(?:at|in|with|from)\\b"
            + "|\\b(?:he|she|they|his|her|their|who|whose) (?:\\w+ ){0,4}$"
            + ")");

    /** Words by which the writer turns from what was to what shall be, within one clause. */
    private static final Pattern FUTURE_TURN = Pattern.compile(
            "\\b(?:hope|hoping|would|will|want|wish|look(?:ing)? forward|excited|eager|dream|applied|applying|apply|interested|interest|love to|like to|ready|bring|join|joining|position|your)\\b");

    private Slot() {}

    /** Whether the name at a span of a letter stands in a slot. */
    public static boolean holds(Passage letter, Span name) {
        Span sentence = letter.sentenceAt(name.start());
        int from = Math.max(sentence.start(), name.start() - BEFORE);
        String before = letter.plain().substring(from, name.start());
        String after = letter.plain()
                .substring(name.end(), Math.min(Math.max(sentence.end(), name.end()), name.end() + AFTER));
        boolean slotAfter = AFTER_SLOT.matcher(after).find();
        boolean slotBefore = BEFORE_SLOT.matcher(before).find()
                && (!ONLY_YOUR.matcher(before).find() || slotAfter || isKindAfter(after));
        boolean subject = SUBJECT_BEFORE.matcher(before).find()
                && SUBJECT_AFTER.matcher(after).find();
        if (!slotBefore && !slotAfter && !subject) {
            return false;
        }
        return !isPastOrOthers(before);
    }

    private static boolean isKindAfter(String after) {
        return after.isBlank() || after.matches("^[ .,;!].*");
    }

    /** A word of the past or of others counts unless the writer turns to the future behind it. */
    private static boolean isPastOrOthers(String before) {
        String text = before.toLowerCase(Locale.ROOT);
        int last = lastEnd(PAST_OR_OTHERS, text);
        if (last < 0) {
            return false;
        }
        // "My husband works nearby and I hope to join …": the turn stands behind the others. "Your clinic, where my
        // wife worked, …" has it before.
        return lastEnd(FUTURE_TURN, text) <= last;
    }

    private static int lastEnd(Pattern pattern, String text) {
        var matcher = pattern.matcher(text);
        int end = -1;
        while (matcher.find()) {
            end = matcher.end();
        }
        return end;
    }
}
