package sendcheck.specialty;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import sendcheck.draft.Draft;
import sendcheck.draft.Passage;
import sendcheck.draft.Place;
import sendcheck.draft.Span;
import sendcheck.name.Clause;
import sendcheck.name.Slot;
import sendcheck.program.AddressMatch;
import sendcheck.program.Program;
import sendcheck.rule.Edit;
import sendcheck.rule.Finding;
import sendcheck.rule.Fix;
import sendcheck.rule.Rule;
import sendcheck.rule.RuleCard;
import sendcheck.rule.Ruling;
import sendcheck.rule.Severity;
import sendcheck.rule.Situation;
import sendcheck.specialty.Specialties.Mention;

/** A specialty or track in a slot that is not the recipient program's (rulebook, "wrong-specialty"). */
public final class WrongSpecialty implements Rule {
    private static final String WHAT =
            "(?:residency|residencies|programs?|positions?|spots?|slots?|openings?|vacanc(?:y|ies)|seats?|track|internship|intern year|year|residents?|interns?|department|team|faculty|selection|recruitment|training program|class|pgy-?1)";

    /** Behind the name: it is the program's, a place in it, or at the recipient's. */
    private static final Pattern THING_AFTER = Pattern.compile("^(?:[ ,/(-]*(?:[a-z-]+ )?)??[ -]?" + WHAT + "\\b");

    private static final Pattern AT_RECIPIENT = Pattern.compile(
            "^[ )]*(?:(?:residency|residencies|program|position|positions|spot|slot|track|training|resident)s? ?)?(?:at|with|in|within|under|here|of) (?:the )?(?:your|you\\b|([a-z0-9 .'&-]{3,60}))");

    private static final Pattern YOUR_BEFORE = Pattern.compile("\\byour ((?:[a-z0-9'-]+ ){0,4})$");

    /** Words after which what follows is no longer the reader's own: "your residents work beside the …". */
    private static final Set<String> NO_LONGER_YOURS = Set.of(
            "with",
            "beside",
            "the",
            "a",
            "an",
            "of",
            "to",
            "from",
            "at",
            "by",
            "who",
            "that",
            "which",
            "and",
            "or",
            "residents",
            "students",
            "fellows",
            "between",
            "for",
            "than",
            "as",
            "like",
            "through",
            "rotate",
            "share",
            "interns",
            "in",
            "on",
            "combined",
            "joint",
            "shared",
            "affiliated",
            "affiliate",
            "partner",
            "neighboring",
            "sister",
            "colleagues",
            "other");

    /** "your program in …", "a position with you in …" */
    private static final Pattern PROGRAM_IN_BEFORE = Pattern.compile(
            "\\byour (?:[a-z-]+ ){0,2}(?:program|residency|residency program|position|positions|track|opening|spot) (?:in|for)(?: the)? $");

    private static final Pattern THE_BEFORE = Pattern.compile(
            "\\b(?:the|a|an|this|one of your|as an?|for|to|in|of|open|available|unfilled) (?:[a-z'-]+ ){0,2}$");

    private static final Pattern ACT_BEFORE = Pattern.compile(
            "\\b(?:appl(?:y|ied|ying)|application|interest(?:ed)?|train(?:ing)?|match(?:ing|ed)?|join(?:ing)?|consider(?:ed|ation)?|positions?|spots?|slot|place|room|residency|opening|vacancy|seat|resident|candidate|applicant|pursu(?:e|ing)|soap(?:ing)?)\\b(?: [a-z'-]+){0,7} $");

    /** "River Valley has two …" */
    private static final Pattern HAS_BEFORE =
            Pattern.compile("\\b(?:has|have|offers|is offering)(?: [a-z0-9-]+){0,3} $");

    private static final Pattern YOUR_NEAR = Pattern.compile(
            "\\b(?:your (?:program|hospital|institution|team|department|residency|community)|with you\\b|join you\\b)");

    /** The name belongs to the past, to other people, or to a later stage of training. */
    private static final Pattern ELSEWHERE = Pattern.compile(
            "\\b(?:with|beside|alongside|from|next to) (?:the|an?|some) $|\\b(?:i(?:'m| am)(?: currently| now| still)? (?:an?|the|in|finishing|completing|doing)|clerkships?|rotat\\w+|sub-?i\\w*|electives?|externships?|observerships?|shadow\\w*|research\\w*|worked|nurse|scribed?|volunteer\\w*|graduate\\w*|background|experience|my (?:wife|husband|partner|spouse|sister|brother|father|mother|friend|fiance\\w*)|(?:his|her|their)\\b"
                    + "|advanced|later|eventually|afterwards?|after (?:this|that|my|the|an?)|before|followed by|prior to|pgy-?2|pgy-?ii|fellowship|next step|long[- ]term|categorical later|matched (?:in|into|at)|i matched|already matched|first (?:thought|applied|loved|planned)|originally|initially|switch\\w*|used to|at first|dual|both|as well as|also|either|or|and not|not|rather than|instead of|unlike|besides|beyond|completed|finished|did|trained|was|were|had)\\b");

    private static final Pattern ELSEWHERE_AFTER = Pattern.compile(
            "^[ /-]*(?:clerkship|rotation|elective|sub-?internship|sub-?i\\b|shelf|interest group|attending|attendings|preceptor|clinic|ward|wards|floor|unit|patients?|cases?|research|nurse|journal|conference|textbook|experience|exposure|mentor|faculty mentor|colleague|match\\b|months?|blocks?|consults?|fellowship|experience)"
                    + "|^ (?:resident|intern|applicant)s? in 20\\d\\d\\b");

    private static final Pattern APPLICANT_AFTER = Pattern.compile("^[ /-]*applicants?\\b");

    private static final Pattern ALSO_APPLIED =
            Pattern.compile("\\balso (?:have |been |am )?(?:appl(?:y|ied|ying)|sent|submitted|interview\\w*)\\b");

    /** Words of names that say nothing of whose they are. */
    private static final Set<String> GENERAL = Set.of(
            "program",
            "residency",
            "the",
            "and",
            "medical",
            "center",
            "hospital",
            "health",
            "university",
            "college",
            "school",
            "medicine",
            "system",
            "clinic",
            "regional",
            "memorial",
            "community",
            "general");

    private static final Pattern TURN = Pattern.compile(
            "\\b(?:your|appl(?:y|ied|ying|ication)|interest(?:ed)?|hope|hoping|position|excited|eager|join|would (?:love|like|be))\\b");

    private final RuleCard card;
    private final Specialties specialties;

    public WrongSpecialty(RuleCard card, Specialties specialties) {
        this.card = card;
        this.specialties = specialties;
    }

    @Override
    public RuleCard card() {
        return card;
    }

    @Override
    public Ruling judge(Draft draft, Situation situation) {
        Set<Program> programs = addressed(draft, situation);
        List<Mention> right = programs.stream()
                .map(specialties::of)
                .filter(mention -> mention.specialty().isPresent())
                .toList();
        if (right.isEmpty()) {
            return Ruling.skipped(card.notApplicable(
                    "None of the recipients is on your list, so specialties could not be compared."));
        }
        List<Finding> findings = new ArrayList<>();
        Passage greeting = draft.greeting()
                .map(span -> draft.ownWords().slice(span))
                .orElse(draft.ownWords().slice(new Span(0, 0)));
        for (Passage open : List.of(draft.subject(), greeting)) {
            List<Mention> mentions = specialties.in(open);
            boolean rightOneToo =
                    mentions.stream().anyMatch(mention -> right.stream().anyMatch(own -> names(own, mention)));
            for (Mention mention : mentions) {
                boolean trackOnly = mention.specialty().isEmpty();
                if (isWrong(mention, right)
                        && (!rightOneToo || trackOnly)
                        && !ELSEWHERE_AFTER.matcher(after(open, mention)).find()
                        && !isFromWriter(open, mention)) {
                    findings.add(finding(open, mention, programs));
                }
            }
        }
        List<Mention> mentions = specialties.in(draft.letter());
        Set<String> words = nameWords(programs);
        boolean advocate = situation.profile().advocate();
        boolean preliminary = right.stream()
                .anyMatch(own -> own.track().equals(Optional.of(Specialties.PRELIMINARY))
                        || own.specialty().equals(Optional.of("transitional-year")));
        for (Mention mention : mentions) {
            situation.deadline().check();
            boolean rightBeside = mentions.stream()
                    .anyMatch(other -> right.stream().anyMatch(own -> names(own, other))
                            && sameSentence(draft.letter(), mention, other)
                            && !isTrackSlip(mention, right));
            if (isWrong(mention, right)
                    && !rightBeside
                    && isSlot(draft.letter(), mention, words, preliminary, advocate)) {
                findings.add(finding(draft.letter(), mention, programs));
            }
        }
        return Ruling.of(findings);
    }

    /**
     * The programs whose specialty the letter must name. An unlisted address on a domain that several share belongs to none of them.
     */
    private Set<Program> addressed(Draft draft, Situation situation) {
        Set<Program> programs = new LinkedHashSet<>();
        for (AddressMatch match : situation.correspondence().matches()) {
            if (match instanceof AddressMatch.Listed listed) {
                listed.programs().stream()
                        .filter(situation.correspondence().possiblePrograms()::contains)
                        .forEach(programs::add);
            } else if (match instanceof AddressMatch.OnDomain near) {
                programs.add(near.program());
            }
        }
        return programs;
    }

    /** Whether a mention is surely something that none of the recipients is. */
    private static boolean isWrong(Mention mention, List<Mention> right) {
        return right.stream().noneMatch(own -> fits(own, mention));
    }

    private static boolean fits(Mention own, Mention mention) {
        boolean specialtyFits = mention.specialty().isEmpty()
                || mention.specialty().stream()
                        .anyMatch(Specialties.family(own.specialty().orElseThrow())::contains);
        return specialtyFits && trackFits(own, mention);
    }

    /** A program whose track is unknown may be any; a transitional year is a preliminary one by nature. */
    private static boolean trackFits(Mention own, Mention mention) {
        if (mention.track().isEmpty() || own.track().isEmpty()) {
            return true;
        }
        if (own.specialty().orElseThrow().equals("transitional-year")) {
            return mention.specialty().isEmpty() && mention.track().get().equals(Specialties.PRELIMINARY);
        }
        return mention.track().get().equals(own.track().get());
    }

    private static boolean names(Mention own, Mention mention) {
        return mention.specialty().isPresent() && fits(own, mention);
    }

    private static boolean isTrackSlip(Mention mention, List<Mention> right) {
        return right.stream()
                .anyMatch(own ->
                        mention.specialty().isEmpty() || mention.specialty().equals(own.specialty()));
    }

    private static boolean sameSentence(Passage letter, Mention left, Mention right) {
        return left != right
                && letter.sentenceAt(left.span().start())
                        .equals(letter.sentenceAt(right.span().start()));
    }

    /** In a subject: "… from a psychiatry nurse". */
    private static boolean isFromWriter(Passage open, Mention mention) {
        return open.plain().substring(0, mention.span().start()).matches(".*\\b(?:from an?|former|advanced|future) $");
    }

    private static String after(Passage passage, Mention mention) {
        int end = mention.span().end();
        return passage.plain().substring(end, Math.min(passage.length(), end + 70));
    }

    /** Words by which the recipients are called. */
    private static Set<String> nameWords(Set<Program> programs) {
        Set<String> words = new HashSet<>();
        for (Program program : programs) {
            for (String name : List.of(
                    program.name(), program.institution(), String.join(" ", program.aliases()), program.city())) {
                for (String word : Passage.ofText(name).plain().split("[^\\p{L}0-9]+")) {
                    if (word.length() > 2 && !GENERAL.contains(word)) {
                        words.add(word);
                    }
                }
            }
        }
        return words;
    }

    private static boolean isSlot(
            Passage letter, Mention mention, Set<String> recipientWords, boolean preliminary, boolean advocate) {
        Clause clause = Clause.around(letter, mention.span());
        String before = clause.before();
        String after = clause.after();
        if (ELSEWHERE_AFTER.matcher(after).find()
                || APPLICANT_AFTER.matcher(after).find()
                || ALSO_APPLIED.matcher(before).find()
                || isElsewhere(before)
                || Slot.isOfOthers(clause, advocate)) {
            return false;
        }
        boolean thing =
                THING_AFTER.matcher(after).find() || mention.specialty().equals(Optional.of("transitional-year"));
        if ((thing && isYours(before)) || PROGRAM_IN_BEFORE.matcher(before).find()) {
            return true;
        }
        boolean act = ACT_BEFORE.matcher(before).find();
        var at = AT_RECIPIENT.matcher(after);
        boolean atRecipient = at.find()
                && (at.group(1) == null
                        || List.of(at.group(1).split("[^\\p{L}0-9]+")).stream()
                                .limit(3)
                                .anyMatch(recipientWords::contains));
        atRecipient |= HAS_BEFORE.matcher(before).find()
                && List.of(before.split("[^\\p{L}0-9]+")).stream().anyMatch(recipientWords::contains);
        // Before an advanced position a letter to a preliminary program rightly names the later specialty.
        boolean yourNear = !preliminary
                && (YOUR_NEAR.matcher(before).find()
                        || YOUR_NEAR
                                .matcher(after.split("[;,]| and | but ", 2)[0])
                                .find());
        if (act && (atRecipient || yourNear)) {
            return true;
        }
        boolean atOther = !atRecipient
                && at.find(0)
                && at.group(1) != null
                && after.substring(0, at.start(1)).matches(".*\\b(?:at|with) (?:the )?$");
        return thing
                && !atOther
                && (THE_BEFORE.matcher(before).find()
                        || HAS_BEFORE.matcher(before).find())
                && (act || atRecipient || yourNear)
                && !(act && preliminary && !atRecipient)
                && (atRecipient || !after.matches("^[a-z -]*(?:programs|residencies|positions|spots)\\b.*"));
    }

    private static boolean isYours(String before) {
        var your = YOUR_BEFORE.matcher(before);
        return your.find() && List.of(your.group(1).split(" ")).stream().noneMatch(NO_LONGER_YOURS::contains);
    }

    private static boolean isElsewhere(String before) {
        int last = lastEnd(ELSEWHERE, before);
        return last >= 0 && lastEnd(TURN, before) <= last;
    }

    private static int lastEnd(Pattern pattern, String text) {
        var matcher = pattern.matcher(text);
        int end = -1;
        while (matcher.find()) {
            end = matcher.end();
        }
        return end;
    }

    private Finding finding(Passage passage, Mention mention, Set<Program> programs) {
        Place place = passage.place(mention.span());
        Program program = programs.iterator().next();
        Mention own = specialties.of(program);
        boolean onlyTrack = mention.specialty().isEmpty() || mention.specialty().equals(own.specialty());
        String rightName = onlyTrack && mention.specialty().isEmpty()
                ? own.track().orElse(Specialties.CATEGORICAL)
                : rightName(program, own, mention);
        Finding finding = card.finding(
                Severity.HOLD,
                onlyTrack ? "track" : "specialty",
                Map.of("name", place.quote(), "program", program.shortName(), "right", describe(program)),
                List.of(place));
        return programs.size() == 1
                ? finding.with(List.of(new Fix("Replace with " + rightName, List.of(Edit.replace(place, rightName)))))
                : finding;
    }

    private static String rightName(Program program, Mention own, Mention mention) {
        boolean withTrack = mention.track().isPresent() && !own.specialty().equals(Optional.of("transitional-year"));
        String track = withTrack ? own.track().orElse(Specialties.CATEGORICAL) + " " : "";
        return program.specialty().toLowerCase(java.util.Locale.ROOT).contains(track.strip()) && withTrack
                ? program.specialty()
                : track + program.specialty();
    }

    private static String describe(Program program) {
        return program.track().isBlank() ? program.specialty() : program.specialty() + ", " + program.track();
    }
}
