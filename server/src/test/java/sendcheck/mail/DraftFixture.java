package sendcheck.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import sendcheck.draft.Draft;
import sendcheck.draft.Mailbox;
import sendcheck.draft.MarkedText;
import sendcheck.draft.Message;
import sendcheck.draft.Passage;
import sendcheck.draft.Span;
import sendcheck.yaml.Yaml;

/**
 * A body or message as a mail client made it, and how it is to be read: {@code NAME.html}, {@code .txt} or {@code .eml}, with
 * {@code NAME.yaml} beside it. The format is described in {@code shared-rules/fixtures/drafts/README.md}.
 */
record DraftFixture(Path body) {
    private static final Path FOLDER = Path.of("../shared-rules/fixtures/drafts");

    static List<DraftFixture> all() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().matches(".*\\.(html|txt|eml)"))
                    .sorted()
                    .map(DraftFixture::new)
                    .toList();
        }
    }

    private Yaml expected() throws IOException {
        Path file = Path.of(body.toString().replaceAll("\\.[a-z]+$", ".yaml"));
        return Yaml.parse(file.toString(), Files.readString(file));
    }

    Draft draft() throws IOException {
        String written = Files.readString(body);
        if (body.toString().endsWith(".eml")) {
            byte[] lines = written.replace("\r\n", "\n")
                    .replace("\n", "\r\n")
                    .getBytes(java.nio.charset.StandardCharsets.UTF_8);
            return Draft.read(MimeDraft.read(new ByteArrayInputStream(lines)).message(Instant.EPOCH));
        }
        boolean html = body.toString().endsWith(".html");
        String writer = expected().find("writer").map(Yaml::text).orElse("Jordan Lee");
        return read(html ? HtmlText.read(written) : MarkedText.plain(written), writer);
    }

    static Draft read(MarkedText body, String writer) {
        return Draft.read(new Message(
                Optional.of(new Mailbox(writer, "jlee@med.example")),
                List.of(),
                "SOAP Applicant",
                body,
                List.of(),
                Optional.empty(),
                Instant.EPOCH));
    }

    /** What is read otherwise than expected, one line each; empty when all is right. */
    List<String> faults() throws IOException {
        Draft draft = draft();
        Yaml expected = expected();
        List<String> faults = new ArrayList<>(faultyPlaces(draft));
        Passage own = draft.ownWords();
        String letter = draft.letter().text().strip();
        compare(faults, "greeting", expected, draft.greeting().map(own::text).orElse(""));
        expected.find("begins")
                .map(Yaml::text)
                .filter(words -> !letter.startsWith(words))
                .ifPresent(words -> faults.add("letter begins: " + letter));
        expected.find("ends")
                .map(Yaml::text)
                .filter(words -> !letter.endsWith(words))
                .ifPresent(words -> faults.add("letter ends: " + letter));
        compare(
                faults,
                "signature",
                expected,
                draft.signature().map(own::text).orElse("").lines().findFirst().orElse(""));
        for (String words : texts(expected, "own")) {
            if (!own.text().contains(words)) {
                faults.add("own words lack: " + words + "\n" + own.text());
            }
        }
        for (String words : texts(expected, "not-own")) {
            if (own.text().contains(words)) {
                faults.add("own words contain: " + words + "\n" + own.text());
            }
        }
        List<String> sentences =
                draft.letter().sentences().stream().map(draft.letter()::text).toList();
        expected.find("sentences")
                .map(Yaml::text)
                .filter(count -> Integer.parseInt(count) != sentences.size())
                .ifPresent(count -> faults.add("sentences, not " + count + ":\n  " + String.join("\n  ", sentences)));
        return faults;
    }

    private static void compare(List<String> faults, String part, Yaml expected, String read) {
        String words = expected.get(part).text();
        if (!read.equals(words)) {
            faults.add(part + ": expected '" + words + "', read '" + read + "'");
        }
    }

    private static List<String> texts(Yaml expected, String key) {
        return expected.find(key)
                .map(list -> list.items().stream().map(Yaml::text).toList())
                .orElse(List.of());
    }

    /** Every character's place gives its own words, and lies around whole characters. */
    static List<String> faultyPlaces(Draft draft) {
        String body = draft.message().body().text();
        Passage own = draft.ownWords();
        List<String> faults = new ArrayList<>();
        for (int i = 0; i < own.length(); i++) {
            var place = own.place(i, i + 1);
            Span span = place.span().orElseThrow();
            boolean split = splitsPair(body, span.start()) || splitsPair(body, span.end());
            if (split || !body.substring(span.start(), span.end()).equals(place.quote()) || span.length() == 0) {
                faults.add("place of " + i + ": " + span + " '" + place.quote() + "'");
            }
        }
        return faults;
    }

    private static boolean splitsPair(String text, int at) {
        return at > 0
                && at < text.length()
                && Character.isHighSurrogate(text.charAt(at - 1))
                && Character.isLowSurrogate(text.charAt(at));
    }

    @Override
    public String toString() {
        return String.valueOf(body.getFileName());
    }
}
