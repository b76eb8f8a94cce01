package sendcheck.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** A square diagram as SVG; both axes run from 0 to 1. */
final class Chart {
    private static final int SIDE = 360;
    private static final int MARGIN = 50;
    private static final int BELOW = 25;
    private static final int ABOVE = 15;
    private static final Path FOLDER = Path.of("../docs/images");

    private final StringBuilder svg = new StringBuilder();

    /** @param across what the axis to the right shows; {@code up} what the other */
    Chart(String across, String up) {
        add(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" font-size=\"12\">%n",
                SIDE + 2 * MARGIN, SIDE + 2 * MARGIN);
        add("<rect width=\"100%%\" height=\"100%%\" fill=\"white\"/>%n");
        add("<path d=\"M%d %dV%dH%d\" fill=\"none\" stroke=\"#444\"/>%n", MARGIN, MARGIN, MARGIN + SIDE, MARGIN + SIDE);
        add("<text x=\"%d\" y=\"%d\">%s</text>%n", MARGIN, SIDE + MARGIN + BELOW + ABOVE, across);
        add("<text x=\"%d\" y=\"%d\">%s</text>%n", MARGIN, MARGIN - ABOVE, up);
    }

    void dashes(double x1, double y1, double x2, double y2, String colour) {
        add(
                "<path d=\"M%.1f %.1fL%.1f %.1f\" stroke=\"%s\" stroke-dasharray=\"4\"/>%n",
                across(x1), up(y1), across(x2), up(y2), colour);
    }

    void line(double x1, double y1, double x2, double y2, String colour) {
        add(
                "<path d=\"M%.1f %.1fL%.1f %.1f\" stroke=\"%s\" stroke-width=\"2\"/>%n",
                across(x1), up(y1), across(x2), up(y2), colour);
    }

    void point(double x, double y, String colour) {
        add("<circle cx=\"%.1f\" cy=\"%.1f\" r=\"4\" fill=\"%s\"/>%n", across(x), up(y), colour);
    }

    /** To the right of a place. */
    void text(double x, double y, String text, String colour) {
        add("<text x=\"%.1f\" y=\"%.1f\" fill=\"%s\">%s</text>%n", across(x) + 7, up(y) + 4, colour, text);
    }

    /** Below the axis. */
    void mark(double x, String text) {
        add("<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%s</text>%n", across(x), MARGIN + SIDE + 17, text);
    }

    /** Left of the axis. */
    void level(double y) {
        add("<text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%.1f</text>%n", MARGIN - 6, up(y) + 4, y);
    }

    void write(String name) throws IOException {
        Files.writeString(FOLDER.resolve(name), svg + "</svg>\n");
    }

    private static double across(double x) {
        return MARGIN + x * SIDE;
    }

    private static double up(double y) {
        return MARGIN + (1 - y) * SIDE;
    }

    private void add(String format, Object... parts) {
        svg.append(String.format(Locale.ROOT, format.replace("%n", "\n"), parts));
    }
}
