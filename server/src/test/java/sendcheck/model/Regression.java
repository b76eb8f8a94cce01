package sendcheck.model;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.List;
import java.util.Random;

/** Logistic regression by liblinear (Fan et al. 2008), the same at every run. */
final class Regression {
    /** How far the data may pull the weights. */
    private static final double COST = 4;

    private static final double TOLERANCE = 0.1;

    private Regression() {}

    static {
        Linear.disableDebugOutput();
    }

    /** A sentence as liblinear wants it, with a feature for the bias; indices from 1, as it counts. */
    static Feature[] row(Features features) {
        int grams = features.indices().length;
        Feature[] row = new Feature[grams + SentenceVectors.DIMENSIONS + 1];
        for (int i = 0; i < grams; i++) {
            row[i] = new FeatureNode(features.indices()[i] + 1, features.values()[i]);
        }
        for (int i = 0; i < SentenceVectors.DIMENSIONS; i++) {
            row[grams + i] = new FeatureNode(2 * NGrams.BUCKETS + i + 1, features.meaning()[i]);
        }
        row[row.length - 1] = new FeatureNode(Features.COUNT + 1, 1);
        return row;
    }

    /** Weights of each feature, then of the bias. */
    static double[] fit(List<Feature[]> rows, List<Boolean> broken) {
        Problem problem = new Problem();
        problem.l = rows.size();
        problem.n = Features.COUNT + 1;
        problem.x = rows.toArray(new Feature[0][]);
        problem.y = broken.stream().mapToDouble(each -> each ? 1 : 0).toArray();
        Parameter parameter = new Parameter(SolverType.L2R_LR_DUAL, COST, TOLERANCE);
        parameter.setRandom(new Random(1));
        Model model = Linear.train(problem, parameter);
        double sign = model.getLabels()[0] == 1 ? 1 : -1;
        double[] weights = model.getFeatureWeights();
        for (int i = 0; i < weights.length; i++) {
            weights[i] *= sign;
        }
        return weights;
    }

    static double plausibility(double[] weights, Feature[] row) {
        double sum = 0;
        for (Feature each : row) {
            sum += weights[each.getIndex() - 1] * each.getValue();
        }
        return 1 / (1 + Math.exp(-sum));
    }
}
