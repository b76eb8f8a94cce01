package sendcheck.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Draws how far plausibilities can be believed, from what {@link Train} left: {@code docs/images/calibration.svg}. */
public final class Charts {
    private static final int BINS = 10;
    private static final int SIDE = 360;
    private static final int MARGIN = 50;

    private Charts() {}

    public static void main(String[] args) throws IOException {
        int[] all = new int[BINS];
        int[] broken = new int[BINS];
        double[] sum = new double[BINS];
        for (String line : Files.readAllLines(Train.UNHEARD)) {
            List<String> cells = List.of(line.split("\t"));
            double plausibility = Double.parseDouble(cells.get(2));
            int bin = Math.min(BINS - 1, (int) (plausibility * BINS));
            all[bin]++;
            sum[bin] += plausibility;
            broken[bin] += cells.get(1).equals("true") ? 1 : 0;
        }
        StringBuilder svg = new StringBuilder(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" font-size=\"12\">%n"
                        + "<rect width=\"100%%\" height=\"100%%\" fill=\"white\"/>%n"
                        + "<path d=\"M%d %dV%dH%d\" fill=\"none\" stroke=\"#444\"/>%n"
                        + "<path d=\"M%d %dL%d %d\" stroke=\"#bbb\" stroke-dasharray=\"4\"/>%n",
                SIDE + 2 * MARGIN,
                SIDE + 2 * MARGIN,
                MARGIN,
                MARGIN,
                MARGIN + SIDE,
                MARGIN + SIDE,
                MARGIN,
                MARGIN + SIDE,
                MARGIN + SIDE,
                MARGIN));
        for (int i = 0; i < BINS; i++) {
            double said = sum[i] / Math.max(1, all[i]);
            double share = (double) broken[i] / Math.max(1, all[i]);
            svg.append(String.format(
                    Locale.ROOT,
                    "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"5\" fill=\"#1f6f8b\"/><text x=\"%.1f\" y=\"%.1f\">%d</text>%n",
                    MARGIN + said * SIDE,
                    MARGIN + (1 - share) * SIDE,
                    MARGIN + said * SIDE + 7,
                    MARGIN + (1 - share) * SIDE + 14,
                    all[i]));
            System.out.printf(Locale.ROOT, "said %.2f true %.2f of %d%n", said, share, all[i]);
        }
        svg.append(String.format(
                Locale.ROOT,
                "<text x=\"%d\" y=\"%d\">plausibility given (0 to 1), voices never heard</text>%n"
                        + "<text x=\"%d\" y=\"%d\">share that breaks the rule (0 to 1); numbers: judgements</text>%n</svg>%n",
                MARGIN,
                SIDE + MARGIN + 25,
                MARGIN,
                MARGIN - 15));
        Files.writeString(Path.of("../docs/images/calibration.svg"), svg.toString());
    }
}
