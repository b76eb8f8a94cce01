package sendcheck.rule;

import java.util.ArrayList;
import java.util.List;
import sendcheck.contact.FirstContact;
import sendcheck.contact.FollowUp;
import sendcheck.contact.MassEmail;
import sendcheck.contact.NoContact;
import sendcheck.letter.AttachedFile;
import sendcheck.letter.Length;

/** Every rule of the rulebook, each with its card. */
public final class Rulebook {
    private Rulebook() {}

    /** Loads all rules. Reads their files; call it once. */
    public static List<Rule> load() {
        List<Rule> rules = new ArrayList<>();
        rules.add(new FirstContact(RuleCard.load("first-contact")));
        rules.add(new NoContact(RuleCard.load("no-contact")));
        rules.add(new FollowUp(RuleCard.load("follow-up")));
        rules.add(new MassEmail(RuleCard.load("mass-email")));
        rules.add(new Length(RuleCard.load("length")));
        rules.add(new AttachedFile(RuleCard.load("attachment")));
        return List.copyOf(rules);
    }
}
