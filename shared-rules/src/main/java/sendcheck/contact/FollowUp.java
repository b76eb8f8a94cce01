package sendcheck.contact;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import sendcheck.draft.Answered;
import sendcheck.draft.Draft;
import sendcheck.draft.Place;
import sendcheck.program.AddressMatch;
import sendcheck.program.Program;
import sendcheck.rule.Finding;
import sendcheck.rule.Rule;
import sendcheck.rule.RuleCard;
import sendcheck.rule.Ruling;
import sendcheck.rule.Severity;
import sendcheck.rule.Situation;
import sendcheck.season.MatchWeek;

/** A further message to a program that heard from the applicant in the last 7 days (rulebook, "follow-up"). */
public record FollowUp(RuleCard card) implements Rule {
    private static final Duration PRESSING = Duration.ofHours(48);
    private static final Duration RECENT = Duration.ofDays(7);

    @Override
    public Ruling judge(Draft draft, Situation situation) {
        List<Finding> findings = new ArrayList<>();
        for (Program program : situation.correspondence().programs()) {
            lastWith(program, situation)
                    .flatMap(last -> withProgram(program, last, situation))
                    .ifPresent(findings::add);
        }
        for (AddressMatch match : situation.correspondence().matches()) {
            if (belongsToNone(match, situation)) {
                withAddress(match, situation).ifPresent(findings::add);
            }
        }
        return Ruling.of(findings);
    }

    /** An unlisted address, or one that several programs share and nothing tells whose it is: counted by address. */
    private static boolean belongsToNone(AddressMatch match, Situation situation) {
        return match instanceof AddressMatch.Unlisted
                || match instanceof AddressMatch.OnSharedDomain
                || (match instanceof AddressMatch.Listed listed
                        && listed.programs().stream()
                                .noneMatch(situation.correspondence().programs()::contains));
    }

    private static Instant from(Situation situation) {
        return situation.sendAt().minus(RECENT);
    }

    /** A message that leaves at the very moment of the last one counts as after it. */
    private static Instant to(Situation situation) {
        return situation.sendAt().plusMillis(1);
    }

    /** The latest contact with any address of the program, also one recorded before the address was listed. */
    private static Optional<Contact> lastWith(Program program, Situation situation) {
        ContactLog log = situation.contacts();
        Stream<Contact> byAddress = Stream.concat(
                        program.emails().stream(), program.people().stream().map(person -> person.email()))
                .filter(address -> !address.isEmpty()
                        && situation.programs().byAddress(address).size() == 1)
                .flatMap(address -> log.withAddress(address, from(situation), to(situation)).stream())
                .filter(contact -> contact.programId().isEmpty());
        return Stream.concat(log.withProgram(program.id(), from(situation), to(situation)).stream(), byAddress)
                .max(Comparator.comparing(Contact::at));
    }

    private Optional<Finding> withProgram(Program program, Contact last, Situation situation) {
        if (program.contactedMe()
                .filter(moment -> moment.isAfter(last.at()) && !moment.isAfter(situation.sendAt()))
                .isPresent()) {
            return Optional.empty();
        }
        boolean answers = situation.correspondence().answers(program);
        if (answers && cameAfter(situation.correspondence().answered(), last)) {
            return Optional.empty();
        }
        return Optional.of(finding(program.shortName(), last, answers, situation, recipientsOf(program, situation)));
    }

    private Optional<Finding> withAddress(AddressMatch match, Situation situation) {
        String address = match.recipient().mailbox().address();
        Optional<Contact> last = situation.contacts().withAddress(address, from(situation), to(situation)).stream()
                .findFirst();
        if (last.isEmpty()) {
            return Optional.empty();
        }
        boolean answers = situation
                .correspondence()
                .answered()
                .filter(message -> message.from().address().equals(address))
                .isPresent();
        if (answers && cameAfter(situation.correspondence().answered(), last.get())) {
            return Optional.empty();
        }
        return Optional.of(finding(
                address,
                last.get(),
                answers,
                situation,
                List.of(match.recipient().place())));
    }

    private static boolean cameAfter(Optional<Answered> answered, Contact last) {
        return answered.flatMap(Answered::date)
                .map(date -> date.isAfter(last.at()))
                .orElse(false);
    }

    private static List<Place> recipientsOf(Program program, Situation situation) {
        return situation.correspondence().matches().stream()
                .filter(match -> (match instanceof AddressMatch.Listed listed
                                && listed.programs().contains(program))
                        || (match instanceof AddressMatch.OnDomain near
                                && near.program().equals(program)))
                .map(match -> match.recipient().place())
                .toList();
    }

    private Finding finding(String name, Contact last, boolean inTheirThread, Situation situation, List<Place> places) {
        Duration since = Duration.between(last.at(), situation.sendAt());
        boolean pressing = since.compareTo(PRESSING) < 0;
        Severity severity;
        if (inTheirThread) {
            severity = Severity.NOTE;
        } else if (pressing) {
            severity = Severity.HOLD;
        } else {
            severity = MatchWeek.at(situation.sendAt()).isPresent() ? Severity.CAUTION : Severity.NOTE;
        }
        ZoneId zone = situation.profile().timeZone();
        Instant clearAt = last.at().plus(PRESSING);
        String key = (pressing ? "pressing" : "recent") + (last.kind() == Contact.Kind.CALL ? "-call" : "");
        return card.finding(
                        severity,
                        key,
                        Map.of(
                                "program", name,
                                "last", ContactMoment.written(last.at(), zone),
                                "clear", ContactMoment.written(clearAt, zone)),
                        places)
                .with(Map.of("lastSentAt", timestamp(last.at(), zone), "clearAt", timestamp(clearAt, zone)));
    }

    private static String timestamp(Instant moment, ZoneId zone) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                moment.truncatedTo(ChronoUnit.SECONDS).atZone(zone));
    }
}
