package sendcheck.name;

import com.google.re2j.Pattern;
import sendcheck.draft.Passage;
import sendcheck.draft.Span;

/**
 * Decides whether a name in a letter stands where it claims to be the recipient's: in a phrase about the applicant's future there (rulebook,
 * "slot"). The same words about the past or about somebody else are none.
 *
 * <p>A phrase before or after the name makes it a slot; what was, and who else, take that back when they stand nearer to the name than the last
 * word that turns to the applicant's future.
 */
public final class Slot {
    private static final String TRAINING =
            "(?:residency|residencies|program|programme|programs|internship|intern year|traineeship|training|pgy-?1|pgy-?1 year|preliminary year|prelim year|transitional year|track)";

    /** What may stand between a name and "residency": the words of specialties and tracks. */
    private static final String SPECIALTY_WORDS =
            "(?:(?:internal|family|emergency|general|medicine|medical|pediatrics?|psychiatry|psychiatric|surgery|surgical|child|neurology|pathology|anesthesiology|anesthesia|ob/?gyn|ob-gyn|obstetrics|gynecology|and|&|im|fm|em|ty|categorical|preliminary|prelim|transitional|year|primary|care|combined|med-peds|physical|rehabilitation|pm&r|radiology|diagnostic|rural|community|residency|gme|resident|own|new|intern|[a-z]+-[a-z]+|dermatology|orthopaedic|neurosurgery|radiation|oncology) ){0,6}";

    private static final String PLACE_IN_IT =
            "(?:position|positions|spot|spots|slot|slots|vacancy|vacancies|opening|openings|seat|seats|place|places|post|room)";

    private static final String ITS_PEOPLE =
            "(?:residents?|interns?|trainees?|faculty|team|coordinators?|directors?|people|everyone|colleagues|physicians|staff|committee|leadership)";

    /** The applicant turns to what shall be. */
    static final String FUTURE =
            "(?:would|will|'ll|'d|(?:can|could) (?:start|begin|join|come|see)|(?:have|'ve)(?: always| long)? wanted|hope|hoping|hopes|want|wanting|wants|wish|wishing|wishes|look(?:ing|s)? forward|eager|excited|keen|ready|happy to|glad to|dream|aim|aspire|plan|plans|intend|goal|picture (?:myself|him|her)|imagine|see (?:myself|him|her)|thrilled|honou?red|privileged|privilege|delighted|chance|opportunity)";

    /** "to", "at" …, right before the name. */
    private static final String PREPOSITION = " (?:at|with|within|into|in|to|for)(?: the)?";

    private static final String HALLS_OF =
            " (?:halls?|walls|corridors|wards|floors|part|member|members|patients|people|community|communities|family|team|residents?|interns?|faculty|staff|class|ranks|graduate|mission|values|doctors|alumnus|alumna) (?:of|from)(?: the)?";

    private static final Pattern BEFORE_SLOT = Pattern.compile("(?:"
            // your program at X; your X …
            + "\\byour (?:[a-z&/'-]+ ){0,6}?(?:" + TRAINING + "|" + PLACE_IN_IT + "|" + ITS_PEOPLE
            + "|hospital|department|institution|clinic|community|class)(?: here)? (?:at|in|within)(?: the)?"
            // would be honoured to train at X; look forward to joining X; see myself as an intern at X
            + "|\\b" + FUTURE + "\\b(?: [a-z0-9,'&/-]+){0,14}?(?:" + PREPOSITION + "|" + HALLS_OF
            + "| (?:join|joining|choose|choosing|call|calling|make|making|become|consider|serve|serving|represent|help|helping|enter|entering|attend))(?: the)?"
            // I applied to X, my application to X, her application for X
            + "|\\b(?:apply|applied|applying|reapplied|reapplying|applies|submitted|sent)(?: [a-z0-9'/,&-]+){0,9}?"
            + PREPOSITION
            + "|\\b(?:my|an|the|our|his|her|their) (?:[a-z]+ ){0,3}applications?(?: [a-z0-9'/&-]+){0,7}?" + PREPOSITION
            // interest in X, interested in a position at X
            + "|\\binterest(?:s|ed)?(?: [a-z'/-]+){0,3}? (?:in|for)(?: the)?"
            + "|\\binterest(?:s|ed)?(?: [a-z'/-]+){0,3}? (?:in|for)(?: [a-z0-9'/&-]+){0,9}?(?:" + PREPOSITION
            + "| of| joining)(?: the)?"
            // a position at X, the residency of X
            + "|\\b" + PLACE_IN_IT + "(?: [a-z'/-]+){0,5}?" + PREPOSITION
            + "|\\b" + TRAINING + "(?: (?:program|here|available|offered))?(?:" + PREPOSITION + "| of)(?: the)?"
            + "|\\b" + ITS_PEOPLE + " (?:at|of|from|with)(?: the)?"
            // what draws me to X, excited about X, why X
            + "|\\b(?:draws?|drew|drawn|attracts?|attracted|brings?|brought|leads?|led|appeals?|points?)(?: (?:me|us|him|her|so|most|much|strongly|especially))*(?: in)? (?:to|about|at)(?: the)?"
            + "|\\b(?:excited|enthusiastic|passionate|learn(?:ing)? more|(?:love|like|admire|appreciate|value|impresses me)(?: [a-z]+){0,2}?) about(?: the)?"
            + "|\\b(?:i|we)(?: (?:truly|really|greatly|deeply|so|also|particularly|most))? (?:admire|love|like|rank|choose|chose)(?: the)?"
            + "|\\b(?:fit|choice|asset|addition|contribution|home|future)(?: [a-z]+)? (?:for|with|at|to|in)(?: the)?"
            + "|^ ?(?:so )?why(?: the)?"
            + "|\\b(?:i am|i'm|as) (?:an?|one of (?:the|your)) (?:[a-z]+ )?applicants? (?:to|for|at|with)(?: the)?"
            // considering me for X, consideration at X
            + "|\\bconsider(?:ed|ing|ation)?(?: [a-z'-]+){0,5}? (?:at|by|for|to|with|from)(?: the)?"
            + "|\\b(?:mission|values|culture|curriculum|reputation|philosophy|vision|tradition|commitment)(?: [a-z]+)? (?:of|at)(?: the)?"
            + "|\\b(?:rather|better|more|no place|nowhere)(?: [a-z]+){0,6} than(?: at)?(?: the)?"
            + ") $");

    /** "X's residents", "the X internal medicine program". */
    private static final Pattern AFTER_SLOT = Pattern.compile(
            "^(?:'s|')? " + SPECIALTY_WORDS
                    + "(?:residency|program|programs|residents?|interns?|curriculum|mission|faculty|selection committee|recruitment|team|department|track|position|positions|patients|commitment|values|committee|class|family|culture|reputation|training)\\b"
                    + "|^(?:'s|') (?:[a-z-]+ ){0,3}(?:emphasis|focus|work|approach|diversity|population|strength|strengths|dedication|continuity|clinics?|ties|tradition|community|philosophy|teaching|wards)\\b");

    private static final Pattern POSSESSIVE = Pattern.compile("^(?:'s|') ");

    /** The name is what the clause praises: "X is my first choice", "I believe that X would be the right place". */
    private static final Pattern SUBJECT_BEFORE = Pattern.compile(
            "(?:^|\\b(?:that|because|should|does|saw|heard|read|noticed|see|and|if|but|as|how|what|think|believe|know|feel|so|sure|confident|convinced|certain|,) )(?:the )?$");

    private static final Pattern SUBJECT_AFTER = Pattern.compile(
            "^(?:, with [^,.]{3,60},)?(?:(?: would be| will be| is| could be| remains| has been) (?:truly |simply |clearly |really |by far )?(?:my (?:first|top|dream|number|clear|favou?rite|ideal|best)|the (?:[a-z]+ )?(?:right|best|place|program|perfect|ideal|only|one|kind|sort|residency|home)|exactly|precisely|just|where i (?:want|hope|would|see|belong|wish)|an? (?:ideal|perfect|great|wonderful|place|program|excellent|strong|good)|ideal|perfect|at the top)"
                    + "|(?: still)? (?:has|have) (?:[a-z0-9-]+ ){0,3}?" + PLACE_IN_IT + "\\b"
                    + "| (?:offers|stands out|attracts|appeals|draws|impresses|combines|lets (?:its )?(?:residents|interns)|gives (?:its )?(?:residents|interns))\\b)");

    /** "Joining X would bring me home." */
    private static final Pattern BEGINS_WITH_IT = Pattern.compile(
            "^ ?(?:to )?(?:train|training|join|joining|work|working|match|matching|learn|learning|coming|being)(?: [a-z]+){0,4}?(?: at| to| with| in)?(?: the)? $");

    private static final Pattern THEN_FUTURE = Pattern.compile("^(?: [a-z]+){0,3} (?:would|will|could)\\b");

    /** "At X I hope to learn …" */
    private static final Pattern BEGINS_AT_IT = Pattern.compile("^ ?(?:at|in)(?: the)? $");

    private static final Pattern THEN_I =
            Pattern.compile("^,? (?:i'd|i'll|i (?:would|hope|want|could|will|wish|expect|plan))\\b");

    /** What the writer, or somebody, did or has elsewhere. */
    private static final Pattern PAST = Pattern.compile("(?:"
            + "\\b(?:graduat\\w+|studied|studies at|attend(?:ed|ing|s)|students?|ms-?[34]|ms-?iv|candidate|class of|alum(?:nus|na|ni)? of|degree|diploma|born|raised|grew up|growing up|educated|schooled|schooling|medical school)\\b"
            + "|\\b(?:rotat\\w+|sub-?i|sub-?is|sub-?internships?|sub-?interns?|electives?|externships?|externed|externs?|observerships?|observed|shadow\\w+|clerkships?|clerked|acting intern\\w*|away|audition\\w*|preceptorship|house job|clinical years|clinicals)\\b"
            + "|\\b(?:research(?:ed)?|researcher|fellow|fellows|fellowships?|volunteer\\w*|scrib\\w+|nurse|nurses|nursed|rn|emt|paramedic|employed|employee|employer|jobs?|worked|works|working as|been working|i work|i now work|currently work\\w*|interned|house officer|medical officer|served|hospitalist|postdoc\\w*|lab|laboratory|technician|medical assistant|presented|published|posters?|abstract|experience|taught|learned|learnt|trained|practiced|practised|did my|did a|did an|spent|joined|began at|started at|left)\\b"
            + "|\\b(?:letters?|recommendation|reference|mentors?|mentored|attendings?|advis[eo]rs?|professors?|teachers?|preceptors?|supervised|supervisors?|trained by|dr\\.? [a-z'-]+(?: [a-z'-]+)?,? (?:of|at|from|in))\\b"
            + "|\\b(?:similar|unlike|compared|comparable|affiliat\\w+|partnership|transfer\\w*|transferred|sent from|referred (?:from|to)|previous|previously|former|formerly|currently (?:at|a|an)|used to|years? (?:ago|at|in|of|with)|months? (?:ago|at|in|of|with)|weeks? (?:at|in|of|with)|completed|completing|finished|finishing|ends?|ended|my time|my days|my years)\\b"
            + "|\\bmy (?:first|second|third|intern|home|own|prior|previous|preliminary|prelim|current|present|last|old)(?: [a-z]+){0,3}\\b"
            + "|\\b(?:was|were|had been|been)(?: an?| the)?(?: [a-z]+){0,3} (?:at|in|with|of)\\b|\\bi(?:'m| am)(?: currently| now| still)? (?:an?|the|in my|finishing|doing)\\b|^ ?as (?:an?|the) (?:[a-z0-9-]+ ){0,3}(?:student|nurse|resident|intern|scribe|patient|child|volunteer|graduate|technician|ms-?4|ms-?3|fellow)\\b"
            + "|\\bi (?:now |currently |already )?(?:have|hold|had|held|accepted|got|secured|signed|declined|turned down|was offered)(?: [a-z-]+){0,5} (?:position|spot|job|contract|year|offer|place|seat|interview)\\b"
            + "|\\b(?:i|we)(?:'d| had| have|'ve)?(?: not| never| also)? matched\\b|\\b(?:did not|didn't|do not|don't|have not|haven't|never|could not|couldn't|cannot|can't)(?: yet)? (?:match|apply|applied|interview|interviewed|get|receive|go|train|rotate|matched|attend)\\b"
            + "|\\b(?:saw|seen|watched|watching|met|knew)(?: [a-z]+){0,3} (?:at|in|from|of)\\b|\\b(?:became|got|grew) interested\\b"
            + "|\\b(?:from|by|with) an? (?:[a-z]+ ){0,2}(?:resident|intern|physician|colleague|coordinator)\\b"
            + "|\\bmy (?:[a-z]+ ){0,2}(?:program|programme|residency|internship|position|contract|job|training|clinic|team|patients|residents?|chiefs?|hospital|institution) (?:at|in|with|of|from)\\b"
            + "|\\b(?:treated|hospitali[sz]ed|delivered|died|operated|surgery|care|closed|merged|instead of|withdrew|besides|beyond|not only|across from|next to|between|near|around the corner from|interviewed|interviews?|shifts?|icu|emergency room|(?:places?|hospitals?|programs?|clinics?|houses?|somewhere|one|those) (?:like|such as)|including|model of|habits? of)(?: at| in| of| with| from)?\\b"
            + "|\\balso (?:have |been |am )?(?:appl(?:y|ied|ying)|sent|submitted|interview\\w*|consider\\w*)\\b|\\b(?:have|am) also appl(?:ied|ying)\\b"
            + ")");

    /** An earlier Match, or training that comes after residency: whatever the clause hopes for. */
    private static final Pattern LONG_PAST = Pattern.compile(
            "\\b(?:last (?:year|cycle|season|march)|(?:previous|past|prior|last) (?:cycle|season|match)|had (?:also |once |already )?applied|a fellowship)\\b");

    /** Somebody else, as far as an applicant's own letter goes; for an advocate some of them are the applicant. */
    private static final String KIN =
            "husband|wife|partner|spouse|fiancee?|girlfriend|boyfriend|brothers?|sisters?|mother|father|mom|dad|parents?|uncle|aunt|cousins?|friends?|classmates?|daughter|son|grandmother|grandfather|grandparents|family|roommates?|colleagues?|in-laws|neighbou?rs?|child|children";

    private static final Pattern OTHERS = Pattern.compile(
            "\\b(?:(?:" + KIN + ")(?:'s)?|he|she|they|his|her|their|who|whose|graduates?|fellows|alumni)\\b");

    private static final Pattern KIN_OF_ADVOCATE = Pattern.compile(
            "\\b(?:his|her|their) (?:" + KIN + ")\\b|\\b(?:my|our) (?:colleagues?|friends?|classmates?|partner at)\\b");

    /** The writer's own person: behind it the clause is no longer about others. */
    private static final Pattern FIRST_PERSON = Pattern.compile(
            "\\b(?:i|i'd|i'm|i've|i'll|we|we'd|we're|we'll|my (?:own )?(?:strong |sincere |deep |great |genuine )?(?:interest|application|hope|wish|dream|first choice))\\b");

    private static final Pattern TURN = Pattern.compile(
            "\\b(?:to|would|will|'d|'ll|of) (?:do|doing|complete|completing|start|starting|begin|beginning|continue|continuing|pursue|pursuing|spend|spending|have|make|making)(?: all)?(?: of)? my (?:[a-z]+ ){0,3}(?:residency|training|internship|intern year|career|years?) (?:at|in|with|of) "
                    + "|\\b(?:an?|the|your) (?:[a-z]+ )?applicants? (?:to|for|at|with) "
                    + "|\\b(?:" + FUTURE
                    + "|appl(?:y|ied|ying)|applications?|interest(?:ed)?|your|considering|consideration|drawn|draws|fit for|why)\\b|\\b(?:next|coming|following)(?: [a-z0-9]+)? years?(?: of [a-z]+)?(?: at| in| with| of)? ");

    /** What follows makes the name somebody else's, or a thing of the past. */
    private static final Pattern PAST_AFTER = Pattern.compile(
            "^,? (?:that i (?:was|had|have|turned)|which i (?:was|had|turned)|until|till|through (?:june|may)|last (?:year|spring|summer|fall|autumn|winter|month)|as an? (?:scribe|nurse|student|volunteer|boy|girl|child|kid|teenager|researcher|technician|patient|medical student|sub-?intern)|when i was|years? ago|for (?:my|a|an) (?:[a-z-]+ )?(?:rotation|elective|sub-?i\\w*|clerkship)|did\\b|had\\b)"
                    + "|^,? (?:medical school )?class of (?:'?\\d\\d|\\d{4})\\b"
                    + "|^(?: [a-z-]+){0,3} (?:rotation|elective|clerkship|sub-?internship|externship|observership|fellowship)\\b");

    private static final Pattern TAUGHT_AFTER = Pattern.compile(
            "^(?: [a-z'-]+){0,3} (?:taught|told|showed|encouraged|advised|helped|supervised|trained|gave|let|made|inspired|convinced|wrote|recommended|introduced|invited|said|suggested|know|knew|asked|trusted|pushed|supported)\\b");

    /** "… to your wards", "… and to your program": the recipient is named as another place. */
    private static final Pattern RECIPIENT_AFTER = Pattern.compile(
            "^[^.;]{0,60}? (?:(?:to|into|as well as|than) (?:to |at )?(?:your (?:[a-z-]+ )?(?:program|residency|wards?|clinics?|hospital|team|patients|residents|department|community)|yours|you)"
                    + "|(?:with|and|for) (?:to |at )?(?:your (?:[a-z-]+ )?(?:program|residency|clinics?|hospital|department)|yours))\\b");

    private static final Pattern PEOPLE_AT = Pattern.compile("\\b" + ITS_PEOPLE + " (?:at|of|from|with)(?: the)? $");
    private static final Pattern AMONG_THEM = Pattern.compile(
            "\\b(?:your|become|becoming|be|being|join|joining|with|meet|meeting|learn from|learning from|one of)(?: [a-z-]+){0,5} $");

    private Slot() {}

    /**
     * Whether the name at a span of a letter stands in a slot.
     *
     * @param advocate whether the letter is written for an applicant, who is then "she" or "my student"
     */
    public static boolean holds(Passage letter, Span name, boolean advocate) {
        Clause clause = Clause.around(letter, name);
        boolean phrase = clause.before(BEFORE_SLOT) && !isPeopleOfThePast(clause);
        boolean thing = clause.after(AFTER_SLOT);
        boolean praised = (clause.before(SUBJECT_BEFORE) && clause.after(SUBJECT_AFTER))
                || (clause.before(BEGINS_WITH_IT) && clause.after(THEN_FUTURE))
                || (clause.before(BEGINS_AT_IT) && clause.after(THEN_I));
        if (!phrase && !thing && !praised) {
            return false;
        }
        return !isPast(clause) && !isOfOthers(clause, advocate) && !isTakenBack(clause, thing);
    }

    private static boolean isPeopleOfThePast(Clause clause) {
        return clause.before(PEOPLE_AT) && clause.after(TAUGHT_AFTER) && !clause.before(AMONG_THEM);
    }

    private static boolean isPast(Clause clause) {
        if (clause.before(LONG_PAST)) {
            return true;
        }
        int past = clause.lastBefore(PAST);
        return past >= 0 && clause.lastBefore(TURN) <= past;
    }

    /** Whether the clause speaks of somebody else than the applicant. */
    public static boolean isOfOthers(Clause clause, boolean advocate) {
        int others = clause.lastBefore(advocate ? KIN_OF_ADVOCATE : OTHERS);
        return others >= 0 && clause.lastBefore(FIRST_PERSON) <= others && !isWithThem(clause, others);
    }

    /** "My wife and I". */
    private static boolean isWithThem(Clause clause, int others) {
        return clause.before().startsWith(" and i ", others) || clause.before().startsWith(" and me ", others);
    }

    private static boolean isTakenBack(Clause clause, boolean thing) {
        return clause.after(RECIPIENT_AFTER)
                || (clause.after(PAST_AFTER) && !clause.before(JOINING))
                || (thing && !clause.after(POSSESSIVE) && clause.after(TAUGHT_THING));
    }

    private static final Pattern JOINING = Pattern.compile("\\b(?:join|joining|applied to|apply to|applying to) $");

    private static final Pattern TAUGHT_THING = Pattern.compile(
            "^(?: [a-z'-]+){1,5} (?:taught|trained|encouraged|supervised|where i (?:was|worked|rotated|trained|studied|learned|spent)|where my)\\b");
}
