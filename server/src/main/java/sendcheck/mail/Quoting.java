package sendcheck.mail;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import sendcheck.draft.MarkedText.Kind;

/** What mail clients' markup says about quoting and signatures, by client. */
final class Quoting {
    /** Outlook's header block has a rule above it and no id when the message was forwarded through other clients. */
    private static final Pattern OUTLOOK_RULE = Pattern.compile(
            "border(?:-top)?:\\s*(?:none;border-top:\\s*)?solid #(?:e1e1e1|b5c4df)", Pattern.CASE_INSENSITIVE);
    /** Gmail's "indent" button makes a blockquote that quotes nobody. */
    private static final Pattern GMAIL_INDENT =
            Pattern.compile("margin:\\s*0(?:px)? 0(?:px)? 0(?:px)? 40px", Pattern.CASE_INSENSITIVE);

    private Quoting() {}

    static @Nullable Kind kindOf(Element element) {
        String id = element.id();
        if (element.normalName().equals("blockquote")) {
            return GMAIL_INDENT.matcher(element.attr("style")).find() && !element.hasClass("gmail_quote")
                    ? null
                    : Kind.QUOTE;
        }
        if (element.hasClass("moz-cite-prefix")
                || element.hasClass("gmail_attr")
                || element.hasClass("moz-reply-prefix")) {
            return element.hasClass("gmail_attr") && isForward(element.parent()) ? Kind.QUOTE : Kind.QUOTE_HEAD;
        }
        if (element.hasClass("gmail_quote") || element.hasClass("gmail_quote_container")) {
            // Answers may stand between the blockquotes inside it; a forwarded message has none.
            return element.selectFirst("blockquote") == null ? Kind.QUOTE : null;
        }
        if (element.hasClass("moz-forward-container")
                || element.hasClass("moz-email-headers-table")
                || element.hasClass("yahoo_quoted")
                || element.hasClass("protonmail_quote")
                || element.hasClass("zmail_extra")
                || element.hasClass("OutlookMessageHeader")
                || id.startsWith("yahoo_quoted")
                || id.equals("isForwardContent")
                || reachesEnd(element)) {
            return Kind.QUOTE;
        }
        if (element.hasClass("moz-signature")
                || element.hasClass("gmail_signature")
                || element.hasClass("gmail_signature_prefix")
                || element.hasClass("protonmail_signature_block")
                || id.toLowerCase(Locale.ROOT).startsWith("signature")
                || id.equals("ms-outlook-mobile-signature")
                || id.equals("AppleMailSignature")
                || id.equals("divtagdefaultwrapper-signature")) {
            return Kind.SIGNATURE;
        }
        return null;
    }

    /** Whether everything behind the element is quoted too: Outlook puts the old message beside its header block, not inside it. */
    static boolean reachesEnd(Element element) {
        String id = element.id();
        return id.equals("divRplyFwdMsg")
                || id.equals("appendonsend")
                || id.equals("x_divRplyFwdMsg")
                || id.equals("mail-editor-reference-message-container")
                || (element.normalName().equals("div")
                        && OUTLOOK_RULE.matcher(element.attr("style")).find()
                        && element.text().matches("(?s).{0,3}\\p{L}{2,12}\\s?:.*"));
    }

    private static boolean isForward(@Nullable Element container) {
        return container != null && container.selectFirst("blockquote") == null;
    }
}
