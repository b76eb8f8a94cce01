package sendcheck.draft;

import com.google.re2j.Pattern;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * What quoted-printable (RFC 2045, 6.7) leaves in a text that was copied from a message's source: {@code =20} at a line's end, {@code =}
 * before a line break, {@code =E2=80=99} for an apostrophe. Only looked for where a text plainly has them.
 */
final class EncodedLeftovers {
    private static final Pattern PLAIN_SIGN =
            Pattern.compile("=E2=80=[0-9A-F]{2}|=C2=A0|=C3=[89AB][0-9A-F]|=20\\r?(?:\\n|$)|[^\\s=]{2}=\\r?\\n[a-z]");

    /** An encoded character takes at most three bytes: those beyond the basic plane (emoji) are left as they stand. */
    private static final int MOST_BYTES = 3;

    private final String text;
    private final boolean present;

    private EncodedLeftovers(String text, boolean present) {
        this.text = text;
        this.present = present;
    }

    static EncodedLeftovers in(String text) {
        return new EncodedLeftovers(
                text, text.indexOf('=') >= 0 && PLAIN_SIGN.matcher(text).find());
    }

    /** Length of an encoded space at an offset, 0 if there is none. */
    int spaceLength(int at) {
        int length = characterLength(at);
        return length > 0 && Folding.isSpace(character(at)) ? length : 0;
    }

    /** Length of a {@code =} that only continues the line, with its line break; 0 if there is none. */
    int softBreakLength(int at) {
        if (!present || text.charAt(at) != '=') {
            return 0;
        }
        int next = at + 1;
        if (next < text.length() && text.charAt(next) == '\r') {
            next++;
        }
        return next < text.length() && text.charAt(next) == '\n' ? next + 1 - at : 0;
    }

    /** Length of an encoded character at an offset, 0 if there is none. */
    int characterLength(int at) {
        if (!present || octet(at) < 0) {
            return 0;
        }
        int bytes = bytesBegunBy(octet(at));
        return decoded(at, bytes).length() == 1 ? bytes * 3 : 0;
    }

    /** The character of {@link #characterLength}, which must not be 0. */
    char character(int at) {
        return decoded(at, bytesBegunBy(octet(at))).charAt(0);
    }

    private static int bytesBegunBy(int first) {
        return first < 0x80 ? 1 : first < 0xE0 ? 2 : MOST_BYTES;
    }

    private String decoded(int at, int bytes) {
        byte[] octets = new byte[bytes];
        for (int i = 0; i < bytes; i++) {
            int octet = octet(at + 3 * i);
            if (octet < 0) {
                return "";
            }
            octets[i] = (byte) octet;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(octets))
                    .toString();
        } catch (CharacterCodingException e) {
            return "";
        }
    }

    private int octet(int at) {
        if (at + 2 >= text.length() || text.charAt(at) != '=') {
            return -1;
        }
        int high = hexDigit(text.charAt(at + 1));
        int low = hexDigit(text.charAt(at + 2));
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }

    /** Encoders write capitals (RFC 2045); small letters are more likely somebody's formula. */
    private static int hexDigit(char c) {
        return c >= '0' && c <= '9' ? c - '0' : c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
    }
}
