package sendcheck.name;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sendcheck.TestLetter;

/**
 * A line of a case file: {@code [severity] [subject|greeting] words with [[the fault]]}. Severity {@code pass} means that nothing is found.
 *
 * @param program id of the recipient, from the last line that begins with @
 * @param to mailboxes, from the same line; the program's first address if it names none
 */
public record MarkedLine(String program, List<String> to, String severity, String where, String words) {
    private static final Pattern LINE = Pattern.compile("(hold|caution|pass) (?:(subject|greeting) )?(.*)");
    private static final Pattern MARK = Pattern.compile("\\[\\[(.+?)]]");

    public MarkedLine(String program, String severity, String where, String words) {
        this(program, List.of(), severity, where, words);
    }

    public static List<MarkedLine> read(String resource) {
        List<MarkedLine> lines = new ArrayList<>();
        String program = "";
        List<String> to = List.of();
        for (String line : text(resource).split("\n")) {
            Matcher matcher = LINE.matcher(line);
            if (line.startsWith("@")) {
                String[] head = line.substring(1).strip().split(" ", 2);
                program = head[0];
                to = head.length > 1 ? List.of(head[1].split("; ")) : List.of();
            } else if (matcher.matches()) {
                String where = matcher.group(2) == null ? "letter" : matcher.group(2);
                lines.add(new MarkedLine(program, to, matcher.group(1), where, matcher.group(3)));
            } else if (!line.isBlank() && !line.startsWith("#")) {
                throw new IllegalArgumentException(resource + ": " + line);
            }
        }
        return lines;
    }

    private static String text(String resource) {
        try (InputStream in = MarkedLine.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalArgumentException("no " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the rule should find: {@code severity: quote}, one for each mark. */
    public List<String> expected() {
        List<String> marked = new ArrayList<>();
        Matcher mark = MARK.matcher(words);
        while (mark.find()) {
            marked.add(severity + ": " + mark.group(1));
        }
        return marked;
    }

    /** What a rule finds in a letter with this line. */
    public List<String> found(String rule) {
        return letter().findings(rule).stream()
                .map(finding -> finding.severity().label() + ": "
                        + finding.places().get(0).quote())
                .toList();
    }

    /** A letter with this line. */
    public TestLetter letter() {
        TestLetter letter = ListedPrograms.letterTo(program);
        letter.to = to.isEmpty() ? letter.to : to;
        String bare = MARK.matcher(words).replaceAll("$1");
        switch (where) {
            case "subject" -> letter.subject = bare;
            case "greeting" -> letter.body = letter.body.replace("Dear Program Director,", bare);
            default -> letter.body = letter.body.replace("I applied to your program.", bare);
        }
        return letter;
    }

    @Override
    public String toString() {
        return "@" + program + " " + severity + " " + words;
    }
}
