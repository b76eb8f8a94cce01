package sendcheck.mail;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;
import sendcheck.draft.MarkedText.Kind;

/** What mail clients' markup says about quoting and signatures, by client. */
final class Quoting {
    /** Outlook's header block has a rule above it and no id when the message was forwarded through other clients. */
    private static final Pattern OUTLOOK_RULE = Pattern.compile(
            "border(?:-top)?:\\s*(?:none;border-top:\\s*)?solid #(?:e1e1e1|b5c4df)", Pattern.CASE_INSENSITIVE);
    /** The "indent" buttons of Gmail and Apple Mail make a blockquote that quotes nobody. Any other is believed to quote. */
    private static final Pattern INDENT =
            Pattern.compile("margin:\\s*0(?:px)? 0(?:px)? 0(?:px)? 40px", Pattern.CASE_INSENSITIVE);

    private static final Pattern PREFIX = Pattern.compile("^(?:x_)+|^ydp[0-9a-f]{1,12}|^aolmail_");

    /** Header blocks begin with a label; so many nodes are looked at to find it. */
    private static final int NODES_BEFORE_LABEL = 60;

    private static final Pattern LABEL = Pattern.compile("^.{0,3}\\p{L}{2,12}\\s?:", Pattern.DOTALL);

    /** Elements that hold a blockquote. */
    private final Set<Element> holders = Collections.newSetFromMap(new IdentityHashMap<>());

    /** Looks through the document once, so that no depth of nested containers makes it slow. */
    Quoting(Element document) {
        for (Element quote : document.getElementsByTag("blockquote")) {
            for (Element holder = quote.parent(); holder != null && holders.add(holder); holder = holder.parent()) {}
        }
    }

    /** Containers of a quoted message, by class. */
    private static final Set<String> QUOTE_CLASSES = Set.of(
            "moz-forward-container",
            "moz-email-headers-table",
            "gmail_quote",
            "gmail_quote_container",
            "yahoo_quoted",
            "protonmail_quote",
            "zmail_extra",
            "OutlookMessageHeader",
            "tutanota_quote");

    private static final Set<String> SIGNATURE_CLASSES = Set.of(
            "moz-signature",
            "moz-txt-sig",
            "gmail_signature",
            "gmail_signature_prefix",
            "protonmail_signature_block",
            "-x-evo-signature-wrapper",
            "sh-signature");

    private static final Set<String> SIGNATURE_IDS = Set.of(
            "ms-outlook-mobile-signature",
            "applemailsignature",
            "divtagdefaultwrapper-signature",
            "composer_signature",
            "_mailautosig");

    @Nullable
    Kind kindOf(Element element) {
        String name = element.normalName();
        if (name.equals("blockquote")) {
            return isIndent(element) ? null : Kind.QUOTE;
        }
        if (element.hasClass("moz-cite-prefix")
                || element.hasClass("moz-reply-prefix")
                || element.id().equals("reply-intro")) {
            return Kind.QUOTE_HEAD;
        }
        if (element.hasClass("gmail_attr")) {
            Element container = element.parent();
            return container != null && !holders.contains(container) ? Kind.QUOTE : Kind.QUOTE_HEAD;
        }
        if (isSignature(element)) {
            return Kind.SIGNATURE;
        }
        if (reachesEnd(element)) {
            return Kind.QUOTE;
        }
        // Answers may stand between the blockquotes inside a container, which are marked themselves; what has none is
        // all quoted.
        return isQuoteContainer(element) && !holders.contains(element) ? Kind.QUOTE : null;
    }

    private static boolean isQuoteContainer(Element element) {
        String id = element.id();
        return element.classNames().stream().anyMatch(name -> QUOTE_CLASSES.contains(unprefixed(name)))
                || unprefixed(id).startsWith("yahoo_quoted")
                || id.equals("isForwardContent")
                || element.attr("name").equals("quote")
                || element.attr("name").equals("messageReplySection")
                || element.attr("data-marker").equals("__QUOTED_TEXT__");
    }

    private static boolean isSignature(Element element) {
        String id = unprefixed(element.id()).toLowerCase(Locale.ROOT);
        return id.startsWith("signature")
                || SIGNATURE_IDS.contains(id)
                || element.classNames().stream().anyMatch(name -> SIGNATURE_CLASSES.contains(unprefixed(name)))
                || element.attr("name").equals("messageSignatureSection")
                || element.attr("name").equals("_MailAutoSig")
                || element.attr("data-marker").startsWith("__SIG_");
    }

    /** Clients prefix the names that other clients gave ("x_", Yahoo's "ydp" with digits). */
    private static String unprefixed(String name) {
        return PREFIX.matcher(name).replaceFirst("");
    }

    private static boolean isIndent(Element quote) {
        boolean cited = quote.hasClass("gmail_quote") || quote.hasAttr("type") || quote.hasAttr("cite");
        return !cited && INDENT.matcher(quote.attr("style")).find();
    }

    /** Whether everything behind the element is quoted too: Outlook puts the old message beside its header block, not inside it. */
    static boolean reachesEnd(Element element) {
        String id = unprefixed(element.id());
        return id.equals("divRplyFwdMsg")
                || id.equals("appendonsend")
                || id.equals("mail-editor-reference-message-container")
                || element.attr("data-marker").equals("__HEADERS__")
                || (element.normalName().equals("div")
                        && OUTLOOK_RULE.matcher(element.attr("style")).find()
                        && beginsWithLabel(element));
    }

    private static boolean beginsWithLabel(Element element) {
        StringBuilder words = new StringBuilder();
        int nodes = 0;
        for (Node node : (Iterable<Node>) element.nodeStream()::iterator) {
            if (node instanceof TextNode text) {
                words.append(words.isEmpty() ? text.text().stripLeading() : text.text());
            }
            if (words.length() > 20 || ++nodes > NODES_BEFORE_LABEL) {
                break;
            }
        }
        return LABEL.matcher(words).find();
    }
}
