package sendcheck.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import sendcheck.account.Applicant;
import sendcheck.applicant.Profile;
import sendcheck.check.Judgement;
import sendcheck.contact.ContactLog;
import sendcheck.draft.Draft;
import sendcheck.draft.Field;
import sendcheck.draft.Mailbox;
import sendcheck.draft.MarkedText;
import sendcheck.draft.Message;
import sendcheck.draft.Recipient;
import sendcheck.draft.Span;
import sendcheck.program.ProgramList;

/** One message gives the same words and the same findings in whatever form a client sends it; places hold in any mixture of what clients write. */
class DraftPairsTest {
    private static final Judgement JUDGEMENT = Judgement.ofRulebook();

    private static final String CITED = "Are you still looking for a [place]? Call me tomorrow.";

    /** A message as its paragraphs; a paragraph's lines are the writer's own. */
    private static final List<List<List<String>>> MESSAGES = List.of(
            List.of(
                    List.of("Dear Dr. Alvarez,"),
                    List.of(
                            "I applied to your internal medicine program through ERAS on Monday morning, and I would love to set up a quick call with you at any time that suits you & your team. My grandmother lives two streets from your hospital."),
                    List.of(
                            "I am begging you to give my application a second look; it is my last chance, and I promise to accept any offer."),
                    List.of("Best regards,", "Jordan Lee", "AAMC ID: 14093382")),
            List.of(
                    List.of("Dear [Program Director],"),
                    List.of(
                            "Thank you for your time. I was taught by Dr. Smith of St. Mary's Hospital in Lima, who speaks of [Hospital Name] so well that I applied to your family medicine program the same day."),
                    List.of("My strengths are these:", "Research in sepsis", "Three languages", "Patience"),
                    List.of("I deserve this place more than other applicants do. Why was I not invited?"),
                    List.of("Sincerely,", "Jordan Lee")),
            List.of(
                    List.of("Hello,"),
                    List.of(
                            "Just checking in: did you receive my email of last week? I WOULD REALLY LIKE to hear from you!!!"),
                    List.of("Thanks,", "Jordan")));

    static Stream<Arguments> forms() {
        return MESSAGES.stream()
                .flatMap(message -> Stream.of("thunderbird", "outlook", "gmail", "flowed")
                        .map(form -> Arguments.of(form, message)));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyFormIsReadLikePlainText(String form, List<List<String>> message) {
        Draft plain = draft(MarkedText.plain(plain(message, 10_000)));
        Draft other = draft(body(form, message));

        assertThat(words(other.ownWords().text()))
                .isEqualTo(words(plain.ownWords().text()));
        assertThat(words(other.letter().text())).isEqualTo(words(plain.letter().text()));
        assertThat(other.wordCount()).isEqualTo(plain.wordCount());
        assertThat(sentences(other)).isEqualTo(sentences(plain));
        assertThat(findings(other)).isEqualTo(findings(plain)).isNotEmpty();
    }

    private static MarkedText body(String form, List<List<String>> message) {
        return switch (form) {
            case "thunderbird" ->
                HtmlText.read(html(message, "<p>", "</p>\n", "<br>\n", "")
                        + "<div class=\"moz-cite-prefix\">On 3/16/27 09:02, IM wrote:<br></div><blockquote type=\"cite\">"
                        + CITED
                        + "</blockquote>");
            case "outlook" ->
                HtmlText.read(html(
                                message,
                                "<p class=\"MsoNormal\">",
                                "<o:p></o:p></p>",
                                "<o:p></o:p></p><p class=\"MsoNormal\">",
                                "<p class=\"MsoNormal\"><o:p>&nbsp;</o:p></p>")
                        + "<div><div style=\"border:none;border-top:solid #E1E1E1 1.0pt\"><p class=\"MsoNormal\"><b>From:</b> IM<br><b>Sent:</b> now</p></div></div>"
                        + CITED);
            case "gmail" ->
                HtmlText.read(html(message, "<div>", "</div>", "</div><div>", "<div><br></div>")
                        + "<br><div class=\"gmail_quote\"><div class=\"gmail_attr\">On Tue IM wrote:<br></div><blockquote class=\"gmail_quote\">"
                        + CITED + "</blockquote></div>");
            default ->
                MarkedText.plain(plain(message, 72)
                        + "\nOn Tue, Mar 16, 2027 at 9:02 AM IM <im@rv.example>\nwrote:\n\n> " + CITED + "\n");
        };
    }

    private static String html(List<List<String>> message, String open, String close, String line, String between) {
        StringBuilder html = new StringBuilder();
        for (List<String> paragraph : message) {
            html.append(html.isEmpty() ? "" : between)
                    .append(open)
                    .append(String.join(line, paragraph).replace("& ", "&amp; "))
                    .append(close);
        }
        return html.toString();
    }

    private static String plain(List<List<String>> message, int columns) {
        StringBuilder plain = new StringBuilder();
        for (List<String> paragraph : message) {
            paragraph.forEach(line -> plain.append(wrapped(line, columns)).append('\n'));
            plain.append('\n');
        }
        return plain.toString();
    }

    private static String wrapped(String line, int columns) {
        StringBuilder wrapped = new StringBuilder();
        int length = 0;
        for (String word : line.split(" ")) {
            boolean breaks = length > 0 && length + 1 + word.length() > columns;
            wrapped.append(length == 0 ? "" : breaks ? "\n" : " ").append(word);
            length = breaks ? word.length() : length + 1 + word.length();
        }
        return wrapped.toString();
    }

    private static String words(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private static List<String> sentences(Draft draft) {
        return draft.letter().sentences().stream().map(draft.letter()::text).toList();
    }

    private static Draft draft(MarkedText body) {
        Mailbox program = new Mailbox("IM Residency", "im-residency@rv.example");
        return Draft.read(new Message(
                Optional.of(new Mailbox("Jordan Lee", "jlee@med.example")),
                List.of(new Recipient(Field.TO, 0, program, program.written())),
                "SOAP Applicant",
                body,
                List.of(),
                Optional.empty(),
                Instant.parse("2027-03-22T14:00:00Z")));
    }

    private static List<String> findings(Draft draft) {
        Applicant nobody = new Applicant(Profile.unknown(), new ProgramList(List.of()), ContactLog.of(List.of()));
        return JUDGEMENT.assess(draft.message(), nobody, Judgement.deadline()).findings().stream()
                .flatMap(finding -> finding.places().stream().map(place -> finding.rule() + " " + words(place.quote())))
                .sorted()
                .toList();
    }

    private static final List<String> PIECES = List.of(
            "Dear Dr. Alvarez,",
            "Best,",
            "Jordan Lee",
            "-- ",
            "\n",
            "\n\n",
            "\r\n",
            " ",
            "\u00a0",
            "\u00ad",
            "\u200b",
            "\u200f",
            "\ufb01",
            "e\u0301",
            "\uD83D\uDE00",
            "\uD835\uDC00",
            "\uD83D",
            "\uDE00",
            "> old",
            "On 3/16/27 09:02, A <a@b.example> wrote:",
            "From: A\nSent: 9:02\nTo: B\n",
            "=E2=80=99",
            "=20\n",
            "=\n",
            "call",
            "program.",
            "Dr.",
            "I applied to your program through ERAS, and my family lives near by.",
            "\u2026",
            "'",
            "\u201c",
            "*",
            "\u2028",
            "\t",
            "____",
            "a\u0308\u0323",
            "\u0301");

    static Stream<String> mixtures() {
        Random random = new Random(20270316);
        return IntStream.range(0, 400).mapToObj(i -> {
            StringBuilder body = new StringBuilder();
            IntStream.range(0, 1 + random.nextInt(40))
                    .forEach(j -> body.append(PIECES.get(random.nextInt(PIECES.size()))));
            return body.toString();
        });
    }

    @ParameterizedTest
    @MethodSource("mixtures")
    void placesHoldInAnyMixture(String body) {
        List<MarkedText.Mark> marks = new ArrayList<>();
        if (body.length() > 30) {
            marks.add(new MarkedText.Mark(MarkedText.Kind.QUOTE, new Span(10, 20)));
            marks.add(new MarkedText.Mark(MarkedText.Kind.SIGNATURE, new Span(25, body.length())));
        }
        for (Draft draft : List.of(draft(MarkedText.plain(body)), draft(new MarkedText(body, marks)))) {
            assertThat(DraftFixture.faultyPlaces(draft)).isEmpty();
            int greetingEnd = draft.greeting().map(Span::end).orElse(0);
            assertThat(draft.letterSpan().start()).isEqualTo(greetingEnd);
            draft.signature()
                    .ifPresent(span -> assertThat(span)
                            .isEqualTo(new Span(
                                    draft.letterSpan().end(), draft.ownWords().length())));
        }
    }

    @ParameterizedTest
    @MethodSource("mixtures")
    void htmlOfAnyMixtureIsRead(String text) throws IOException {
        String html = text.replace("&", "&amp;").replace("<", "&lt;").replace("\n", "<br>");

        assertThat(DraftFixture.faultyPlaces(draft(HtmlText.read("<div>" + html + "</div>"))))
                .isEmpty();
    }
}
