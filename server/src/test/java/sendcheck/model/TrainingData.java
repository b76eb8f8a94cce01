package sendcheck.model;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The sentences of {@code shared-rules/training} that weights are made of, and a checksum of them and of the code that reads them. */
final class TrainingData {
    /** In this order in the weights. */
    static final List<String> RULES = List.of(
            "begging",
            "call-request",
            "comparison",
            "entitlement",
            "follow-up-wording",
            "offer-talk",
            "special-consideration");

    private static final Path DATA = Path.of("../shared-rules/training");
    private static final Path MAIN = Path.of("src/main/java/sendcheck/model");
    private static final Path TEST = Path.of("src/test/java/sendcheck/model");

    private TrainingData() {}

    static List<TrainingSentence> read() {
        List<TrainingSentence> sentences = new ArrayList<>();
        for (Path file : files()) {
            String letter = "";
            String name = file.getFileName().toString().replace(".tsv", "");
            for (String line : lines(file)) {
                if (line.startsWith("# message")) {
                    letter = "";
                } else if (line.startsWith("# letter")) {
                    letter = name + line.substring(1, line.indexOf(':') < 0 ? line.length() : line.indexOf(':'));
                } else if (!line.startsWith("#") && !line.isBlank()) {
                    String[] cells = line.split("\t");
                    String voice = cells.length > 2 ? cells[1] : name;
                    Set<String> rules = Set.of(cells[0].split(","));
                    sentences.add(new TrainingSentence(
                            rules.equals(Set.of("ok")) ? Set.of() : rules, voice, letter, cells[cells.length - 1]));
                }
            }
        }
        return sentences;
    }

    /** Every file that is trained on. Nothing is ever fitted on oblique.tsv. */
    private static List<Path> files() {
        List<Path> files = new ArrayList<>(List.of(DATA.resolve("train.tsv"), DATA.resolve("twins.tsv")));
        for (String folder : List.of("voices", "letters", "messages")) {
            try (Stream<Path> inside = Files.list(DATA.resolve(folder))) {
                inside.filter(file -> file.toString().endsWith(".tsv")).sorted().forEach(files::add);
            } catch (IOException e) {
                throw new IllegalStateException("cannot read " + folder, e);
            }
        }
        return files;
    }

    /** SHA-256, in hexadecimal, of all that decides the weights. */
    static String checksum() {
        List<Path> all = new ArrayList<>(files());
        Stream.of("BertText", "WordPiece", "NGrams", "SentenceVectors", "Features", "RuleWeights")
                .forEach(name -> all.add(MAIN.resolve(name + ".java")));
        Stream.of("TrainingData", "Regression", "Train", "CrossValidation")
                .forEach(name -> all.add(TEST.resolve(name + ".java")));
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Path file : all) {
                digest.update(String.join("\n", lines(file)).getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new IllegalStateException("cannot read " + file, e);
        }
    }
}
