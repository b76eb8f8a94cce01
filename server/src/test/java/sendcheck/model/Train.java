package sendcheck.model;

import ai.onnxruntime.OrtException;
import de.bwaldvogel.liblinear.Feature;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import sendcheck.tone.Levels;

/** Makes the weights of the second opinion anew: {@code mvn -pl server -am test-compile -Ptrain}. The same data and code give the same file. */
public final class Train {
    private static final Path WEIGHTS = Path.of("src/main/resources/sendcheck/model/weights.bin.gz");

    /** Share of a rule's true sentences, of voices never heard, whose phrases a veto may pass over; those that phrases find lie mostly above. */
    private static final double VETOED = 0.05;

    /** Least precision, over the hard innocents of voices never heard, of what is said without a phrase. */
    private static final double SURE_PRECISION = 0.95;

    /** Clean letters that one rule may accuse without a phrase: of some 500, many full of words that look like faults. */
    private static final int ACCUSED_LETTERS = 1;

    /**
     * Ordinary letters say much that no training sentence resembles. From these levels on, in hundredths, no rule accused more than one of the clean
     * messages of {@code shared-rules/examples} and the letters together (docs/decisions/second-opinion.md).
     */
    private static final Map<String, Integer> LEAST_SURE = Map.of("call-request", 95, "follow-up-wording", 90);

    private static final int LEAST_SURE_OF_OTHERS = 80;

    private Train() {}

    public static void main(String[] args) throws IOException, OrtException, ModelFiles.NoModel {
        List<TrainingSentence> sentences = TrainingData.read();
        List<Feature[]> rows = new ArrayList<>();
        try (KeptVectors vectors = new KeptVectors()) {
            for (TrainingSentence each : sentences) {
                rows.add(Regression.row(Features.of(each.text(), vectors.of(each.text()))));
            }
        }
        double[][] unheard = CrossValidation.plausibilities(sentences, rows);
        List<RuleWeights> rules = new ArrayList<>();
        for (int i = 0; i < unheard.length; i++) {
            String rule = TrainingData.RULES.get(i);
            Levels levels = levels(rule, sentences, unheard[i]);
            double[] weights = CrossValidation.fit(rule, sentences, rows, voice -> true);
            rules.add(RuleWeights.of(rule, levels, weights));
        }
        Files.createDirectories(WEIGHTS.getParent());
        try (OutputStream out = Files.newOutputStream(WEIGHTS)) {
            new Weights(TrainingData.checksum(), rules).write(out);
        }
    }

    /** By voices that the model has never heard. */
    private static Levels levels(String rule, List<TrainingSentence> sentences, double[] unheard) {
        double[] truths = sorted(sentences, unheard, rule, true);
        double[] innocents = sorted(sentences, unheard, rule, false);
        double veto = Math.min(0.3, truths[(int) (VETOED * truths.length)]);
        double sure = 1.01;
        for (int hundredths = 99; hundredths >= LEAST_SURE.getOrDefault(rule, LEAST_SURE_OF_OTHERS); hundredths--) {
            double level = hundredths / 100.0;
            long right = reach(truths, level);
            long wrong = reach(innocents, level);
            if (right < SURE_PRECISION * (right + wrong)
                    || CrossValidation.accused(sentences, unheard, level).size() > ACCUSED_LETTERS) {
                break;
            }
            sure = level;
        }
        for (double level : new double[] {0.1, 0.3, 0.5, 0.7, 0.9, sure}) {
            long right = reach(truths, level);
            System.out.printf(
                    Locale.ROOT,
                    "%-22s %.2f: precision %.3f recall %.3f letters %s%n",
                    rule,
                    level,
                    (double) right / (right + reach(innocents, level)),
                    (double) right / truths.length,
                    CrossValidation.accused(sentences, unheard, level).size());
        }
        System.out.printf(Locale.ROOT, "%-22s veto %.3f sure %.2f%n", rule, veto, sure);
        return new Levels(veto, sure);
    }

    private static long reach(double[] plausibilities, double level) {
        return Arrays.stream(plausibilities).filter(each -> each >= level).count();
    }

    private static double[] sorted(List<TrainingSentence> sentences, double[] unheard, String rule, boolean broken) {
        double[] some = new double[sentences.size()];
        int count = 0;
        for (int i = 0; i < some.length; i++) {
            if (sentences.get(i).rules().contains(rule) == broken) {
                some[count++] = unheard[i];
            }
        }
        double[] all = Arrays.copyOf(some, count);
        Arrays.sort(all);
        return all;
    }
}
