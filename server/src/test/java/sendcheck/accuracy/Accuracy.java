package sendcheck.accuracy;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import sendcheck.check.Judgement;
import sendcheck.model.SentenceModel;

/** Prints how right the judge is over folders of labelled messages: {@code java -cp … sendcheck.accuracy.Accuracy FOLDER…}. */
public final class Accuracy {
    private Accuracy() {}

    public static void main(String[] folders) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        List<Path> paths = List.of(folders).stream().map(Path::of).toList();
        out.println("Phrases alone\n");
        print(measure(paths, Judgement.ofRulebook()), out);
        try (SentenceModel model =
                new SentenceModel(Path.of(System.getProperty("java.io.tmpdir"), "sendcheck-model"))) {
            model.load();
            out.println("With the second opinion\n");
            print(measure(paths, Judgement.ofRulebook(model)), out);
        }
    }

    private static void print(Score score, PrintStream out) {
        score.misses.stream().sorted().forEach(out::println);
        out.println();
        out.println(score.table());
    }

    static Score measure(List<Path> folders, Judgement judgement) {
        Score score = new Score();
        folders.stream()
                .flatMap(folder -> Labelled.allUnder(folder).stream())
                .forEach(message -> score.add(message, judgement));
        return score;
    }
}
