package sendcheck.performance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import sendcheck.json.Json;

/**
 * Prints what the second opinion costs the built service, with it and without it by turns, so that a machine that is busy is so for both:
 * {@code server/performance}. Without it is the same jar over a data directory in which the model's folder cannot be made.
 */
public final class SecondOpinionCost {
    private static final Path TRAINING = Path.of("../shared-rules/training");
    private static final int STARTS = 5;
    private static final int MESSAGES = 80;
    private static final int ROUNDS = 25;
    private static final int WARM_ROUNDS = 300;
    private static final int LONG_ROUNDS = 7;
    private static final int SENTENCES = 12;
    private static final int WORDS = 2_000;
    private static final int PARAGRAPH = 4;

    private final Path folder;
    private final List<String> letters;
    private final List<String> sentences;
    private int nextSentence;

    private SecondOpinionCost(Path folder) throws IOException {
        this.folder = folder;
        this.letters = letters();
        this.sentences = sentences();
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("sendcheck-cost");
        try {
            new SecondOpinionCost(folder).measure();
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private void measure() throws IOException, InterruptedException {
        System.out.println("| | with | without |");
        System.out.println("|---|--:|--:|");
        starts();
        List<Double> withMemory = new ArrayList<>();
        List<Double> withoutMemory = new ArrayList<>();
        try (BuiltService with = new BuiltService(data("with", true));
                BuiltService without = new BuiltService(data("without", false))) {
            prepare(with);
            prepare(without);
            row("model answers, after start", awaitModel(with), Double.NaN, "ms");
            for (String letter : letters.subList(0, MESSAGES)) {
                with.check(letter);
                without.check(letter);
            }
            withMemory.add(with.residentMegabytes());
            withoutMemory.add(without.residentMegabytes());
            checks("cold message of " + SENTENCES + " sentences", with, without, ROUNDS, SENTENCES, 0);
            warm(with, without);
            checks("cold message of " + WORDS + " words", with, without, LONG_ROUNDS, 0, WORDS);
            row("resident after all of this", with.residentMegabytes(), without.residentMegabytes(), "MB");
        }
        for (int again = 1; again < 3; again++) {
            try (BuiltService with = new BuiltService(data("with", true));
                    BuiltService without = new BuiltService(data("without", false))) {
                awaitModel(with);
                for (String letter : letters.subList(0, MESSAGES)) {
                    with.check(letter);
                    without.check(letter);
                }
                withMemory.add(with.residentMegabytes());
                withoutMemory.add(without.residentMegabytes());
            }
        }
        row("resident after " + MESSAGES + " messages", median(withMemory), median(withoutMemory), "MB");
    }

    /** Of the first start, which lays the files down, there is one a folder. */
    private void starts() throws IOException, InterruptedException {
        List<Double> first = new ArrayList<>();
        List<Double> later = new ArrayList<>();
        List<Double> without = new ArrayList<>();
        for (int i = 0; i < STARTS; i++) {
            Path fresh = data("fresh" + i, true);
            try (BuiltService service = new BuiltService(fresh)) {
                first.add(service.startMillis());
                prepare(service);
                awaitModel(service);
            }
            try (BuiltService service = new BuiltService(fresh)) {
                later.add(service.startMillis());
            }
            Path none = data("none" + i, false);
            try (BuiltService service = new BuiltService(none)) {
                prepare(service);
            }
            try (BuiltService service = new BuiltService(none)) {
                without.add(service.startMillis());
            }
        }
        row("first start to the first answer", median(first), Double.NaN, "ms");
        row("later start to the first answer", median(later), median(without), "ms");
    }

    /** New sentences at every round: nothing of them was heard before. */
    private void checks(String name, BuiltService with, BuiltService without, int rounds, int count, int words)
            throws IOException, InterruptedException {
        List<Double> withTimes = new ArrayList<>();
        List<Double> withoutTimes = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            String mail = mail(unheard(count, words));
            withTimes.add(with.checkMillis(mail));
            withoutTimes.add(without.checkMillis(mail));
        }
        row(name, median(withTimes), median(withoutTimes), "ms");
        row(name + ", longest", longest(withTimes), longest(withoutTimes), "ms");
    }

    /** The same draft again: what happens at the Send button after the panel has seen it. */
    private void warm(BuiltService with, BuiltService without) throws IOException, InterruptedException {
        String mail = mail(unheard(SENTENCES, 0));
        with.check(mail);
        without.check(mail);
        List<Double> withTimes = new ArrayList<>();
        List<Double> withoutTimes = new ArrayList<>();
        for (int i = 0; i < WARM_ROUNDS; i++) {
            withTimes.add(with.checkMillis(mail));
            withoutTimes.add(without.checkMillis(mail));
        }
        row("the same message again", median(withTimes), median(withoutTimes), "ms");
    }

    /** A data directory; without the model a file stands in its way. */
    private Path data(String name, boolean model) throws IOException {
        Path data = folder.resolve(name);
        if (!model && !Files.exists(data)) {
            Files.createDirectories(data);
            Files.writeString(data.resolve("model"), "");
        }
        return data;
    }

    private static void prepare(BuiltService service) throws IOException, InterruptedException {
        service.call("PUT", "/programs", "text/csv", Files.readString(Path.of("../examples/programs.csv")));
    }

    /** Milliseconds until tone is no more judged by phrases alone. */
    private double awaitModel(BuiltService service) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        while (true) {
            Json answer = service.check(letters.get(letters.size() - 1));
            if (!answer.flag("inScope")) {
                throw new IOException("the letter is no program mail");
            }
            if (answer.items("skipped").stream()
                    .noneMatch(skip -> skip.text("rule").equals("second-opinion"))) {
                return BuiltService.millisSince(begin);
            }
            Thread.sleep(20);
        }
    }

    private List<String> unheard(int count, int words) {
        List<String> some = new ArrayList<>();
        for (int length = 0; some.size() < count || length < words; ) {
            String sentence = sentences.get(nextSentence++);
            some.add(sentence);
            length += sentence.split(" ").length;
        }
        return some;
    }

    /** Whole clean letters, each as a message. */
    private static List<String> letters() throws IOException {
        List<String> letters = new ArrayList<>();
        for (String file : List.of("h", "i")) {
            List<String> letter = new ArrayList<>();
            for (String line : Files.readAllLines(TRAINING.resolve("letters/" + file + ".tsv"))) {
                if (line.startsWith("# letter") && !letter.isEmpty()) {
                    letters.add(mail(letter));
                    letter = new ArrayList<>();
                } else if (!line.startsWith("#")) {
                    letter.add(line.substring(line.lastIndexOf('\t') + 1));
                }
            }
            letters.add(mail(letter));
        }
        return letters;
    }

    /** Innocent ones and others. */
    private static List<String> sentences() throws IOException {
        return Files.readAllLines(TRAINING.resolve("train.tsv")).stream()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .map(line -> line.substring(line.lastIndexOf('\t') + 1))
                .toList();
    }

    private static String mail(List<String> sentences) {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < sentences.size(); i++) {
            body.append(sentences.get(i)).append(i % PARAGRAPH == PARAGRAPH - 1 ? "\n\n" : " ");
        }
        return "From: Jordan Lee <jlee@med.example>\nTo: im-residency@rivervalley.example\nSubject: Internal Medicine applicant\n"
                + "MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n"
                + "Dear Program Director,\n\n"
                + body
                + "\n\nSincerely,\nJordan Lee\n";
    }

    private static double median(List<Double> times) {
        return times.stream().sorted().toList().get(times.size() / 2);
    }

    private static double longest(List<Double> times) {
        return times.stream().mapToDouble(each -> each).max().orElseThrow();
    }

    private static void row(String name, double with, double without, String unit) {
        System.out.printf(
                Locale.ROOT,
                "| %s | %s | %s |%n",
                name,
                figure(with, unit),
                Double.isNaN(without) ? "" : figure(without, unit));
    }

    private static String figure(double number, String unit) {
        return String.format(Locale.ROOT, number < 100 ? "%.1f %s" : "%.0f %s", number, unit);
    }
}
