package sendcheck.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import sendcheck.draft.Attachment;
import sendcheck.draft.Message;

class MimeDraftTest {
    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

    private static Message read(String mail) {
        return read(mail, StandardCharsets.UTF_8);
    }

    private static Message read(String mail, Charset charset) {
        byte[] bytes = mail.replace("\n", "\r\n").getBytes(charset);
        return MimeDraft.read(new ByteArrayInputStream(bytes)).message(NOW);
    }

    @Test
    void headersAreDecoded() {
        Message message = read("""
                From: =?utf-8?q?J=C3=B6rg_Lee?= <JLee@med.example>
                To: "Alvarez, Maria" <malvarez@rv.example>,
                 im@rv.example
                Cc: Residents: a@rv.example, b@rv.example;
                Bcc: jlee@med.example
                Subject: =?utf-8?b?U09BUCBBcHBsaWNhbnQg4oCTIErDtnJn?=
                Date: Mon, 1 Jan 2001 00:00:00 +0000

                Hello
                """);
        assertThat(message.from().orElseThrow().name()).isEqualTo("Jörg Lee");
        assertThat(message.from().orElseThrow().address()).isEqualTo("jlee@med.example");
        assertThat(message.recipients())
                .extracting(recipient -> recipient.field().label() + recipient.index() + " "
                        + recipient.mailbox().address())
                .containsExactly(
                        "to0 malvarez@rv.example",
                        "to1 im@rv.example",
                        "cc0 a@rv.example",
                        "cc1 b@rv.example",
                        "bcc0 jlee@med.example");
        assertThat(message.recipients().get(0).mailbox().name()).isEqualTo("Alvarez, Maria");
        assertThat(message.subject()).isEqualTo("SOAP Applicant – Jörg");
        assertThat(message.sendAt()).isEqualTo(NOW);
        assertThat(message.body().text()).isEqualTo("Hello\n");
    }

    @Test
    void ofTwoVersionsTheHtmlOneIsRead() {
        Message message = read("""
                To: im@rv.example
                Content-Type: multipart/mixed; boundary="outer"

                preamble
                --outer
                Content-Type: multipart/alternative; boundary=inner

                --inner
                Content-Type: text/plain

                plain
                --inner
                Content-Type: text/html; charset=iso-8859-1
                Content-Transfer-Encoding: quoted-printable

                <p>Dear Dr. Mu=F1oz,</p>
                --inner--
                --outer
                Content-Type: application/pdf; name="cv.pdf"
                Content-Transfer-Encoding: base64
                Content-Disposition: attachment; filename*=utf-8''r%C3%A9sum%C3%A9.pdf

                QUJDREVGR0g=
                --outer
                Content-Type: image/png
                Content-ID: <logo>
                Content-Disposition: inline; filename=logo.png

                x
                --outer--
                epilogue
                """);
        assertThat(message.body().text()).isEqualTo("Dear Dr. Muñoz,");
        assertThat(message.attachments()).extracting(Attachment::name).containsExactly("résumé.pdf", "logo.png");
        assertThat(message.attachments()).extracting(Attachment::type).containsExactly("application/pdf", "image/png");
        assertThat(message.attachments()).extracting(Attachment::inline).containsExactly(false, true);
        assertThat(message.attachments().get(0).size()).isBetween(8L, 12L);
    }

    @Test
    void flowedLinesAreJoined() {
        Message message = read("""
                To: im@rv.example
                Content-Type: text/plain; format=flowed; charset=utf-8

                I will \n\
                call you.
                 From the ward
                -- \n\
                Jordan
                > quoted \n\
                > too
                """);
        assertThat(message.body().text()).isEqualTo("I will call you.\nFrom the ward\n-- \nJordan\n> quoted \n> too\n");
    }

    @Test
    void anAttachedMessageIsNotOpened() {
        Message message = read("""
                To: im@rv.example
                Content-Type: multipart/mixed; boundary=b

                --b

                mine
                --b
                Content-Type: message/rfc822

                Subject: theirs

                theirs
                --b--
                """);
        assertThat(message.body().text().strip()).isEqualTo("mine");
        assertThat(message.attachments()).extracting(Attachment::type).containsExactly("message/rfc822");
    }

    @Test
    void anAnswerIsOneOnlyWhereTheWriterIsKnown() {
        String head = "To: im@rv.example\nIn-Reply-To: <q@rv.example>\n\nYes.\n\n";
        assertThat(read(head).inReplyTo()).isEmpty();
        assertThat(read(head + "On Tue, Mar 16, 2027, IM <im@rv.example> wrote:\n> Free?\n")
                        .inReplyTo())
                .hasValueSatisfying(answered -> {
                    assertThat(answered.from().address()).isEqualTo("im@rv.example");
                    assertThat(answered.messageId()).isEqualTo("q@rv.example");
                });
        assertThat(read(head + "On Tue, Me <jlee@med.example> wrote:\n> Free?\n")
                        .inReplyTo())
                .isEmpty();
    }

    @Test
    void rawLatinOneIsRead() {
        Message message = read("To: im@rv.example\nSubject: Muñoz\n\nx\n", StandardCharsets.ISO_8859_1);
        assertThat(message.subject()).isEqualTo("Muñoz");
    }

    @Test
    void noHeadersIsNoMail() {
        assertThatThrownBy(() -> read("\n\nhello")).isInstanceOf(UnreadableMail.class);
        assertThatThrownBy(() -> read("")).isInstanceOf(UnreadableMail.class);
    }

    @Test
    @Timeout(20)
    void whatBitesParsersIsRefusedOnTheWay() {
        String nested = IntStream.range(0, 3_000)
                .mapToObj(i -> "Content-Type: multipart/mixed; boundary=b" + i + "\n\n--b" + i + "\n")
                .reduce("", String::concat);
        assertThatThrownBy(() -> read("To: a@b.example\n" + nested)).isInstanceOf(UnreadableMail.class);
        String empty = "To: a@b.example\nContent-Type: multipart/mixed; boundary=b\n\n" + "--b\n\n".repeat(100_000);
        assertThatThrownBy(() -> read(empty)).isInstanceOf(UnreadableMail.class);
        assertThatThrownBy(() -> read("X: y\n".repeat(20_000) + "\nx")).isInstanceOf(UnreadableMail.class);
        assertThatThrownBy(() -> read("X: " + "y".repeat(2_000_000) + "\n\nx")).isInstanceOf(UnreadableMail.class);
        assertThatThrownBy(() -> read("To: a@b.example\n\n" + "x".repeat(3_000_000)))
                .isInstanceOfSatisfying(
                        UnreadableMail.class, e -> assertThat(e.tooLarge()).isTrue());
    }

    @Test
    void tenMebibytesOfAttachmentRunThrough() {
        String head = "To: a@b.example\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nhi\r\n--b\r\n"
                + "Content-Type: application/pdf\r\nContent-Transfer-Encoding: base64\r\n\r\n";
        byte[] line = ("A".repeat(76) + "\r\n").getBytes(StandardCharsets.US_ASCII);
        List<InputStream> parts = new java.util.ArrayList<>();
        parts.add(new ByteArrayInputStream(head.getBytes(StandardCharsets.US_ASCII)));
        IntStream.range(0, 130_000).forEach(i -> parts.add(new ByteArrayInputStream(line)));
        Message message = MimeDraft.read(new SequenceInputStream(Collections.enumeration(parts)))
                .message(NOW);
        assertThat(message.attachments().get(0).size()).isEqualTo(130_000L * 78 * 3 / 4);
        assertThat(message.body().text().strip()).isEqualTo("hi");
    }
}
