package sendcheck.draft;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.Optional;

/**
 * The lines that mail clients write before a quoted or forwarded message when they leave no markup: "On … wrote:" in the languages that
 * applicants' clients speak, "Original Message" rules, and Outlook's From/Sent/To block.
 */
final class QuoteHead {
    /** Begins and ends like an attribution. Without the year, time or address that {@link #MOMENT} asks for it is prose. */
    private static final Pattern ATTRIBUTION = Pattern.compile("(?im)^[ \\t>]*(?:"
            + "on\\b[^\\n]{3,160}(?:\\n[^\\n]{0,120}){0,2}?\\bwrote"
            + "|am\\b[^\\n]{3,160}(?:\\n[^\\n]{0,120}){0,2}?\\bschrieb[^\\n:]{0,80}"
            + "|le\\b[^\\n]{3,160}(?:\\n[^\\n]{0,120}){0,2}?\\ba \u00e9crit"
            + "|el\\b[^\\n]{3,160}(?:\\n[^\\n]{0,120}){0,2}?\\bescribi\u00f3"
            + "|em\\b[^\\n]{3,160}(?:\\n[^\\n]{0,120}){0,2}?\\bescreveu"
            + "|il\\b[^\\n]{3,160}(?:\\n[^\\n]{0,120}){0,2}?\\bha scritto"
            + "|op\\b[^\\n]{3,160}(?:\\n[^\\n]{0,120}){0,2}?\\bschreef[^\\n:]{0,80}"
            + "|(?:den|p\u00e5)\\b[^\\n]{3,160}(?:\\n[^\\n]{0,120}){0,2}?\\bskrev[^\\n:]{0,80}"
            + "|(?:w dniu|dnia)\\b[^\\n]{3,160}(?:\\n[^\\n]{0,120}){0,2}?\\b(?:napisa\u0142\\(?a?\\)?|pisze)"
            + "|[^\\n]{5,160}(?:\\n[^\\n]{0,120})?(?:\u5199\u9053|\u5beb\u9053|\u3055\u3093\u306f\u66f8\u304d\u307e\u3057\u305f|\u306e\u30e1\u30fc\u30eb|\ub2d8\uc774 \uc791\uc131|yazd\u0131|\u043f\u0438\u0448\u0435\u0442|\u043d\u0430\u043f\u0438\u0441\u0430\u043b\\(?\u0430?\\)?|\u0643\u062a\u0628)"
            + ")[ \\t\u00a0]?[:\uff1a][ \\t]*$");

    private static final Pattern MOMENT =
            Pattern.compile("@|\\b(?:19|20)\\d\\d\\b|\\b\\d{1,2}[:.h]\\d\\d\\b|\\d{1,2}/\\d{1,2}");

    private static final Pattern RULE = Pattern.compile(
            "(?im)^[ \\t>]*(?:[-_=]{2,} ?(?:original (?:message|e-?mail|appointment)|forwarded (?:message|by)[^\\n]{0,60}|urspr\u00fcngliche nachricht|"
                    + "weitergeleitete nachricht|message (?:d'origine|original|transf\u00e9r\u00e9)|mensaje (?:original|reenviado)|mensagem (?:original|encaminhada)|messaggio (?:originale|inoltrato)|"
                    + "oorspronkelijk bericht|doorgestuurd bericht|reply message|message history) ?[-_=]{2,}|begin forwarded message:|anfang der weitergeleiteten nachricht:|d\u00e9but du message r\u00e9exp\u00e9di\u00e9 :)[ \\t]*$");

    private static final Pattern HEADER_BLOCK = Pattern.compile(
            "(?im)^[ \\t>*]*(?:from|von|de|da|van|fr\u00e5n|fra|od)\\*? ?:\\*? [^\\n]{2,200}\\n"
                    + "(?:[^\\n]{0,300}\\n){0,3}?[ \\t>*]*(?:sent|date|gesendet|datum|envoy\u00e9|enviado(?: el| em)?|inviato|data|fecha|verzonden|skickat|sendt|to|an|\u00e0|para|subject|betreff|objet|asunto)\\*? ?:\\*? [^\\n]{2,200}\\n"
                    + "(?:[^\\n]{0,300}\\n){0,3}?[ \\t>*]*(?:sent|date|to|an|\u00e0|a|para|aan|till|til|cc|subject|betreff|objet|asunto|assunto|oggetto|onderwerp|\u00e4mne|emne)\\*? ?:");

    private QuoteHead() {}

    /** The first head at or after an offset: from the beginning of its first line to the end of its last. */
    static Optional<Span> find(String text, int from) {
        Optional<Span> found = Optional.empty();
        Matcher attribution = ATTRIBUTION.matcher(text);
        for (int at = from; attribution.find(at); at = attribution.end()) {
            if (MOMENT.matcher(attribution.group()).find()) {
                found = Optional.of(new Span(attribution.start(), attribution.end()));
                break;
            }
        }
        for (Pattern pattern : java.util.List.of(RULE, HEADER_BLOCK)) {
            Matcher other = pattern.matcher(text);
            if (other.find(from)
                    && (found.isEmpty() || other.start() < found.get().start())) {
                found = Optional.of(new Span(other.start(), other.end()));
            }
        }
        return found;
    }
}
