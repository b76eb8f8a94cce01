package sendcheck.model;

import ai.onnxruntime.OrtException;
import de.bwaldvogel.liblinear.Feature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Draws how far the model's plausibilities can be believed ({@code docs/images/calibration.svg}) and what more voices bring ({@code learning.svg}),
 * and prints a table by rule, all of voices never heard: {@code server/charts}.
 */
public final class Charts {
    private static final int BINS = 10;
    private static final double MODEL_ALONE = 0.5;
    private static final String PHRASES = "#777777";
    private static final String MODEL = "#1f6f8b";
    private static final String BOTH = "#b3541e";

    private final List<TrainingSentence> sentences;
    private final List<Feature[]> rows;
    private final double[][] unheard;
    private final SentenceVerdicts verdicts;

    private Charts(List<TrainingSentence> sentences, List<Feature[]> rows) throws IOException {
        this.sentences = sentences;
        this.rows = rows;
        this.unheard = CrossValidation.plausibilities(sentences, rows);
        this.verdicts = new SentenceVerdicts(Weights.load().levels());
    }

    public static void main(String[] args) throws IOException, OrtException, ModelFiles.NoModel {
        List<TrainingSentence> sentences = TrainingData.read();
        List<Feature[]> rows = new ArrayList<>();
        try (KeptVectors vectors = new KeptVectors()) {
            for (TrainingSentence each : sentences) {
                rows.add(Regression.row(Features.of(each.text(), vectors.of(each.text()))));
            }
        }
        Charts charts = new Charts(sentences, rows);
        charts.calibration();
        charts.table();
        charts.learning();
    }

    private void calibration() throws IOException {
        int[] all = new int[BINS];
        int[] broken = new int[BINS];
        double[] sum = new double[BINS];
        for (int rule = 0; rule < unheard.length; rule++) {
            for (int i = 0; i < sentences.size(); i++) {
                int bin = Math.min(BINS - 1, (int) (unheard[rule][i] * BINS));
                all[bin]++;
                sum[bin] += unheard[rule][i];
                broken[bin] += sentences.get(i).rules().contains(TrainingData.RULES.get(rule)) ? 1 : 0;
            }
        }
        Chart chart = new Chart(
                "plausibility given (0 to 1), voices never heard",
                "share that breaks the rule (0 to 1); numbers: judgements");
        chart.dashes(0, 0, 1, 1, "#bbbbbb");
        for (int i = 0; i < BINS; i++) {
            double said = sum[i] / Math.max(1, all[i]);
            double share = (double) broken[i] / Math.max(1, all[i]);
            chart.point(said, share, MODEL);
            chart.text(said, share - 0.03, Integer.toString(all[i]), "black");
        }
        chart.write("calibration.svg");
    }

    /** Over the voices that no phrase was written from. */
    private void table() {
        Tallies phrases = new Tallies();
        Tallies model = new Tallies();
        Tallies both = new Tallies();
        for (int i = 0; i < sentences.size(); i++) {
            TrainingSentence sentence = sentences.get(i);
            if (LearningCurve.isUnread(sentence.voice())) {
                double[] plausibility = column(unheard, i);
                phrases.add(sentence.rules(), verdicts.byPhrases(sentence.text()));
                model.add(sentence.rules(), SentenceVerdicts.atLeast(plausibility, MODEL_ALONE));
                both.add(sentence.rules(), verdicts.byBoth(sentence.text(), plausibility));
            }
        }
        System.out.println("| rule | positives | phrases alone | model alone | both |\n|---|--:|--:|--:|--:|");
        for (String rule : TrainingData.RULES) {
            row(rule, phrases.of(rule), model.of(rule), both.of(rule));
        }
        row("tone", phrases.sum(), model.sum(), both.sum());
    }

    private static void row(String rule, Tallies.Tally phrases, Tallies.Tally model, Tallies.Tally both) {
        System.out.printf("| %s | %d | %s | %s | %s |%n", rule, phrases.positives(), phrases, model, both);
    }

    static double[] column(double[][] byRule, int sentence) {
        double[] column = new double[byRule.length];
        for (int rule = 0; rule < column.length; rule++) {
            column[rule] = byRule[rule][sentence];
        }
        return column;
    }

    private void learning() throws IOException {
        LearningCurve curve = new LearningCurve(sentences, rows, verdicts);
        Tallies.Tally phrases = curve.phrasesAlone();
        List<LearningCurve.Point> points = curve.points();
        double most = points.get(points.size() - 1).voices();
        Chart chart = new Chart(
                "voices that the model was trained on; judged: nine voices that neither it nor a phrase's author knew",
                "share (0 to 1) of sentences");
        for (double y = 0; y <= 1.01; y += 0.2) {
            chart.level(y);
        }
        chart.dashes(0, phrases.f1(), 1, phrases.f1(), PHRASES);
        chart.text(0.01, phrases.f1() + 0.03, "F1 of phrases alone", PHRASES);
        System.out.printf(Locale.ROOT, "%nphrases alone %s%n", phrases);
        for (int i = 0; i < points.size(); i++) {
            LearningCurve.Point here = points.get(i);
            LearningCurve.Point before = points.get(Math.max(0, i - 1));
            double x = here.voices() / most;
            double x0 = before.voices() / most;
            chart.mark(x, Integer.toString(here.voices()));
            chart.dashes(x0, before.model().precision(), x, here.model().precision(), MODEL);
            chart.dashes(x0, before.model().recall(), x, here.model().recall(), MODEL);
            chart.line(x0, before.model().f1(), x, here.model().f1(), MODEL);
            chart.line(x0, before.both().f1(), x, here.both().f1(), BOTH);
            chart.point(x, here.model().f1(), MODEL);
            chart.point(x, here.both().f1(), BOTH);
            System.out.printf(
                    Locale.ROOT, "%d voices: model alone %s, both %s%n", here.voices(), here.model(), here.both());
        }
        LearningCurve.Point last = points.get(points.size() - 1);
        chart.text(0.55, last.model().precision() + 0.04, "precision, model alone", MODEL);
        chart.text(0.55, last.model().recall() - 0.06, "recall, model alone", MODEL);
        chart.text(1, last.model().f1(), "F1", MODEL);
        chart.text(1, last.both().f1(), "both", BOTH);
        chart.write("learning.svg");
    }
}
