package sendcheck.scope;

import com.google.re2j.Pattern;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import sendcheck.draft.Draft;
import sendcheck.draft.Mailbox;
import sendcheck.draft.Passage;
import sendcheck.program.AddressMatch;
import sendcheck.program.Correspondence;
import sendcheck.program.Program;

/**
 * Reads from own words whether they address a residency program as an applicant, or somebody who speaks for one, does (rulebook, "Scope"). It
 * takes two things: the letter is about training as a physician, and it applies to its <em>reader</em>. Talk about applying, to family or
 * advisers, lacks the second.
 */
final class ProgramTalk {
    /** A residency's office. */
    private static final Pattern OFFICE_GREETED = Pattern.compile(
            "\\b(?:program(?:me)? director|residency|residencies|residents|program (?:coordinator|leadership|team|faculty|administrator)|gme|graduate medical education|(?:medicine|pediatrics|psychiatry|surgery) (?:program|team|committee|faculty))\\b");
    /** Other schools and schemes have committees, too. */
    private static final Pattern COMMITTEE_GREETED =
            Pattern.compile("\\b(?:selection|admissions?|recruitment|interview) (?:committee|team)\\b");
    /** Mail to people one knows. */
    private static final String FAMILY =
            "(?:mom|mum|mama|mommy|dad|papa|daddy|grandma|grandpa|nana|honey|love|sweetheart|babe|aunt\\w*|uncle|auntie|bro|sis|brother|sister)";

    private static final Pattern FAMILIAR_GREETED = Pattern.compile("^(?:hey\\b|yo\\b|guys\\b|" + FAMILY
            + "\\b|(?:hi|hello|dear|hey|my) (?:my )?(?:dear(?:est)? )?(?:" + FAMILY
            + "|guys|all|everyone|everybody|team|friends|folks|dean|class|classmates|coach|advis[eo]r)\\b)");
    private static final Pattern FIRST_WORD_FAMILY = Pattern.compile("^\\s*" + FAMILY + "\\b ?[,!.\u2013-]");
    /** "Hi Ana,": no title, one name. */
    private static final Pattern FIRST_NAME_GREETED =
            Pattern.compile("^(?:hi|hello|hey|dear) \\p{L}+ ?[,!:.\u2013-]*$");
    /** Sounds between friends. */
    private static final Pattern CHATTY = Pattern.compile(
            "\\b(?:wish me luck|fingers crossed|miss you|xo+|lol|haha\\w*|omg|can you believe|love you|beers?|drinks|hang out|catch up|how(?:'s| is) (?:life|intern|it|your (?:program|residency))|see you (?:soon|on)|talk soon|hugs|dude|cheers mate)\\b");
    /** The letter is about training as a physician. */
    private static final Pattern TRAINING = Pattern.compile(
            "\\b(?:residenc(?:y|ies)|residents?|pgy ?-?\\d?|interns?|internship|intern year|categorical|preliminary|prelim|transitional year|soap|eras|aamc|nrmp|(?:un)?matched|match(?:ing)?|match week|usmle|comlex|step ?[123]|ms-?4|m4|oms-?(?:4|iv)|ms-?iv|img|medical (?:student|school|graduate)|(?:school|college) of (?:osteopathic )?medicine|sub-?internships?|sub-?i|clerkships?|rotations?|rotated"
                    + "|(?:internal|family|emergency) medicine|med-?peds|pediatrics?|psychiatry|surgery|neurology|obstetrics|anesthesiology|pathology|radiology|dermatology|train(?:ing)? (?:at|with|under|in))\\b");

    private static final String THINGS =
            "(?:program|programme|residenc(?:y|ies)|residents|hospital(?:'s)?|institution|department|institute|clinic|team|family|class|positions?|spots?|slots?|openings?|vacanc(?:y|ies)|track|intern class|house ?staff|seats?)";
    private static final String YOUR = "\\byour (?:[a-z&/'-]+ ){0,5}" + THINGS + "\\b";
    private static final Pattern YOUR_PROGRAM = Pattern.compile(YOUR);
    /** The writer, or whom the writer speaks for, applies. */
    private static final Pattern APPLIES = Pattern.compile(
            "\\b(?:appl(?:y|ied|ying|icant|icants)|(?:my|an|his|her|their|the) (?:eras |soap )?application|submitted|unfilled|open positions?|opening|vacan(?:t|cy|cies)|interest(?:ed)? in|be considered|consider(?:ing|ation)?|look (?:at|over|for)|review(?:ing)?|interview(?:ed|ing|s)?|invitation|candidate|on behalf of|recommend|eras id|aamc id|unmatched|any chance|take (?:another|one more|an?) (?:intern|resident|applicant))\\b");
    /** "Applied to your program": of a medical student that says it all. */
    private static final Pattern APPLIED_TO_YOURS = Pattern.compile(
            "\\bappl(?:y|ied|ying|ication|ications)(?: [a-z'-]+){0,6} (?:to|at|with|for|in) your (?:[a-z&/'-]+ ){0,5}(?:program|residency|department|hospital|institution)\\b");
    /** Words that apply to the reader without "your program". */
    private static final Pattern TO_READER = Pattern.compile(
            "\\b(?:(?:train|training|learn|learning|match|matching|work|working|study|be a resident|serve) (?:with|under|alongside|beside) (?:you|your)\\b"
                    + "|(?:join|joining) (?:you\\b|your\\b)|appl(?:y|ied|ying|ication) to you\\b|as an? (?:soap )?applicant to|(?:i|he|she|they) (?:wish(?:es)?|hope|hopes|ask|asks|would like|want|wants) to be considered|(?:please |kindly )?consider (?:me|my application|his application|her application)"
                    + "|soap applicant with|interviewing me|my interview with you|the interview (?:with you|day)|you (?:interviewed|met|invited) me|your (?:kind |time and |thoughtful )*consideration|look at my (?:eras )?(?:application|file))\\b");

    private static final Pattern APPLICANT_SUBJECT = Pattern.compile(
            "\\b(?:soap applicant|applicant\\b|application (?:to|for)|residency (?:application|applicant)|eras id|aamc id|interest in your|letter of (?:interest|intent)|re: interview|interview invitation)\\b");
    /** Mail about a letter, not the letter: it goes to somebody who shall read it first. */
    private static final Pattern ABOUT_A_DRAFT = Pattern.compile(
            "\\b(?:my draft|draft (?:below|attached|email|letter|of)|(?:this|the|a|new|second|latest) (?:draft|version)|(?:could|can|would|will|please|kindly)(?: you)? (?:please )?(?:read|look (?:over|at|through)|proofread|check|edit|fix|review|take a look at|have a look at) (?:this|my (?:letter|email|draft|message|text)|it|the (?:draft|email|letter|text))\\b|what do you think|does (?:this|it) (?:sound|look|read)|is (?:it|this) (?:too|ok|okay|alright|good)|before i send|should i send|ok to send|what i (?:want|plan|would like|intend|am going) to send|i (?:want|plan|am going) to send (?:this|it) to|with your (?:changes|edits|comments)|thoughts\\?|proofread|please edit|feedback on (?:my|this|the))");
    /** A letter within the letter. */
    private static final Pattern LETTER_INSIDE = Pattern.compile(
            "(?:^|\\n|[\"'>:] ?)(?:dear|to the) (?:program|dr\\b|ms\\b|mr\\b|mrs\\b|prof|residency|selection|director|recruitment|\\[)");

    private static final Pattern QUOTED = Pattern.compile("\"[^\"\\n]{10}[^\"\\n]*\"");
    /** Advice is asked from advisers, never from the program that one applies to. */
    private static final Pattern ASKS_ADVICE = Pattern.compile(
            "\\b(?:my (?:soap |rank |program )?list\\b|which (?:programs|ones) (?:should|to|do|did)|as my (?:academic |faculty )?advis[eo]r|thank you for (?:your|the) advice|write me a letter|letter of recommendation for|(?:call|write|e-?mail|contact|talk) (?:to )?(?:them|the (?:program )?director|programs?|anyone|\\p{L}+(?: \\p{L}+)?'s (?:program )?director)(?: \\p{L}+){0,3} (?:on my behalf|for me)|help (?:me )?with (?:soap|my)|need help|could we (?:meet|talk) (?:today|about my)|strategy|i (?:did not|didn't) match[^.]{0,60}(?:what (?:do|should) i|help me)|wish me luck)\\b");

    private static final Pattern OTHER_RESIDENCE = Pattern.compile(
            "\\b(?:tuition|in-state|out-of-state|residence (?:hall|life)|dorm\\w*|domicile|residency (?:status|classification|determination|petition|appeal|requirements for tuition|reclassification)|artists?[- ](?:in[- ])?residen\\w+|writers?'?[- ](?:in[- ])?residen\\w+|residenc(?:y|ies) for (?:artists|writers)|room assignment|housing)\\b");
    /** What else one applies to. */
    private static final Pattern OTHER_PROGRAM = Pattern.compile(
            "\\b(?:your|the) (?:[a-z'-]+ ){0,2}(?:loan|mph|mba|ph\\.?d|graduate|undergraduate|summer|certificate|exchange|doctoral|nursing|master'?s|degree|scribe|apartment|lease|scholarship|artist\\w*|mortgage|study abroad|gym|insurance|visa office) ?(?:program|position|office|job|application)?\\b");

    /** A post that a physician without residency takes. */
    private static final Pattern OTHER_PLACE = Pattern.compile(
            "\\byour (?:[a-z'-]+ ){0,2}(?:lab|laboratory|posting|listing|advertisement|research fellowship)\\b");

    private static final Pattern YOUR_RESIDENCY =
            Pattern.compile("\\byour (?:[a-z&/'-]+ ){0,3}(?:residency|residents)\\b|\\bto your program\\b");

    private ProgramTalk() {}

    static boolean isAboutOtherResidence(Draft draft) {
        String letter = draft.letter().plain();
        boolean applies = YOUR_PROGRAM.matcher(letter).find()
                && TRAINING_BUT_RESIDENCE.matcher(letter).find();
        return OTHER_RESIDENCE.matcher(draft.subject().plain()).find()
                || (OTHER_RESIDENCE.matcher(letter).find() && !applies);
    }

    /** Words of medicine that tuition and residence offices do not hear. */
    private static final Pattern TRAINING_BUT_RESIDENCE = Pattern.compile(
            "\\b(?:soap|eras|aamc|nrmp|usmle|pgy\\S*|interns?|internship|medicine|pediatrics|psychiatry|surgery|categorical|preliminary|match(?:ed)?|unmatched|step ?[12])\\b");

    static boolean addressesProgram(Draft draft, Correspondence correspondence) {
        String greeting =
                draft.greeting().map(span -> draft.ownWords().plain(span)).orElse("");
        String letter = QUOTED.matcher(draft.letter().plain()).replaceAll(" ");
        String subject = draft.subject().plain();
        boolean office = OFFICE_GREETED.matcher(greeting).find();
        if (isAboutOtherResidence(draft)
                || OTHER_PROGRAM.matcher(letter).find()
                || (OTHER_PLACE.matcher(letter).find()
                        && !YOUR_RESIDENCY.matcher(letter).find())
                || isForSomebodyElse(draft, greeting, letter, subject, office)) {
            return false;
        }
        boolean training =
                TRAINING.matcher(letter).find() || TRAINING.matcher(subject).find();
        boolean applies = APPLIES.matcher(letter).find()
                || APPLICANT_SUBJECT.matcher(subject).find();
        boolean toReader = YOUR_PROGRAM.matcher(letter).find()
                || TO_READER.matcher(letter).find()
                || namesReader(letter, correspondence, draft);
        if (office) {
            return training
                    || applies
                    || toReader
                    || OFFICE_MATTERS.matcher(letter).find();
        }
        return APPLIED_TO_YOURS.matcher(letter).find()
                || training
                        && (COMMITTEE_GREETED.matcher(greeting).find()
                                || (applies && toReader)
                                || (TO_READER.matcher(letter).find() && namesReader(letter, correspondence, draft))
                                || HOPES.matcher(letter).find() && toReader);
    }

    private static final Pattern OFFICE_MATTERS = Pattern.compile(
            "\\b(?:documents?|materials?|file|positions?|spots?|train\\w*|visit|interview|letters?|transcript|program)\\b");
    private static final Pattern HOPES = Pattern.compile(
            "\\b(?:honou?red|love|hope|hoping|glad|happy|delighted|thrilled|excited|want|wish|dream) to (?:[a-z]+ ){0,2}(?:train|match|learn|work|join|serve|be a resident|(?:do|make|start|begin|pursue|complete) (?:my |a |the )?(?:[a-z]+ )?(?:residency|internship|training))\\b");

    /** Family, friends, advisers and those who shall read the letter before it goes. */
    private static boolean isForSomebodyElse(
            Draft draft, String greeting, String letter, String subject, boolean office) {
        if (office) {
            return false;
        }
        return FAMILIAR_GREETED.matcher(greeting).find()
                || isAmongFriends(draft, greeting)
                || FIRST_WORD_FAMILY.matcher(draft.letter().plain()).find()
                || (FIRST_NAME_GREETED.matcher(greeting).find()
                        && CHATTY.matcher(letter).find())
                || ABOUT_A_DRAFT.matcher(letter).find()
                || ABOUT_A_DRAFT.matcher(subject).find()
                || LETTER_INSIDE.matcher(draft.letter().plain()).find()
                || ASKS_ADVICE.matcher(letter).find();
    }

    /** A first name above and no last name below, and no number to look up: one writes so to people one knows. */
    private static boolean isAmongFriends(Draft draft, String greeting) {
        String name = draft.message().from().map(Mailbox::name).orElse("");
        String last = Passage.ofText(name.substring(name.lastIndexOf(' ') + 1)).plain();
        String bare = greeting.isEmpty() ? firstLine(draft) : greeting;
        return !last.isEmpty()
                && ONE_NAME.matcher(bare).find()
                && !NO_NAME.matcher(bare).find()
                && !draft.ownWords().plain().contains(last)
                && !IDENTIFIER.matcher(draft.ownWords().plain()).find();
    }

    private static String firstLine(Draft draft) {
        String own = draft.ownWords().plain();
        int end = own.indexOf('\n');
        return end < 0 ? own : own.substring(0, end);
    }

    private static final Pattern ONE_NAME =
            Pattern.compile("^(?:(?:hi|hello|hey|dear) )?\\p{L}[\\p{L}'-]* ?[,!:.\u2013-]*$");
    private static final Pattern NO_NAME = Pattern.compile(
            "^(?:(?:hello|hi|hey|greetings|salutations)[^\\p{L}]*$|(?:dear )?(?:sirs?|madam|doctor|professor|all|team|colleagues)\\b)");
    private static final Pattern IDENTIFIER = Pattern.compile("\\b(?:aamc|eras id|usmle)\\b");

    /** Whether the letter names the institution that a recipient's address, or the list, shows. */
    private static boolean namesReader(String letter, Correspondence correspondence, Draft draft) {
        String own = draft.message().from().map(Mailbox::domain).orElse("");
        String squeezed = squeezed(letter);
        for (AddressMatch match : correspondence.matches()) {
            String domain = match.recipient().mailbox().domain();
            boolean byDomain = !domain.equals(own)
                    && Arrays.stream(domain.split("\\."))
                            .anyMatch(label -> label.length() >= SURE_LABEL
                                    && !GENERIC_LABELS.contains(label)
                                    && squeezed.contains(label));
            if (byDomain || programsOf(match).stream().anyMatch(program -> names(letter, program))) {
                return true;
            }
        }
        return false;
    }

    private static List<Program> programsOf(AddressMatch match) {
        if (match instanceof AddressMatch.OnDomain near) {
            return List.of(near.program());
        }
        return match instanceof AddressMatch.OnSharedDomain near ? near.programs() : List.of();
    }

    private static boolean names(String letter, Program program) {
        String words = " " + letter.replaceAll("[^\\p{L}\\p{N}]+", " ") + " ";
        return Stream.concat(Stream.of(program.institution()), program.aliases().stream())
                .map(name -> Passage.ofText(name)
                        .plain()
                        .replaceAll("[^\\p{L}\\p{N}]+", " ")
                        .strip())
                .anyMatch(name -> name.length() > 2 && words.contains(" " + name + " "));
    }

    /** Shorter labels of domains stand inside other words. */
    private static final int SURE_LABEL = 6;

    private static final Set<String> GENERIC_LABELS = Set.of(
            "example",
            "hospital",
            "health",
            "healthcare",
            "medicine",
            "medical",
            "outlook",
            "hotmail",
            "icloud",
            "protonmail",
            "residency",
            "clinic",
            "college",
            "university",
            "school",
            "student",
            "students",
            "alumni");

    private static String squeezed(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
