package sendcheck.model;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import sendcheck.account.Applicant;
import sendcheck.applicant.Profile;
import sendcheck.check.DraftBody;
import sendcheck.check.Judgement;
import sendcheck.contact.ContactLog;
import sendcheck.json.Json;
import sendcheck.program.ProgramList;
import sendcheck.rule.Assessment;
import sendcheck.rule.Finding;
import sendcheck.tone.Levels;
import sendcheck.tone.Opinion;

/** Which tone rules speak of a single sentence, set into a letter of its own. Not for several threads. */
final class SentenceVerdicts {
    private static final Applicant ANYBODY =
            new Applicant(Profile.unknown(), new ProgramList(List.of()), ContactLog.of(List.of()));
    private static final Instant SOAP_TUESDAY = Instant.parse("2027-03-16T14:00:00Z");

    private final Map<String, Levels> levels;
    private final Judgement phrases = Judgement.ofRulebook();
    private final Judgement both = Judgement.ofRulebook(sentence -> this.opinion);
    private Opinion opinion = new Opinion(Map.of(), Map.of());

    SentenceVerdicts(Map<String, Levels> levels) {
        this.levels = levels;
    }

    Set<String> byPhrases(String sentence) {
        return said(phrases, sentence);
    }

    /** @param plausibility by rule, as {@link TrainingData#RULES} has them */
    Set<String> byBoth(String sentence, double[] plausibility) {
        Map<String, Double> byRule = new HashMap<>();
        for (int i = 0; i < plausibility.length; i++) {
            byRule.put(TrainingData.RULES.get(i), plausibility[i]);
        }
        opinion = new Opinion(byRule, levels);
        return said(both, sentence);
    }

    /** The rules that a model alone would speak for from a level on. */
    static Set<String> atLeast(double[] plausibility, double level) {
        Set<String> rules = new TreeSet<>();
        for (int i = 0; i < plausibility.length; i++) {
            if (plausibility[i] >= level) {
                rules.add(TrainingData.RULES.get(i));
            }
        }
        return rules;
    }

    private static Set<String> said(Judgement judgement, String sentence) {
        DraftBody draft = DraftBody.read(Json.of(Map.of(
                "to",
                List.of("im-residency@rivervalley.example"),
                "subject",
                "Internal Medicine",
                "body",
                Map.of(
                        "type",
                        "text/plain",
                        "content",
                        "Dear Program Director,\n\n" + sentence + "\n\nBest regards,\nJordan Lee"))));
        Assessment answer = judgement.assess(draft, ANYBODY, SOAP_TUESDAY);
        if (!answer.inScope()) {
            throw new IllegalStateException("taken for personal mail");
        }
        return answer.findings().stream()
                .map(Finding::rule)
                .filter(TrainingData.RULES::contains)
                .collect(Collectors.toSet());
    }
}
