package sendcheck.program;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import sendcheck.applicant.Profile;
import sendcheck.draft.Answered;
import sendcheck.draft.Draft;
import sendcheck.draft.Field;
import sendcheck.draft.Mailbox;
import sendcheck.draft.Recipient;
import sendcheck.season.MatchWeek;
import sendcheck.specialty.Specialties;
import sendcheck.specialty.Specialties.Mention;

/**
 * Who a draft goes to, and who began: which programs the recipients belong to, whether it answers the program, whether the program wrote or
 * called first (rulebook, "Words").
 */
public final class Correspondence {
    /** Domains of mail for everybody: two addresses there have nothing in common. */
    private static final Set<String> SHARED_BY_ALL = Set.of(
            "gmail.com",
            "outlook.com",
            "hotmail.com",
            "yahoo.com",
            "icloud.com",
            "aol.com",
            "live.com",
            "me.com",
            "proton.me",
            "protonmail.com",
            "mail.com",
            "gmx.com");

    private static final Specialties SPECIALTIES = Specialties.load();

    private final List<AddressMatch> matches;
    private final Set<Program> programs;
    private final Set<Program> possible;
    private final List<Set<Program>> undecided;
    private final Optional<Answered> answered;
    private final Set<Program> answeredPrograms;
    private final boolean answersUnlisted;
    private final Instant sendAt;

    private Correspondence(
            List<AddressMatch> matches,
            Set<Program> programs,
            Set<Program> possible,
            List<Set<Program>> undecided,
            Optional<Answered> answered,
            Set<Program> answeredPrograms,
            boolean answersUnlisted,
            Instant sendAt) {
        this.matches = List.copyOf(matches);
        this.programs = programs;
        this.possible = possible;
        this.undecided = List.copyOf(undecided);
        this.answered = answered;
        this.answeredPrograms = answeredPrograms;
        this.answersUnlisted = answersUnlisted;
        this.sendAt = sendAt;
    }

    public static Correspondence of(Draft draft, ProgramList list, Profile profile) {
        List<AddressMatch> matches = new ArrayList<>();
        Set<Program> programs = new LinkedHashSet<>();
        List<Set<Program>> shared = new ArrayList<>();
        for (Recipient recipient : draft.recipients()) {
            AddressMatch match = match(recipient, list);
            matches.add(match);
            if (match instanceof AddressMatch.Listed listed && listed.programs().size() == 1) {
                programs.addAll(listed.programs());
            } else if (match instanceof AddressMatch.Listed listed) {
                shared.add(new LinkedHashSet<>(listed.programs()));
            } else if (match instanceof AddressMatch.OnDomain near) {
                programs.add(near.program());
            }
        }
        Set<Program> sure = Set.copyOf(programs);
        List<Set<Program>> undecided = new ArrayList<>();
        for (Set<Program> box : shared) {
            Set<Program> narrowed = narrowed(draft, box, sure);
            programs.addAll(narrowed);
            if (narrowed.isEmpty()) {
                undecided.add(box);
            }
        }
        Set<Program> possible = new LinkedHashSet<>(programs);
        undecided.forEach(possible::addAll);
        Optional<Answered> answered = draft.message()
                .inReplyTo()
                .filter(message -> !message.automatic() && !isOwn(message.from(), draft, profile));
        Set<Program> answeredPrograms = new LinkedHashSet<>();
        boolean answersUnlisted = false;
        if (answered.isPresent()) {
            Mailbox from = answered.get().from();
            AddressMatch match = match(new Recipient(Field.TO, 0, from, from.written()), list);
            if (match instanceof AddressMatch.Listed listed) {
                answeredPrograms.addAll(listed.programs());
            } else if (match instanceof AddressMatch.OnDomain near) {
                answeredPrograms.add(near.program());
            } else if (match instanceof AddressMatch.OnSharedDomain || match instanceof AddressMatch.Unlisted) {
                boolean ownDomain = match instanceof AddressMatch.Unlisted && !SHARED_BY_ALL.contains(from.domain());
                answersUnlisted = draft.recipients().stream()
                        .map(Recipient::mailbox)
                        .anyMatch(mailbox -> mailbox.address().equals(from.address())
                                || (ownDomain && mailbox.domain().equals(from.domain())));
            }
        }
        return new Correspondence(
                matches,
                programs,
                possible,
                undecided,
                answered,
                answeredPrograms,
                answersUnlisted,
                draft.message().sendAt());
    }

    /** An unlisted address that says another specialty than the only program on its domain is another program's. */
    private static AddressMatch match(Recipient recipient, ProgramList list) {
        AddressMatch match = list.match(recipient);
        return match instanceof AddressMatch.OnDomain near
                        && SPECIALTIES.saysAnother(recipient.mailbox(), near.program())
                ? new AddressMatch.OnSharedDomain(recipient, List.of(near.program()))
                : match;
    }

    /**
     * Of programs that share a recipient's address those that the draft means: the ones that another recipient belongs to, else the only one whose
     * specialty and track the subject or greeting names. None if nothing tells.
     */
    private static Set<Program> narrowed(Draft draft, Set<Program> box, Set<Program> sure) {
        Set<Program> both = new LinkedHashSet<>(box);
        both.retainAll(sure);
        if (!both.isEmpty()) {
            return both;
        }
        List<Mention> named = new ArrayList<>(SPECIALTIES.in(draft.subject()));
        draft.greeting()
                .ifPresent(span -> named.addAll(SPECIALTIES.in(draft.ownWords().slice(span))));
        List<Program> fitting = box.stream()
                .filter(program -> named.stream().anyMatch(mention -> SPECIALTIES.means(mention, program)))
                .toList();
        return fitting.size() == 1 ? Set.copyOf(fitting) : Set.of();
    }

    private static boolean isOwn(Mailbox from, Draft draft, Profile profile) {
        return profile.emails().contains(from.address())
                || draft.message()
                        .from()
                        .filter(own -> own.address().equals(from.address()))
                        .isPresent();
    }

    /** One for each recipient, in order. */
    public List<AddressMatch> matches() {
        return matches;
    }

    /** Programs that are surely addressed. */
    public Set<Program> programs() {
        return programs;
    }

    /** Programs that may be addressed: the sure ones and those that share a recipient's address. A shared domain makes none. */
    public Set<Program> possiblePrograms() {
        return possible;
    }

    /** For each shared address of which nothing tells whose it is here: the programs that share it. */
    public List<Set<Program>> undecided() {
        return undecided;
    }

    /** Whether any recipient is a listed address, or on a domain of exactly one listed program. */
    public boolean reachesListed() {
        return !programs.isEmpty() || matches.stream().anyMatch(AddressMatch.Listed.class::isInstance);
    }

    /** The message that is answered, if a person of somebody else wrote it. */
    public Optional<Answered> answered() {
        return answered;
    }

    /** Whether the draft answers a message of this program. */
    public boolean answers(Program program) {
        return answeredPrograms.contains(program);
    }

    /** Whether the draft answers a message of a program that it goes to, listed or not. */
    public boolean isReplyToProgram() {
        return answersUnlisted || possible.stream().anyMatch(answeredPrograms::contains);
    }

    /** Whether the program wrote or called first; inside Match Week only what came since its Monday 10:00 counts. */
    public boolean opened(Program program) {
        return openedAt(program).isPresent();
    }

    /** When the program's latest own contact that counts came; {@link Instant#MIN} if a reply has no date, which counts only outside Match Week. */
    public Optional<Instant> openedAt(Program program) {
        Optional<Instant> marked = program.contactedMe().filter(this::counts);
        Optional<Instant> written = answers(program)
                ? answered.map(message -> message.date().orElse(Instant.MIN)).filter(this::counts)
                : Optional.empty();
        return java.util.stream.Stream.concat(marked.stream(), written.stream())
                .max(java.util.Comparator.naturalOrder());
    }

    /** Whether a reply to an unlisted address answers what its program wrote. */
    public boolean openedByUnlisted() {
        return answersUnlisted
                && answered.map(message -> message.date().orElse(Instant.MIN))
                        .filter(this::counts)
                        .isPresent();
    }

    private boolean counts(Instant moment) {
        return !moment.isAfter(sendAt)
                && MatchWeek.at(sendAt)
                        .map(week -> !moment.isBefore(week.windowOpens()))
                        .orElse(true);
    }
}
