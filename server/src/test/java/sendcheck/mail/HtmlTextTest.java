package sendcheck.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import sendcheck.draft.MarkedText;
import sendcheck.draft.MarkedText.Kind;

class HtmlTextTest {
    /** The fixtures that the add-on's editor text passes as well. */
    static Stream<Path> fixtures() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("../shared-rules/fixtures/editor-text"))) {
            return files.filter(file -> file.toString().endsWith(".html")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void givesTheTextThatTheAddOnSees(Path html) throws IOException {
        Path text = Path.of(html.toString().replaceAll("html$", "txt"));

        assertThat(HtmlText.read(Files.readString(html)).text()).isEqualTo(Files.readString(text));
    }

    private static List<String> marked(String html, Kind kind) {
        MarkedText read = HtmlText.read(html);
        return read.marks().stream()
                .filter(mark -> mark.kind() == kind)
                .map(mark -> read.text()
                        .substring(mark.span().start(), mark.span().end())
                        .strip())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p>own</p><blockquote type=cite><p>old</p></blockquote><p>own</p> | old",
                "<div>own</div><hr><div id=divRplyFwdMsg><b>From:</b> A<br><b>Sent:</b> B</div><div>old</div> | 'From: A\nSent: B\nold'",
                "<div>own</div><div id=appendonsend></div><div>old</div> | old",
                "<div>own</div><div class=gmail_quote>---------- Forwarded message ---------<br>old</div> | '---------- Forwarded message ---------\nold'",
                "<p>own</p><div class=moz-forward-container>old</div> | old",
                "<p class=MsoNormal>own</p><div><div style='border:none;border-top:solid #E1E1E1 1.0pt'><p class=MsoNormal><b>From:</b> A</p></div></div><p class=MsoNormal>old</p> | 'From: A\nold'",
            })
    void marksWhatIsQuoted(String html, String quoted) {
        assertThat(marked(html, Kind.QUOTE)).containsExactly(quoted);
    }

    @Test
    void answersBetweenGmailsQuotesStayOwn() {
        String html =
                "<div class=gmail_quote><div class=gmail_attr>On x wrote:</div><blockquote class=gmail_quote>old</blockquote><div>own</div><blockquote class=gmail_quote>older</blockquote></div>";

        assertThat(marked(html, Kind.QUOTE)).containsExactly("old", "older");
        assertThat(marked(html, Kind.QUOTE_HEAD)).containsExactly("On x wrote:");
    }

    @Test
    void gmailsIndentQuotesNobody() {
        assertThat(marked("<blockquote style='margin:0 0 0 40px;border:none;padding:0px'>own</blockquote>", Kind.QUOTE))
                .isEmpty();
    }

    @Test
    void aHundredThousandDeepIsRead() {
        assertThat(HtmlText.read("<div>".repeat(100_000) + "x").text()).isEqualTo("x");
    }
}
