package sendcheck.contact;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import sendcheck.draft.Draft;
import sendcheck.draft.Place;
import sendcheck.program.AddressMatch;
import sendcheck.program.Correspondence;
import sendcheck.program.Program;
import sendcheck.recipient.RoleMailbox;
import sendcheck.rule.Rule;
import sendcheck.rule.RuleCard;
import sendcheck.rule.Ruling;
import sendcheck.rule.Severity;
import sendcheck.rule.Situation;
import sendcheck.season.MatchWeek;

/** Writing to a program inside NRMP's communication window before it made contact (rulebook, "first-contact"). */
public record FirstContact(RuleCard card) implements Rule {
    @Override
    public Ruling judge(Draft draft, Situation situation) {
        if (!MatchWeek.isWindow(situation.sendAt())) {
            return Ruling.silent();
        }
        List<Place> places = new ArrayList<>();
        String name = "this program";
        for (AddressMatch match : situation.correspondence().matches()) {
            if (!opened(match, situation.correspondence())) {
                places.add(match.recipient().place());
                if (match instanceof AddressMatch.Listed listed
                        && listed.programs().size() == 1) {
                    name = listed.programs().get(0).shortName();
                } else if (match instanceof AddressMatch.OnDomain near) {
                    name = near.program().shortName();
                }
            }
        }
        if (places.isEmpty()) {
            return Ruling.silent();
        }
        String key = situation.profile().advocate() ? "advocate" : RuleCard.DEFAULT;
        return Ruling.of(card.finding(Severity.HOLD, key, Map.of("program", name), places));
    }

    private static boolean opened(AddressMatch match, Correspondence correspondence) {
        if (match instanceof AddressMatch.Listed listed) {
            return anyOpened(listed.programs(), correspondence);
        }
        if (match instanceof AddressMatch.OnDomain near) {
            return correspondence.opened(near.program());
        }
        if (match instanceof AddressMatch.OnSharedDomain near
                && near.programs().stream().anyMatch(correspondence::answers)) {
            return anyOpened(near.programs(), correspondence);
        }
        // Beside a listed program an unlisted address is a private person's, unless it is plainly another residency's;
        // alone it is the program's.
        boolean beside = correspondence.reachesListed()
                && !(match instanceof AddressMatch.Unlisted
                        && RoleMailbox.isPlainlyResidency(match.recipient().mailbox()));
        return beside || correspondence.openedByUnlisted();
    }

    private static boolean anyOpened(List<Program> programs, Correspondence correspondence) {
        return programs.stream().anyMatch(correspondence::opened);
    }
}
