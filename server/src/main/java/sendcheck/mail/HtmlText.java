package sendcheck.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import sendcheck.draft.MarkedText;
import sendcheck.draft.MarkedText.Kind;
import sendcheck.draft.MarkedText.Mark;
import sendcheck.draft.Span;

/**
 * Turns an editor's HTML into plain text by the rules of {@code docs/decisions/editor-text.md}, which the add-on follows as well, and marks what
 * the markup says about quoting and signatures.
 */
public final class HtmlText {
    private static final Set<String> SKIPPED = Set.of(
            "head",
            "script",
            "style",
            "title",
            "template",
            "noscript",
            "svg",
            "math",
            "object",
            "iframe",
            "textarea",
            "select");
    private static final Set<String> SPACED = Set.of(
            "p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "dl", "pre", "blockquote", "table", "hr", "figure");
    private static final Set<String> LINED = Set.of(
            "div",
            "li",
            "tr",
            "dt",
            "dd",
            "address",
            "section",
            "article",
            "header",
            "footer",
            "main",
            "nav",
            "aside",
            "center",
            "form",
            "fieldset",
            "body");
    private static final Pattern HIDDEN =
            Pattern.compile("display\\s*:\\s*none|mso-hide\\s*:\\s*all", Pattern.CASE_INSENSITIVE);
    private static final Pattern WHITE_SPACE =
            Pattern.compile("white-space\\s*:\\s*([a-z-]+)", Pattern.CASE_INSENSITIVE);

    private HtmlText() {}

    public static MarkedText read(String html) {
        Document document = Jsoup.parse(html);
        Writer writer = new Writer(new Quoting(document));
        NodeTraversor.traverse(writer, document.body());
        return writer.finish();
    }

    /** Walks the tree once; nothing recurses, so no depth of markup can exhaust the stack. */
    private static final class Writer implements NodeVisitor {
        private final Quoting quoting;
        private final StringBuilder out = new StringBuilder();
        private final List<Mark> marks = new ArrayList<>();
        private final List<Open> open = new ArrayList<>();
        private int askedBreaks;
        private boolean pendingSpace;
        /** Whether the last thing written is a {@code br}. */
        private boolean afterBreak;

        /** A stretch that a mark will cover, opened and not yet closed; {@code toEnd} covers everything to the end. */
        private record Open(Kind kind, Element element, int start, boolean toEnd) {}

        private int skipDepth = -1;
        private final List<Boolean> preserved = new ArrayList<>(List.of(false));

        Writer(Quoting quoting) {
            this.quoting = quoting;
        }

        @Override
        public void head(Node node, int depth) {
            if (skipDepth >= 0) {
                return;
            }
            if (node instanceof TextNode text) {
                write(text.getWholeText());
            } else if (node instanceof Element element) {
                enter(element, depth);
            }
        }

        private void enter(Element element, int depth) {
            String name = element.normalName();
            if (SKIPPED.contains(name) || HIDDEN.matcher(element.attr("style")).find()) {
                skipDepth = depth;
                return;
            }
            preserved.add(isPreserved(element));
            if (name.equals("br")) {
                flushBreaks();
                out.append('\n');
                pendingSpace = false;
                afterBreak = true;
                return;
            }
            ask(breaksAround(element));
            if ((name.equals("td") || name.equals("th")) && element.previousElementSibling() != null) {
                pendingSpace = true;
            }
            Kind kind = quoting.kindOf(element);
            if (kind != null) {
                open.add(new Open(kind, element, out.length(), Quoting.reachesEnd(element)));
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (skipDepth >= 0) {
                if (depth == skipDepth && node instanceof Element) {
                    skipDepth = -1;
                }
                return;
            }
            if (!(node instanceof Element element)) {
                return;
            }
            preserved.remove(preserved.size() - 1);
            if (element.normalName().equals("br")) {
                return;
            }
            ask(breaksAround(element));
            if (!open.isEmpty()
                    && open.get(open.size() - 1).element() == element
                    && !open.get(open.size() - 1).toEnd()) {
                Open last = open.remove(open.size() - 1);
                mark(last.kind(), last.start(), out.length());
            }
        }

        private boolean isPreserved(Element element) {
            if (element.normalName().equals("pre")) {
                return true;
            }
            var style = WHITE_SPACE.matcher(element.attr("style"));
            if (style.find()) {
                String value = style.group(1).toLowerCase(Locale.ROOT);
                return value.startsWith("pre") || value.equals("break-spaces");
            }
            return preserved.get(preserved.size() - 1);
        }

        private static int breaksAround(Element element) {
            String name = element.normalName();
            if (name.equals("p") && element.className().startsWith("Mso")) {
                return 1;
            }
            return SPACED.contains(name) ? 2 : LINED.contains(name) ? 1 : 0;
        }

        /** A {@code br} right before the edge of a block is one of the breaks that the edge asks for. */
        private void ask(int breaks) {
            askedBreaks = Math.max(askedBreaks, afterBreak ? breaks - 1 : breaks);
            if (breaks > 0) {
                pendingSpace = false;
            }
        }

        private void flushBreaks() {
            if (out.length() > 0) {
                out.append("\n".repeat(askedBreaks));
            }
            if (askedBreaks > 0) {
                pendingSpace = false;
            }
            askedBreaks = 0;
            afterBreak = false;
        }

        private void write(String text) {
            if (preserved.get(preserved.size() - 1)) {
                String lines = text.replace("\r\n", "\n").replace('\u00a0', ' ');
                if (!lines.isEmpty()) {
                    beforeText();
                    out.append(lines);
                }
                return;
            }
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f') {
                    pendingSpace = true;
                } else {
                    beforeText();
                    out.append(c == '\u00a0' ? ' ' : c);
                }
            }
        }

        private void beforeText() {
            boolean space = pendingSpace && askedBreaks == 0;
            flushBreaks();
            if (space && out.length() > 0 && out.charAt(out.length() - 1) != '\n') {
                out.append(' ');
            }
            pendingSpace = false;
        }

        private void mark(Kind kind, int start, int end) {
            if (end > start) {
                marks.add(new Mark(kind, new Span(start, end)));
            }
        }

        MarkedText finish() {
            for (Open each : open) {
                mark(each.kind(), each.start(), out.length());
            }
            marks.sort(java.util.Comparator.comparing(mark -> mark.span().start()));
            return new MarkedText(out.toString(), marks);
        }
    }
}
