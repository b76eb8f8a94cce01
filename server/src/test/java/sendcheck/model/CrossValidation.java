package sendcheck.model;

import de.bwaldvogel.liblinear.Feature;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** What models think of sentences of voices that they have never heard. */
final class CrossValidation {
    private static final int FOLDS = 6;

    private CrossValidation() {}

    /** By rule (as {@link TrainingData#RULES} has them) and sentence. */
    static double[][] plausibilities(List<TrainingSentence> sentences, List<Feature[]> rows) {
        List<String> voices = new ArrayList<>(
                new TreeSet<>(sentences.stream().map(TrainingSentence::voice).toList()));
        double[][] all = new double[TrainingData.RULES.size()][sentences.size()];
        IntStream.range(0, FOLDS * TrainingData.RULES.size()).parallel().forEach(task -> {
            int fold = task % FOLDS;
            int rule = task / FOLDS;
            double[] weights =
                    fit(TrainingData.RULES.get(rule), sentences, rows, voice -> voices.indexOf(voice) % FOLDS != fold);
            for (int i = 0; i < sentences.size(); i++) {
                if (voices.indexOf(sentences.get(i).voice()) % FOLDS == fold) {
                    all[rule][i] = Regression.plausibility(weights, rows.get(i));
                }
            }
        });
        return all;
    }

    /** Weights of one rule from the voices that are let in. */
    static double[] fit(
            String rule,
            List<TrainingSentence> sentences,
            List<Feature[]> rows,
            java.util.function.Predicate<String> voices) {
        List<Feature[]> inside = new ArrayList<>();
        List<Boolean> broken = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            if (voices.test(sentences.get(i).voice())) {
                inside.add(rows.get(i));
                broken.add(sentences.get(i).rules().contains(rule));
            }
        }
        return Regression.fit(inside, broken);
    }

    /** Clean letters in which any sentence, by this rule, reaches a level. */
    static Set<String> accused(List<TrainingSentence> sentences, double[] plausibility, double level) {
        Set<String> letters = new TreeSet<>();
        for (int i = 0; i < sentences.size(); i++) {
            if (!sentences.get(i).letter().isEmpty() && plausibility[i] >= level) {
                letters.add(sentences.get(i).letter());
            }
        }
        return letters;
    }
}
