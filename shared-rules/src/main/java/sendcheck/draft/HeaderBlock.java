package sendcheck.draft;

import com.google.re2j.Pattern;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The header lines that Outlook, and others when they forward, write above an old message: "From: … Sent: … To: … Subject: …". A letter may
 * begin with such lines as well ("To: Program Director, From: …"); it names no time of day there.
 */
final class HeaderBlock {
    enum Label {
        FROM,
        DATE,
        TO,
        SUBJECT
    }

    /** A header's value may be wrapped over so many further lines. */
    private static final int MOST_LINES_BETWEEN = 2;

    private static final int MOST_LINES = 14;
    private static final int LONGEST_LABEL = 24;
    private static final int LONGEST_LINE = 1_000;

    private static final Map<String, Label> LABELS = labels();

    private static final Pattern TIME = Pattern.compile("\\d{1,2}[:.h]\\d\\d|\\d{1,2} ?[apAP]\\.?[mM]\\b");

    private HeaderBlock() {}

    /** The block that begins on a line. */
    static Optional<QuoteHead> at(BodyLines lines, int line) {
        if (label(lines, line).isEmpty()) {
            return Optional.empty();
        }
        Set<Label> found = EnumSet.noneOf(Label.class);
        boolean dated = false;
        boolean timed = false;
        boolean addressed = false;
        int last = line;
        int between = 0;
        for (int i = line; i < Math.min(line + MOST_LINES, lines.count()); i++) {
            Optional<Label> label = label(lines, i);
            if (label.isEmpty()) {
                if (++between > MOST_LINES_BETWEEN) {
                    break;
                }
                continue;
            }
            found.add(label.get());
            String words = lines.words(i);
            if (label.get() == Label.DATE) {
                dated |= words.chars().anyMatch(Character::isDigit);
                timed |= TIME.matcher(words).find();
            }
            addressed |= words.indexOf('@') > 0;
            last = i;
            between = 0;
        }
        boolean enough = found.size() >= 3 && found.contains(Label.FROM);
        boolean sure = timed || (somethingAbove(lines, line) && (dated || addressed));
        return enough && sure ? Optional.of(new QuoteHead(line, last)) : Optional.empty();
    }

    /** Whether text other than headers stands above a line. */
    private static boolean somethingAbove(BodyLines lines, int line) {
        int above = line - 1;
        while (above >= 0
                && (lines.isBlank(above)
                        || (above > line - MOST_LINES && label(lines, above).isPresent()))) {
            above--;
        }
        return above >= 0;
    }

    private static Optional<Label> label(BodyLines lines, int line) {
        if (line >= lines.count() || lines.length(line) > LONGEST_LINE || lines.isQuoted(line)) {
            return Optional.empty();
        }
        return lines.label(line);
    }

    /** The label with which a line begins; {@link BodyLines} remembers it. */
    static Optional<Label> read(String words) {
        int colon = words.indexOf(':');
        int wide = words.indexOf('\uff1a');
        int end = colon < 0 ? wide : wide < 0 ? colon : Math.min(colon, wide);
        if (end <= 0 || end > LONGEST_LABEL) {
            return Optional.empty();
        }
        if (!Character.isLetter(words.charAt(end - 1)) && ".* \u00a0".indexOf(words.charAt(end - 1)) < 0) {
            return Optional.empty();
        }
        String name = words.substring(0, end)
                .replace('*', ' ')
                .replace('\u00a0', ' ')
                .replace('|', ' ')
                .strip();
        return Optional.ofNullable(LABELS.get(name.toLowerCase(Locale.ROOT)));
    }

    private static Map<String, Label> labels() {
        Map<Label, String> names = Map.of(
                Label.FROM,
                "from|von|de|da|van|fr\u00e5n|fra|od|l\u00e4hett\u00e4j\u00e4|felad\u00f3|kimden|g\u00f6nderen|\u043e\u0442|\u0432\u0456\u0434|\u03b1\u03c0\u03cc|t\u1eeb|dari|\u0645\u0646|\u05de\u05d0\u05ea|\u53d1\u4ef6\u4eba|\u5bc4\u4ef6\u8005|\u5dee\u51fa\u4eba|\ubcf4\ub0b8 \uc0ac\ub78c|\ubcf4\ub0b8\uc0ac\ub78c",
                Label.DATE,
                "sent|date|sent on|date sent|gesendet|datum|envoy\u00e9|date d'envoi|enviado|enviado el|enviado em|enviada em|fecha|data|inviato|verzonden|skickat|sendt|dato|wys\u0142ano|odesl\u00e1no|l\u00e4hetetty|p\u00e4iv\u00e4ys|elk\u00fcldve|d\u00e1tum|g\u00f6nderilme|g\u00f6nderme tarihi|tarih|\u043e\u0442\u043f\u0440\u0430\u0432\u043b\u0435\u043d\u043e|\u0434\u0430\u0442\u0430|\u043d\u0430\u0434\u0456\u0441\u043b\u0430\u043d\u043e|\u03c3\u03c4\u03ac\u03bb\u03b8\u03b7\u03ba\u03b5|\u0111\u00e3 g\u1eedi|ng\u00e0y|dikirim|\u062a\u0627\u0631\u064a\u062e \u0627\u0644\u0625\u0631\u0633\u0627\u0644|\u0627\u0644\u062a\u0627\u0631\u064a\u062e|\u05e0\u05e9\u05dc\u05d7|\u53d1\u9001\u65f6\u95f4|\u65e5\u671f|\u5bc4\u4ef6\u65e5\u671f|\u9001\u4fe1\u65e5\u6642|\u65e5\u4ed8|\ubcf4\ub0b8 \ub0a0\uc9dc|\ub0a0\uc9dc",
                Label.TO,
                "to|cc|bcc|reply-to|an|kopie|\u00e0|a|para|aan|till|til|do|dw|komu|kopie|vastaanottaja|c\u00edmzett|kime|kopi|bilgi|\u043a\u043e\u043c\u0443|\u043a\u043e\u043f\u0438\u044f|\u03c0\u03c1\u03bf\u03c2|\u0111\u1ebfn|kepada|\u0625\u0644\u0649|\u05d0\u05dc|\u6536\u4ef6\u4eba|\u6284\u9001|\u6536\u4ef6\u8005|\u5b9b\u5148|\ubc1b\ub294 \uc0ac\ub78c|\ubc1b\ub294\uc0ac\ub78c|\u53c2\u52a0\u8005|destinatario|a/c",
                Label.SUBJECT,
                "subject|betreff|objet|asunto|assunto|oggetto|onderwerp|\u00e4mne|emne|temat|p\u0159edm\u011bt|aihe|t\u00e1rgy|konu|\u0442\u0435\u043c\u0430|\u03b8\u03ad\u03bc\u03b1|ch\u1ee7 \u0111\u1ec1|subjek|\u0627\u0644\u0645\u0648\u0636\u0648\u0639|\u05e0\u05d5\u05e9\u05d0|\u4e3b\u9898|\u4e3b\u65e8|\u4ef6\u540d|\uc81c\ubaa9");
        Map<String, Label> labels = new HashMap<>();
        names.forEach((label, words) -> {
            for (String word : words.split("\\|")) {
                labels.put(word, label);
            }
        });
        return Map.copyOf(labels);
    }
}
