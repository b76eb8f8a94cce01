package sendcheck.scope;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import sendcheck.draft.Draft;
import sendcheck.draft.Mailbox;
import sendcheck.draft.Passage;

/**
 * Whether own words address a residency program as an applicant, or somebody for an applicant, does. Mail <em>about</em> residency to people one
 * knows, to offices of other kinds, and mail that carries a draft of a letter to a program, does not.
 */
final class ApplicantWords {
    private static final String SPECIALTY =
            "(?:internal|family|emergency|general|preventive|medicine|pediatrics?|psychiatry|surgery|surgical|neurology|pathology|anesthesiology|anesthesia|radiology|ob/?gyn|obstetrics|gynecology|transitional|preliminary|categorical|physical|rehabilitation|med-peds|dermatology|im|fm|em)";

    private static final String RESIDENCY =
            "(?:residency|residencies|residency program|training program|resident|internship|pgy-?1|intern year|intern)";

    /** A greeting to a program's office rather than to a person. */
    private static final Pattern OFFICE_GREETED = Pattern.compile(
            "\\b(?:program(?:me)? (?:director|coordinator|leadership|team|faculty|administrator)s?|residency|residencies|(?:selection|recruitment) committee|director of residency|gme|graduate medical education|"
                    + SPECIALTY + " (?:program|team|committee|faculty))\\b");

    /** Mail to people one knows well. */
    private static final Pattern FAMILIAR_GREETED = Pattern.compile(
            "^(?:hey|yo|mom|mum|mummy|mama|mommy|dad|papa|daddy|babe|honey|sweetheart|darling|love|guys|(?:hi|hello|dear|dearest) (?:mom|mum|mummy|mama|dad|papa|grandma|grandpa|nana|honey|love|babe|guys|friends|folks|aunt\\w*|uncle|auntie|bro|sis|brother|sister))\\b");

    /** "… your residency", "… your program": what is applied for is the reader's. */
    private static final Pattern YOUR_RESIDENCY = Pattern.compile(
            "\\byour (?:[a-z&/'-]+ ){0,5}?(?:" + RESIDENCY + "|residents|interns)\\b|\\b" + RESIDENCY
                    + "(?: [a-z&/'-]+){0,4} (?:at|in|with|of) (?:your (?:[a-z]+ )?(?:hospital|institution|department|clinic|program|center)|you\\b)");

    private static final Pattern YOUR_PROGRAM = Pattern.compile("\\byour (?:[a-z&/'-]+ ){0,5}?program(?:me)?\\b");

    private static final Pattern YOUR_HOUSE = Pattern.compile(
            "\\byour (?:[a-z&/'-]+ ){0,3}?(?:hospital|institution|department|institute|team|track|position|positions|opening|vacancy|list)\\b|\\b(?:with|join|under) you\\b|\\bto you\\b");

    private static final String SOMEBODY =
            "(?:i|we|he|she|they|who|student|advisee|graduates?|resident|husband|wife|son|daughter|brother|sister|partner|fiancee?|nephew|niece|[a-z]+)";

    private static final Pattern APPLIES = Pattern.compile("(?:"
            + "\\b" + SOMEBODY
            + "(?:'ve|'m|'d)?(?: (?:have|has|had|am|is|also|already|just|recently|did|was|formally|officially|today|would like to|want to|wish to|wishes to|hope to|plan to|intend to|writing to|humbly))* (?:apply|applies|applied|applying)\\b"
            + "|\\b(?:my|an?|his|her|their|the|our student's) (?:[a-z]+ ){0,3}application\\b"
            + "|\\binterest(?:ed)?(?: [a-z'-]+){0,3} in\\b|\\bapplicants?\\b"
            + "|\\b(?:honou?red|glad|happy|thrilled|love|like|privilege|hope|delighted|want|wish|grateful)(?: [a-z'-]+){0,4} (?:to|of) (?:be considered|consider|train|join|match|interview|do|work|start|begin|pursue|an interview)\\b"
            + "|\\bconsider(?:ed|ing)? (?:me|my|him|her|for|the application|our)\\b"
            + "|\\binterview(?:ed|ing)?\\b|\\b(?:unfilled|open|available|vacant)(?: [a-z0-9-]+){0,3} (?:positions?|spots?|slots?|seats?)\\b|\\b(?:vacancy|vacancies|openings?)\\b"
            + "|\\b(?:vouch|recommend|speak|write|writing) (?:for|on behalf of)\\b|\\bon behalf of\\b"
            + ")");

    /** "my interest in the internal medicine residency at North Haven", without "your". */
    private static final Pattern NAMED_RESIDENCY = Pattern.compile(
            "\\b(?:interest(?:ed)?|appl(?:y|ied|ying|ication)|position|spot|candidate|applicant)(?: [a-z&/'-]+){0,5}? (?:in|to|for|at)(?: the| a| an)? (?:"
                    + SPECIALTY + "[ -])+(?:residency|program|position|internship)\\b");

    /** Words that only medical training has. */
    private static final Pattern TRAINING = Pattern.compile(
            "\\b(?:residency|residencies|residents?|pgy-?[12]|soap|eras|usmle|comlex|step [123]|level [123]|aamc|nrmp|ecfmg|imgs?|ms-?4|ms-?iv|oms-?iv|fourth[- ]year|medical student|clerkships?|internship|intern|match week|unmatched|preliminary|categorical|transitional year|graduate of)\\b|\\b"
                    + SPECIALTY + " (?:program|position)\\b");

    private static final Pattern APPLICANT_SUBJECT = Pattern.compile(
            "\\b(?:soap applicant|residency (?:application|applicant|position)|eras id|aamc id|aamc|(?:residency|program) interview|letter of (?:interest|intent)|pgy-?1)\\b");

    private static final Pattern DOCTOR_GREETED = Pattern.compile("\\b(?:dr|drs|doctor|sir|madam|professor|prof)\\b");

    /** Mail about a letter, not the letter: it goes to somebody who shall read it first. */
    private static final Pattern ABOUT_A_DRAFT = Pattern.compile(
            "\\b(?:my draft|draft (?:below|attached|email|letter|of|for)|this draft|(?:could|can|would|will) you (?:please |kindly )?(?:read|look (?:over|at|through)|proofread|check|edit|take a look at) (?:this|my (?:draft|email|letter|text|version)|it|the (?:draft|email|letter|text))|what do you think|does (?:this|it) (?:sound|look|read)|before i send|should i send|shall i send|is (?:this|it) (?:ok|okay|too)|too (?:long|much)\\?|thoughts\\?|proofread|feedback on (?:my|this|the) (?:draft|email|letter))");

    private static final Pattern OTHER_RESIDENCE = Pattern.compile(
            "\\b(?:tuition|in-state|out-of-state|residence (?:hall|life)|resident assistant|dorm\\w*|domicile|residency (?:status|classification|determination|petition|appeal|officer|requirements for tuition|reclassification|decision)|proof of residency|artist[- ]in[- ]residence|artists?|room assignment|housing office)\\b");

    /** What is applied for is the reader's, and no residency. */
    private static final Pattern OTHER_PROGRAM = Pattern.compile(
            "\\byour (?:[a-z-]+ ){0,3}?(?:mph|mba|phd|master'?s?|degree|graduate program|loan|loans|lab|laboratory|listing|posting|apartment|hall|scholarship|grant|camp|course|fellowship program|research (?:position|group|program)|study|insurance|store|store's|advertisement|ad)\\b|\\b(?:mph|phd|mba|master's|loan|scribe|research assistant|research coordinator|nurse|nursing|technician) (?:program|position|job)s?\\b|\\bposition of an? (?:[a-z]+ )?(?:nurse|scribe|technician|assistant)\\b");

    private static final Pattern ADVOCATES = Pattern.compile(
            "\\b(?:my|our|this|one of our) (?:[a-z-]+ ){0,2}(?:students?|graduates?|advisee|mentee|husband|wife|son|daughter)\\b[^.?!]{0,60}\\b(?:appl(?:ied|ies|ying)|application)\\b");

    private ApplicantWords() {}

    /** Whether a pattern matches words among which another does not. */
    private static boolean finds(Pattern pattern, String text, Pattern without) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            if (!without.matcher(matcher.group()).find()) {
                return true;
            }
        }
        return false;
    }

    static boolean in(Draft draft) {
        String greeting =
                draft.greeting().map(span -> draft.ownWords().plain(span)).orElse("");
        String letter = draft.letter().plain();
        String subject = draft.subject().plain();
        boolean office = OFFICE_GREETED.matcher(greeting).find();
        boolean yours = finds(YOUR_RESIDENCY, letter, OTHER_PROGRAM);
        if (isAboutOtherResidence(draft) || (OTHER_PROGRAM.matcher(letter).find() && !yours)) {
            return false;
        }
        if (!office
                && (FAMILIAR_GREETED.matcher(greeting).find()
                        || isAboutADraft(subject, letter)
                        || isAmongFriends(draft, greeting))) {
            return false;
        }
        boolean applies = APPLIES.matcher(letter).find();
        boolean training = TRAINING.matcher(letter).find()
                || APPLICANT_SUBJECT.matcher(subject).find();
        if (office) {
            return applies || yours || training;
        }
        boolean doctor = DOCTOR_GREETED.matcher(greeting).find();
        boolean yourProgram = YOUR_PROGRAM.matcher(letter).find();
        return applies
                && (yours
                        || (NAMED_RESIDENCY.matcher(letter).find()
                                && doctor
                                && !isToOwnSchool(draft)
                                && !HELP_ASKED.matcher(letter).find())
                        || (yourProgram
                                && (training
                                        || doctor
                                        || ADVOCATES.matcher(letter).find()))
                        || (YOUR_HOUSE.matcher(letter).find() && isPlainlyAnApplicant(letter, subject)));
    }

    /** An adviser is asked for something that no program is asked for. */
    private static final Pattern HELP_ASKED = Pattern.compile(
            "\\b(?:(?:call|phone|ring|write to|email|contact|talk to|speak to|speak with|know)(?: [a-z.'-]+){0,4} (?:for me|on my behalf|there)|put in a (?:good )?word|would you (?:call|phone|ring)|could you (?:call|phone|ring)|letter of recommendation|your (?:advice|letter)|advise me|their (?:program|director|coordinator))\\b");

    private static final Pattern FIRST_NAME_GREETED =
            Pattern.compile("^(?:(?:hi|hello|hey|dear) )?[\\p{L}'-]+ ?[,!:–-]?$");

    /** A first name above and no last name below: one writes so to people one knows. */
    private static boolean isAmongFriends(Draft draft, String greeting) {
        String name = draft.message().from().map(Mailbox::name).orElse("");
        String last = Passage.ofText(name.substring(name.lastIndexOf(' ') + 1)).plain();
        return !last.isEmpty()
                && (greeting.isEmpty() || FIRST_NAME_GREETED.matcher(greeting).find())
                && !DOCTOR_GREETED.matcher(greeting).find()
                && !draft.ownWords().plain().contains(last)
                && !TRAINING_ID.matcher(draft.ownWords().plain()).find();
    }

    private static final Pattern TRAINING_ID = Pattern.compile("\\b(?:aamc|eras id|usmle)\\b");

    private static boolean isToOwnSchool(Draft draft) {
        String own = draft.message().from().map(Mailbox::domain).orElse("");
        return draft.recipients().stream()
                .allMatch(recipient -> recipient.mailbox().domain().equals(own));
    }

    /** An identifier, or a word for the place that is sought. */
    private static boolean isPlainlyAnApplicant(String letter, String subject) {
        return APPLICANT_SUBJECT.matcher(subject).find()
                || PLAIN_APPLICANT.matcher(letter).find();
    }

    private static final Pattern PLAIN_APPLICANT = Pattern.compile(
            "\\b(?:i (?:want|wish|would like|hope|would love) to (?:do|make|pursue|start|join|begin)(?: [a-z]+){0,2} (?:residency|internship)|train (?:with|under) you|soap applicant|applicant (?:to|for) (?:a |the |your )?(?:[a-z]+ ){0,3}residency|residency position|pgy-?1 (?:position|spot)|your (?:"
                    + SPECIALTY + "[ -])+(?:positions?|program|spots?|openings?|track))\\b");

    /** It says so, or another letter's greeting stands inside. */
    private static boolean isAboutADraft(String subject, String letter) {
        return ABOUT_A_DRAFT.matcher(letter).find()
                || ABOUT_A_DRAFT.matcher(subject).find()
                || INNER_GREETING.matcher(letter).find();
    }

    private static final Pattern INNER_GREETING = Pattern.compile(
            "(?m)^[\"']?(?:dear|respected) (?:dr\\.? |[a-z ]{0,40}(?:program|residency|director|committee|sir|madam))");

    static boolean isAboutOtherResidence(Draft draft) {
        String letter = draft.letter().plain();
        Matcher other = OTHER_RESIDENCE.matcher(letter);
        return OTHER_RESIDENCE.matcher(draft.subject().plain()).find()
                || (other.find() && !finds(YOUR_PROGRAM_APPLIED, letter, OTHER_RESIDENCE));
    }

    private static final Pattern YOUR_PROGRAM_APPLIED = Pattern.compile(
            "\\b(?:appl(?:y|ied|ying)|application|interest(?:ed)?)(?: [a-z'&/-]+){0,6} (?:to|in|for|at) your (?:[a-z&/'-]+ ){0,5}?(?:residency program|residency|program)\\b");
}
