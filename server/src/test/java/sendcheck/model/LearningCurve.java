package sendcheck.model;

import de.bwaldvogel.liblinear.Feature;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * How well voices are judged that nobody knew, by the number of voices that the model was trained on. Judged are v23 to v31: phrases were written
 * over v01 to v22, so for phrases only those are honest. A model that judges three of them may be trained on the other six.
 */
final class LearningCurve {
    private static final List<Integer> VOICES = List.of(2, 4, 8, 16, 28);
    private static final int FOLDS = 3;
    private static final double MODEL_ALONE = 0.5;

    /** @param both phrases and model together, by the levels of the weights that the build holds */
    record Point(int voices, Tallies.Tally model, Tallies.Tally both) {}

    private final List<TrainingSentence> sentences;
    private final List<Feature[]> rows;
    private final SentenceVerdicts verdicts;
    private final List<String> unread;

    LearningCurve(List<TrainingSentence> sentences, List<Feature[]> rows, SentenceVerdicts verdicts) {
        this.sentences = sentences;
        this.rows = rows;
        this.verdicts = verdicts;
        this.unread = List.copyOf(new TreeSet<>(sentences.stream()
                .map(TrainingSentence::voice)
                .filter(LearningCurve::isUnread)
                .toList()));
    }

    /** Whether no phrase was written from this voice. */
    static boolean isUnread(String voice) {
        return voice.compareTo("v23") >= 0 && voice.compareTo("v31") <= 0;
    }

    Tallies.Tally phrasesAlone() {
        Tallies found = new Tallies();
        for (TrainingSentence each : sentences) {
            if (isUnread(each.voice())) {
                found.add(each.rules(), verdicts.byPhrases(each.text()));
            }
        }
        return found.sum();
    }

    List<Point> points() {
        return VOICES.stream().map(this::point).toList();
    }

    private Point point(int voices) {
        double[][] plausibility = new double[TrainingData.RULES.size()][sentences.size()];
        IntStream.range(0, FOLDS * TrainingData.RULES.size()).parallel().forEach(task -> {
            int fold = task % FOLDS;
            int rule = task / FOLDS;
            List<String> heard = heard(fold, voices);
            // Innocent letters and twins have voices of their own, and are always heard.
            double[] weights = CrossValidation.fit(
                    TrainingData.RULES.get(rule),
                    sentences,
                    rows,
                    voice -> heard.contains(voice) || !isApplicant(voice));
            for (int i = 0; i < sentences.size(); i++) {
                String voice = sentences.get(i).voice();
                if (isUnread(voice) && unread.indexOf(voice) % FOLDS == fold) {
                    plausibility[rule][i] = Regression.plausibility(weights, rows.get(i));
                }
            }
        });
        Tallies model = new Tallies();
        Tallies both = new Tallies();
        for (int i = 0; i < sentences.size(); i++) {
            TrainingSentence sentence = sentences.get(i);
            if (isUnread(sentence.voice())) {
                double[] here = Charts.column(plausibility, i);
                model.add(sentence.rules(), SentenceVerdicts.atLeast(here, MODEL_ALONE));
                both.add(sentence.rules(), verdicts.byBoth(sentence.text(), here));
            }
        }
        return new Point(voices, model.sum(), both.sum());
    }

    /** The same voices come first at every number, in an order that chance made once. */
    private List<String> heard(int fold, int voices) {
        List<String> all = new ArrayList<>(new TreeSet<>(sentences.stream()
                .map(TrainingSentence::voice)
                .filter(LearningCurve::isApplicant)
                .filter(voice -> !isUnread(voice) || unread.indexOf(voice) % FOLDS != fold)
                .toList()));
        Collections.shuffle(all, new Random(1));
        return all.subList(0, voices);
    }

    /** Voices v01 to v31, who say what is right and what is not. */
    private static boolean isApplicant(String voice) {
        return voice.startsWith("v");
    }
}
