package sendcheck.draft;

import com.google.re2j.Pattern;

/** What a single line of a signature looks like; lines are given without capitals and accents. */
final class SignatureLine {
    private static final Pattern DRAWN = Pattern.compile("^(?:-{2,}|_{2,}|={3,}|\\*{3,}|~{3,}|\u2014+|\u2013+)$");

    /** What a phone or a mail program adds below a message. */
    private static final Pattern FOOTER = Pattern.compile(
            "^(?:sent (?:from|via|with|by|using) (?:my |the )?[^.?!]{2,60}(?:secure e-?mail\\.?)?|get outlook for .{2,80}|yahoo mail:? .{2,60}|get \\w+ for (?:ios|android).{0,60}"
                    + "|von meinem .{2,40} gesendet\\.?|gesendet (?:von|mit|aus) .{2,60}|envoye (?:de|depuis|a partir) .{2,60}|enviado (?:desde|do|de|a partir d[eo]) .{2,60}|inviato da.{2,60}|verstuurd (?:vanaf|met) .{2,60}"
                    + "|wys\u0142ane z .{2,60}|skickat fran .{2,60}|sendt fra .{2,60}|\u043e\u0442\u043f\u0440\u0430\u0432\u043b\u0435\u043d\u043e .{2,60}|iphone.{1,3}\u53d1\u9001|\u53d1\u81ea.{1,20}|iphone\u304b\u3089\u9001\u4fe1)$");

    private static final Pattern DISCLAIMER = Pattern.compile(
            "\\b(?:confidential(?:ity)?|intended (?:recipient|only|solely)|privileged|disclaimer|virus-free|virus free|consider the environment|before printing|received this (?:e-?mail|message|communication) in error|unauthori[sz]ed)\\b"
                    + "|^(?:this|the (?:information|contents?)|any) .{0,40}\\b(?:e-?mail|message|transmission|communication)\\b.{0,60}\\b(?:intended|contains?|may contain)\\b|^(?:caution|warning|\\[external\\]|notice) ?:? ?");

    /** What stands in a signature's lines: an ID, a number, an address, a degree, a school. */
    private static final Pattern DETAIL = Pattern.compile(
            "@|\\d{3}[ .-]\\d{4}|\\b\\d{7,}\\b|\\b(?:aamc|eras|nrmp|usmle|id)\\b|\\b(?:m\\.?d\\.?|d\\.?o\\.?|mbbs|mbchb|ms-?4|ms-?iv|ms iv|ph\\.?d|mph|candidate|class of|pgy-?\\d)\\b|\\b(?:university|college|school) of\\b");

    private static final Pattern ITEM =
            Pattern.compile("^(?:[-*\u2022\u25AA\u25E6\u2023\u00B7\u25CF\u25CB] |\\d{1,2}[.)] )");

    /** A line with one of these speaks to somebody, or of somebody: it is a sentence, even a short one without a stop. */
    private static final Pattern SPEAKS = Pattern.compile(
            "\\b(?:i|i'm|i've|i'd|i'll|my|me|we|you|your|please|am|was|have|hope|hoping|thank|could|would|will|can|call|let)\\b");

    private SignatureLine() {}

    /** A drawn line, or a mail program's footer. */
    static boolean isSeparator(String line) {
        return DRAWN.matcher(line).find() || isFooter(line);
    }

    static boolean isFooter(String line) {
        return line.length() < 120 && FOOTER.matcher(line).find();
    }

    static boolean isDisclaimer(String line) {
        return line.length() > 20
                && DISCLAIMER
                        .matcher(line.length() > 400 ? line.substring(0, 400) : line)
                        .find();
    }

    static boolean isDetail(String line) {
        return DETAIL.matcher(line).find();
    }

    /** A line of the letter rather than of its signature. */
    static boolean saysSomething(String line) {
        return isProse(line)
                || line.endsWith("?")
                || line.endsWith(":")
                || ITEM.matcher(line).find()
                || SPEAKS.matcher(line).find();
    }

    /** Prose in which somebody speaks: a paragraph, even one that begins with the writer's name. */
    static boolean isSpoken(String line) {
        return isProse(line) && SPEAKS.matcher(line).find();
    }

    /** Long, or ending like a sentence. */
    static boolean isProse(String line) {
        String bare = line.strip();
        int words = 1;
        for (int i = 1; i < bare.length(); i++) {
            words += bare.charAt(i) == ' ' && bare.charAt(i - 1) != ' ' ? 1 : 0;
        }
        boolean sentence = bare.endsWith(".") || bare.endsWith("?") || bare.endsWith("!");
        return words > 10 || (sentence && words > 4);
    }
}
