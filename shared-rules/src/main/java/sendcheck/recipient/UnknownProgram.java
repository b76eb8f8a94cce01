package sendcheck.recipient;

import java.util.List;
import java.util.Map;
import sendcheck.draft.Draft;
import sendcheck.draft.Place;
import sendcheck.program.AddressMatch;
import sendcheck.rule.Rule;
import sendcheck.rule.RuleCard;
import sendcheck.rule.Ruling;
import sendcheck.rule.Severity;
import sendcheck.rule.Situation;

/** Program mail to an address that is on no list (rulebook, "unknown-program"). */
public record UnknownProgram(RuleCard card) implements Rule {
    @Override
    public Ruling judge(Draft draft, Situation situation) {
        if (situation.correspondence().reachesListed() || draft.recipients().isEmpty()) {
            return Ruling.silent();
        }
        List<Place> places = situation.correspondence().matches().stream()
                .map(AddressMatch::recipient)
                .map(recipient -> recipient.place())
                .toList();
        boolean known = draft.recipients().stream()
                .anyMatch(recipient ->
                        situation.contacts().knowsAddress(recipient.mailbox().address()));
        String key = situation.programs().isEmpty() ? "no-list" : RuleCard.DEFAULT;
        String address = draft.recipients().get(0).mailbox().address();
        return Ruling.of(card.finding(known ? Severity.NOTE : Severity.CAUTION, key, Map.of("address", address), places)
                .with(Map.of("address", address)));
    }
}
