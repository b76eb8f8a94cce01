package sendcheck.mail;

import jakarta.mail.internet.InternetHeaders;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Lets a MIME message run through, line by line: keeps headers and shown text, counts everything else and drops it. What bites mail parsers
 * (depth, number of parts, floods of headers) is refused on the way, before any parser sees it; an attached message is not opened.
 */
final class MimeSieve {
    private static final int DEEPEST = 32;
    private static final int MOST_PARTS = 1_000;
    private static final int MOST_HEADERS = 1_000;
    private static final int MOST_HEADER_BYTES = 256 * 1024;
    private static final int MOST_TEXT_BYTES = 2 * 1024 * 1024;
    private static final long MOST_BYTES = 10L * 1024 * 1024;

    /** A longer line is handed on in pieces; only its beginning can be a boundary, which has 70 characters at most (RFC 2046). */
    private static final int LINE_PIECE = 8 * 1024;

    private record Open(String boundary, int choice) {}

    private final InputStream in;
    private final List<MimePart> parts = new ArrayList<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private long bytes;
    private int headerCount;
    private int headerBytes;
    private int textBytes;
    private int choices;
    private boolean lineBegins = true;

    private MimeSieve(InputStream in) {
        this.in = new BufferedInputStream(in, LINE_PIECE);
    }

    /** What is left of a message: its own headers and the parts without parts. */
    record Sifted(InternetHeaders headers, List<MimePart> parts) {}

    /** @throws UnreadableMail if it passes a limit */
    static Sifted sift(InputStream in) throws IOException {
        return new MimeSieve(in).run();
    }

    private Sifted run() throws IOException {
        InternetHeaders top = headers();
        if (!top.getAllHeaders().hasMoreElements()) {
            throw new UnreadableMail("This is no mail message: it has no headers.", false);
        }
        boolean more = entity(top);
        while (more) {
            more = entity(headers());
        }
        return new Sifted(top, List.copyOf(parts));
    }

    /** Reads the body of an entity up to the next boundary that begins another one; false at the end of the message. */
    private boolean entity(InternetHeaders headers) throws IOException {
        var type = MimePart.type(headers);
        Optional<String> boundary =
                type.match("multipart/*") ? Optional.ofNullable(type.getParameter("boundary")) : Optional.empty();
        if (boundary.isPresent()) {
            if (open.size() >= DEEPEST) {
                throw new UnreadableMail("The message's parts are nested too deeply.", false);
            }
            boolean versions = type.match("multipart/alternative");
            int outer = open.isEmpty() ? 0 : open.element().choice();
            open.push(new Open(boundary.get(), outer != 0 ? outer : versions ? ++choices : 0));
            return skipToPart();
        }
        return leaf(headers);
    }

    /** Whether another part begins. */
    private boolean skipToPart() throws IOException {
        while (true) {
            byte[] piece = piece();
            if (piece.length == 0) {
                return false;
            }
            Optional<Boolean> mark = boundary(piece);
            if (mark.isPresent() && mark.get()) {
                return true;
            }
        }
    }

    private boolean leaf(InternetHeaders headers) throws IOException {
        if (parts.size() >= MOST_PARTS) {
            throw new UnreadableMail("The message has too many parts.", false);
        }
        boolean shown = MimePart.isShownText(headers);
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        long size = 0;
        int choice = open.isEmpty() ? 0 : open.element().choice();
        int number = choice != 0 ? choice : ++choices;
        while (true) {
            byte[] piece = piece();
            Optional<Boolean> mark = piece.length == 0 ? Optional.of(false) : boundary(piece);
            if (mark.isPresent()) {
                parts.add(new MimePart(headers, number, content.toByteArray(), size));
                return mark.get() || (piece.length > 0 && skipToPart());
            }
            size += piece.length;
            if (shown) {
                textBytes += piece.length;
                if (textBytes > MOST_TEXT_BYTES) {
                    throw new UnreadableMail("The message's text is too long.", true);
                }
                content.write(piece);
            }
        }
    }

    /** True: a part begins. False: a multipart ends. Empty: an ordinary line. Multiparts inside the one that is met end with it. */
    private Optional<Boolean> boundary(byte[] piece) {
        if (piece.length < 3 || piece[0] != '-' || piece[1] != '-' || open.isEmpty() || piece.length > 200) {
            return Optional.empty();
        }
        String line =
                new String(piece, StandardCharsets.ISO_8859_1).stripTrailing().substring(2);
        for (Open each : open) {
            boolean ends = line.equals(each.boundary() + "--");
            if (ends || line.equals(each.boundary())) {
                while (!open.element().equals(each)) {
                    open.pop();
                }
                if (ends) {
                    open.pop();
                }
                return Optional.of(!ends);
            }
        }
        return Optional.empty();
    }

    private InternetHeaders headers() throws IOException {
        InternetHeaders headers = new InternetHeaders();
        while (true) {
            byte[] line = wholeLine();
            String text = new String(line, charset(line)).stripTrailing();
            if (text.isEmpty()) {
                return headers;
            }
            headerBytes += line.length;
            if (++headerCount > MOST_HEADERS || headerBytes > MOST_HEADER_BYTES) {
                throw new UnreadableMail("The message has too many headers.", false);
            }
            boolean folded = text.charAt(0) == ' ' || text.charAt(0) == '\t';
            if (folded || text.indexOf(':') > 0) {
                headers.addHeaderLine(text);
            }
        }
    }

    /** Headers in raw UTF-8 are common; what is not UTF-8 is taken for Latin-1. */
    private static java.nio.charset.Charset charset(byte[] line) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(java.nio.ByteBuffer.wrap(line));
            return StandardCharsets.UTF_8;
        } catch (java.nio.charset.CharacterCodingException e) {
            return StandardCharsets.ISO_8859_1;
        }
    }

    private byte[] wholeLine() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        do {
            byte[] piece = piece();
            line.write(piece);
            if (line.size() > MOST_HEADER_BYTES) {
                throw new UnreadableMail("The message has too many headers.", false);
            }
            if (piece.length == 0) {
                break;
            }
        } while (!lineBegins);
        return line.toByteArray();
    }

    /** The next line with its end, or the next piece of a long one; empty at the end of the message. */
    private byte[] piece() throws IOException {
        byte[] buffer = new byte[256];
        int length = 0;
        int b = in.read();
        while (b >= 0) {
            if (length == buffer.length) {
                buffer = java.util.Arrays.copyOf(buffer, length * 2);
            }
            buffer[length++] = (byte) b;
            if (b == '\n' || length == LINE_PIECE) {
                break;
            }
            b = in.read();
        }
        lineBegins = length == 0 || b == '\n';
        bytes += length;
        if (bytes > MOST_BYTES) {
            throw new UnreadableMail("A message may have 10 MiB at most.", true);
        }
        return java.util.Arrays.copyOf(buffer, length);
    }
}
