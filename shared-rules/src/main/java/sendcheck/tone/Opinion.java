package sendcheck.tone;

import java.util.Map;

/**
 * What the second judge thinks of a sentence.
 *
 * @param plausibility by rule, from 0 to 1: how plausible it is that the sentence breaks it; of a rule that is missing it knows nothing
 * @param levels by rule: from where on it is to be heeded
 */
public record Opinion(Map<String, Double> plausibility, Map<String, Levels> levels) implements SecondOpinion.Reply {
    public Opinion {
        plausibility = Map.copyOf(plausibility);
        levels = Map.copyOf(levels);
    }

    /** Whether a phrase found in the sentence had better be passed over. */
    public boolean isImplausible(String rule) {
        Double given = plausibility.get(rule);
        Levels level = levels.get(rule);
        return given != null && level != null && given < level.veto();
    }

    /** Whether it needs no phrase to say so. */
    public boolean isSure(String rule) {
        Double given = plausibility.get(rule);
        Levels level = levels.get(rule);
        return given != null && level != null && given >= level.sure();
    }
}
