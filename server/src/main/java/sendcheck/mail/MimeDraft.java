package sendcheck.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import sendcheck.draft.Attachment;
import sendcheck.draft.Field;
import sendcheck.draft.Mailbox;
import sendcheck.draft.MarkedText;
import sendcheck.draft.Message;
import sendcheck.draft.Recipient;
import sendcheck.draft.Span;

/** A whole MIME message, read as a draft. Its Date is not trusted. */
public final class MimeDraft {
    private final MimeSieve.Sifted mail;

    private MimeDraft(MimeSieve.Sifted mail) {
        this.mail = mail;
    }

    /** @throws UnreadableMail if it is no message, or passes a limit */
    public static MimeDraft read(InputStream in) {
        try {
            return new MimeDraft(MimeSieve.sift(in));
        } catch (IOException e) {
            throw new UnreadableMail("The message could not be read to its end.", false);
        }
    }

    public Message message(Instant sendAt) {
        InternetHeaders headers = mail.headers();
        List<Recipient> recipients = new ArrayList<>();
        recipients.addAll(recipients(Field.TO, "To"));
        recipients.addAll(recipients(Field.CC, "Cc"));
        recipients.addAll(recipients(Field.BCC, "Bcc"));
        MarkedText body = body();
        return new Message(
                mailboxes("From").stream().findFirst(),
                recipients,
                MimePart.header(headers, "Subject").map(MimeDraft::decoded).orElse(""),
                body,
                attachments(),
                AnsweredInMail.find(headers, body.text(), recipients),
                sendAt);
    }

    private List<Recipient> recipients(Field field, String header) {
        List<Recipient> recipients = new ArrayList<>();
        for (Mailbox mailbox : mailboxes(header)) {
            recipients.add(new Recipient(field, recipients.size(), mailbox, mailbox.written()));
        }
        return recipients;
    }

    private List<Mailbox> mailboxes(String header) {
        String value = MimePart.header(mail.headers(), header).orElse("");
        List<Mailbox> mailboxes = new ArrayList<>();
        try {
            for (InternetAddress address : InternetAddress.parseHeader(MimeUtility.unfold(value), false)) {
                InternetAddress[] members = address.isGroup() ? address.getGroup(false) : null;
                for (InternetAddress each : members == null ? new InternetAddress[] {address} : members) {
                    if (!each.isGroup()) {
                        mailboxes.add(new Mailbox(
                                Optional.ofNullable(each.getPersonal()).orElse(""),
                                Optional.ofNullable(each.getAddress()).orElse("")));
                    }
                }
            }
        } catch (AddressException e) {
            Addresses.split(decoded(value)).stream()
                    .filter(part -> !part.isBlank())
                    .map(Addresses::read)
                    .forEach(mailboxes::add);
        }
        return mailboxes;
    }

    /** Of each set of versions the HTML one, else the last plain one; the texts of several sets one after the other. */
    private MarkedText body() {
        Map<Integer, MimePart> chosen = new LinkedHashMap<>();
        for (MimePart part : mail.parts()) {
            if (part.isShownText()) {
                chosen.merge(part.choice(), part, (one, other) -> one.isHtml() && !other.isHtml() ? one : other);
            }
        }
        StringBuilder text = new StringBuilder();
        List<MarkedText.Mark> marks = new ArrayList<>();
        for (MimePart part : chosen.values()) {
            if (text.length() > 0 && text.charAt(text.length() - 1) != '\n') {
                text.append('\n');
            }
            int shift = text.length();
            MarkedText read = read(part);
            text.append(read.text());
            read.marks()
                    .forEach(mark -> marks.add(new MarkedText.Mark(
                            mark.kind(),
                            new Span(mark.span().start() + shift, mark.span().end() + shift))));
        }
        return new MarkedText(text.toString(), marks);
    }

    private static MarkedText read(MimePart part) {
        ContentType type = MimePart.type(part.headers());
        String text = sendcheck.json.Json.wellFormed(new String(bytes(part), charset(type)));
        if (part.isHtml()) {
            return HtmlText.read(text);
        }
        String lines = text.replace("\r\n", "\n").replace('\r', '\n');
        boolean flowed = "flowed".equalsIgnoreCase(type.getParameter("format"));
        return MarkedText.plain(
                flowed ? FlowedText.unwrap(lines, "yes".equalsIgnoreCase(type.getParameter("delsp"))) : lines);
    }

    private static byte[] bytes(MimePart part) {
        String encoding = MimePart.header(part.headers(), "Content-Transfer-Encoding")
                .map(value -> value.strip().toLowerCase(Locale.ROOT))
                .orElse("7bit");
        try (InputStream decoded = MimeUtility.decode(new ByteArrayInputStream(part.content()), encoding)) {
            return decoded.readAllBytes();
        } catch (MessagingException | IOException e) {
            // An unknown or broken encoding: the text as it stands is better than none.
            return part.content();
        }
    }

    /** What names Latin-1 or ASCII is read as Windows-1252, as browsers do: it is what mail so labelled really holds. */
    private static Charset charset(ContentType type) {
        String name = Optional.ofNullable(type.getParameter("charset")).orElse("");
        try {
            Charset charset = name.isBlank() ? StandardCharsets.UTF_8 : Charset.forName(MimeUtility.javaCharset(name));
            boolean latin = charset.equals(StandardCharsets.ISO_8859_1);
            return latin
                    ? Charset.forName("windows-1252")
                    : charset.equals(StandardCharsets.US_ASCII) ? StandardCharsets.UTF_8 : charset;
        } catch (IllegalArgumentException e) {
            return StandardCharsets.UTF_8;
        }
    }

    private List<Attachment> attachments() {
        List<Attachment> attachments = new ArrayList<>();
        for (MimePart part : mail.parts()) {
            if (!part.isShownText()) {
                ContentType type = MimePart.type(part.headers());
                String disposition = MimePart.disposition(part.headers());
                boolean shown = disposition.equals("inline")
                        || (disposition.isEmpty()
                                && MimePart.header(part.headers(), "Content-ID").isPresent());
                attachments.add(new Attachment(
                        name(part, type),
                        type.getBaseType().toLowerCase(Locale.ROOT),
                        size(part),
                        shown && type.match("image/*")));
            }
        }
        return attachments;
    }

    private static String name(MimePart part, ContentType type) {
        String name = MimePart.header(part.headers(), "Content-Disposition")
                .flatMap(MimeDraft::fileName)
                .or(() -> Optional.ofNullable(type.getParameter("name")))
                .orElse("");
        return decoded(name);
    }

    private static Optional<String> fileName(String disposition) {
        try {
            return Optional.ofNullable(
                    new jakarta.mail.internet.ContentDisposition(disposition).getParameter("filename"));
        } catch (jakarta.mail.internet.ParseException e) {
            return Optional.empty();
        }
    }

    private static long size(MimePart part) {
        boolean base64 = MimePart.header(part.headers(), "Content-Transfer-Encoding")
                .filter(value -> value.strip().equalsIgnoreCase("base64"))
                .isPresent();
        return base64 ? part.size() * 3 / 4 : part.size();
    }

    private static String decoded(String header) {
        try {
            return sendcheck.json.Json.wellFormed(MimeUtility.decodeText(MimeUtility.unfold(header)));
        } catch (UnsupportedEncodingException e) {
            return MimeUtility.unfold(header);
        }
    }
}
