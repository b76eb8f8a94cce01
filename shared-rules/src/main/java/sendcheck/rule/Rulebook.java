package sendcheck.rule;

import java.util.ArrayList;
import java.util.List;
import sendcheck.contact.FollowUp;

/** Every rule of the rulebook, each with its card. */
public final class Rulebook {
    private Rulebook() {}

    /** Loads all rules. Reads their files; call it once. */
    public static List<Rule> load() {
        List<Rule> rules = new ArrayList<>();
        rules.add(new FollowUp(RuleCard.load("follow-up")));
        return List.copyOf(rules);
    }
}
