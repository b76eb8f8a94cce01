package sendcheck.scope;

import com.google.re2j.Pattern;
import java.util.List;
import sendcheck.draft.Draft;
import sendcheck.draft.Recipient;
import sendcheck.program.AddressMatch;
import sendcheck.program.Correspondence;
import sendcheck.program.ProgramList;
import sendcheck.recipient.RoleMailbox;

/** Decides whether a draft is program mail (rulebook, "Scope"). */
public final class ScopeReader {
    /** A greeting to a program's office rather than to a person one knows. */
    private static final Pattern OFFICE_GREETED = Pattern.compile(
            "\\b(?:program director|programme director|residency|residencies|selection committee|admissions? committee|recruitment committee|program coordinator|program leadership|program team|gme|graduate medical education|program faculty|(?:medicine|pediatrics|psychiatry|surgery) (?:program|team|committee|faculty))\\b");

    /** Mail to people one knows. */
    private static final Pattern FAMILIAR_GREETED = Pattern.compile(
            "^(?:hey|yo|mom|mum|mama|mommy|dad|papa|daddy|babe|honey|sweetheart|love|guys|(?:hi|hello|dear|hey) (?:mom|mum|mama|dad|papa|grandma|grandpa|nana|honey|love|babe|guys|all|everyone|team|friends|folks|aunt\\w*|uncle|auntie|bro|sis|brother|sister|dean|class))\\b");

    /** The writer applies to the reader's program, or writes for somebody who does. */
    private static final Pattern APPLIES = Pattern.compile("(?:"
            + "\\b(?:i|i've|we|he|she|they|who|just|student|graduate|advisee|husband|wife|son|daughter|\\p{L}+)(?: (?:have|has|had|am|is|also|already|just|recently|did|was|formally|officially|today|would like to|want to|wish to|hope to|plan to|intend to|writing to))* appl(?:y|ied|ying)(?: [a-z'-]+){0,6} (?:to|at|with|for|in) (?:your|you\\b)"
            + "|\\bapplications? (?:[a-z'-]+ ){0,3}(?:to|for|with|at) your\\b"
            + "|\\b(?:interest|interested)(?: [a-z'-]+){0,3} in (?:joining |training at |being part of |a position (?:at|in|with) )?your (?:[a-z&/'-]+ ){0,5}(?:program|residency|department|institution|hospital|team|position|positions|track)\\b"
            + "|\\b(?:train|training|match|matching|join|joining|work|working|interview|interviewing|resident|residency|position|positions|spot|internship)(?: [a-z'-]+){0,4} (?:at|with|in|for) your (?:[a-z&/'-]+ ){0,5}(?:program|residency|institution|hospital|department|team)\\b"
            + "|\\b(?:join|joining) your (?:[a-z&/'-]+ ){0,4}(?:program|residency|team|family|class)\\b"
            + "|\\b(?:consider|considering|reviewing|review|look at|looking at|reading|read) (?:me|my (?:application|file|eras)|the application|his application|her application|their application)\\b"
            + "|\\byour (?:[a-z&/'-]+ ){0,5}(?:residency|program)(?: [a-z&/'-]+){0,6} (?:applied|apply|application|applicant|unfilled|open positions?|opening|vacancy|soap)\\b"
            + "|\\b(?:applied|apply|application|applicant|unfilled|open positions?|opening|vacancy|vacancies)\\b[^.!?\\n]{0,80}\\byour (?:[a-z&/'-]+ ){0,5}(?:residency|program|institution|hospital)\\b"
            + "|\\b(?:offer|offered|invited|invitation|invite)\\b[^.!?\\n]{0,60}\\binterview\\b[^.!?\\n]{0,60}\\byour (?:[a-z&/'-]+ ){0,4}(?:program|residency)\\b"
            + "|\\bas an? (?:[a-z-]+ )?applicant\\b"
            + ")");

    private static final Pattern YOUR_PROGRAM =
            Pattern.compile("\\byour (?:[a-z&/'-]+ ){0,5}(?:residency|program|programme)\\b");

    /** The applicant's signs in the subject. */
    private static final Pattern APPLICANT_SUBJECT = Pattern.compile(
            "\\b(?:soap applicant|applicant\\b|application (?:to|for)|residency (?:application|applicant)|eras id|aamc id|interest in your|letter of (?:interest|intent)|re: interview|interview invitation)\\b");

    /** Mail about a letter, not the letter: it goes to somebody who shall read it first. */
    private static final Pattern ABOUT_A_DRAFT = Pattern.compile(
            "\\b(?:my draft|draft (?:below|attached|email|letter|of)|this draft|(?:could|can|would) you (?:please )?(?:read|look (?:over|at|through)|proofread|check|edit|take a look at) (?:this|my|it|the (?:draft|email|letter))|what do you think|does this (?:sound|look|read)|before i send|should i send|is this ok|thoughts\\?|proofread|feedback on (?:my|this|the))\\b");

    private static final Pattern OTHER_RESIDENCE = Pattern.compile(
            "\\b(?:tuition|in-state|out-of-state|residence (?:hall|life)|dorm\\w*|domicile|residency (?:status|classification|determination|petition|appeal|requirements for tuition|reclassification)|artist[- ]in[- ]residence|room assignment|housing)\\b");

    /** Never {@link Scope#NEEDS_TEXT}. */
    public Scope of(Draft draft, Correspondence correspondence) {
        Scope byAddress = byAddresses(correspondence.matches());
        if (byAddress != Scope.NEEDS_TEXT) {
            return byAddress == Scope.PROGRAM_MAIL && !isPlainlyListed(correspondence) && isAboutOtherResidence(draft)
                    ? Scope.PERSONAL
                    : byAddress;
        }
        return addressesProgram(draft) ? Scope.PROGRAM_MAIL : Scope.PERSONAL;
    }

    /** What the recipients alone tell. */
    public Scope ofAddresses(List<Recipient> recipients, ProgramList list) {
        return byAddresses(recipients.stream().map(list::match).toList());
    }

    private static Scope byAddresses(List<AddressMatch> matches) {
        boolean anyListed = matches.stream().anyMatch(AddressMatch.Listed.class::isInstance);
        if (anyListed) {
            return Scope.PROGRAM_MAIL;
        }
        boolean roleOnDomain = matches.stream()
                .filter(match -> match instanceof AddressMatch.OnDomain || match instanceof AddressMatch.OnSharedDomain)
                .map(match -> match.recipient().mailbox())
                .anyMatch(mailbox -> RoleMailbox.isRole(mailbox) && !RoleMailbox.isOtherResidence(mailbox));
        boolean plainly =
                matches.stream().map(match -> match.recipient().mailbox()).anyMatch(RoleMailbox::isPlainlyResidency);
        if (roleOnDomain || plainly) {
            return Scope.PROGRAM_MAIL;
        }
        boolean allOtherResidence = !matches.isEmpty()
                && matches.stream().map(match -> match.recipient().mailbox()).allMatch(RoleMailbox::isOtherResidence);
        return allOtherResidence ? Scope.PERSONAL : Scope.NEEDS_TEXT;
    }

    private static boolean isPlainlyListed(Correspondence correspondence) {
        return correspondence.matches().stream().anyMatch(AddressMatch.Listed.class::isInstance);
    }

    private static boolean isAboutOtherResidence(Draft draft) {
        return OTHER_RESIDENCE.matcher(draft.subject().plain()).find()
                || OTHER_RESIDENCE.matcher(draft.letter().plain()).find()
                        && !APPLIES.matcher(draft.letter().plain()).find();
    }

    /** Whether own words address a residency program as an applicant or an advocate does. */
    private static boolean addressesProgram(Draft draft) {
        String greeting =
                draft.greeting().map(span -> draft.ownWords().plain(span)).orElse("");
        String letter = draft.letter().plain();
        String subject = draft.subject().plain();
        boolean office = OFFICE_GREETED.matcher(greeting).find();
        if (isAboutOtherResidence(draft)
                || (!office
                        && (FAMILIAR_GREETED.matcher(greeting).find()
                                || ABOUT_A_DRAFT.matcher(letter).find()
                                || ABOUT_A_DRAFT.matcher(subject).find()))) {
            return false;
        }
        boolean applies = APPLIES.matcher(letter).find();
        boolean yourProgram = YOUR_PROGRAM.matcher(letter).find();
        boolean subjectSays = APPLICANT_SUBJECT.matcher(subject).find();
        if (office) {
            return applies
                    || yourProgram
                    || subjectSays
                    || letter.matches(
                            "(?s).*\\b(?:appl(?:y|ied|ying|ication|icant)|soap|match|residency|interview)\\b.*");
        }
        return (applies && yourProgramOrHospital(letter)) || (yourProgram && subjectSays);
    }

    private static boolean yourProgramOrHospital(String letter) {
        return YOUR_PROGRAM.matcher(letter).find()
                || letter.matches(
                        "(?s).*\\byour (?:[a-z&/'-]+ ){0,5}(?:hospital|institution|department|institute|clinic|team|position|positions|track)\\b.*");
    }
}
