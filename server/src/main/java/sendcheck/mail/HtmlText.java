package sendcheck.mail;

import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import sendcheck.draft.MarkedText;

/** Turns an HTML body into text (docs/decisions/editor-text.md). */
public final class HtmlText {
    private static final Set<String> TWO = Set.of(
            "p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "dl", "pre", "blockquote", "table", "hr", "figure");
    private static final Set<String> ONE = Set.of("div", "li", "tr", "dt", "dd", "section", "article", "body");
    private static final Set<String> SKIPPED = Set.of("head", "script", "style", "title");

    private HtmlText() {}

    public static MarkedText read(String html) {
        StringBuilder text = new StringBuilder();
        int[] asked = {0};
        Element body = Jsoup.parse(html).body();
        body.select(String.join(",", SKIPPED)).remove();
        body.traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                if (node instanceof TextNode words) {
                    String run = words.getWholeText()
                            .replaceAll("[ \\t\\r\\n\\f]+", " ")
                            .replace('\u00A0', ' ');
                    boolean lineStart = text.isEmpty() || text.charAt(text.length() - 1) == '\n' || asked[0] > 0;
                    run = lineStart && run.startsWith(" ") ? run.substring(1) : run;
                    if (!run.isEmpty()) {
                        text.append("\n".repeat(text.isEmpty() ? 0 : asked[0])).append(run);
                        asked[0] = 0;
                    }
                } else if (node.nodeName().equals("br")) {
                    asked[0] = Math.min(3, asked[0] + 1);
                } else {
                    ask(node);
                }
            }

            @Override
            public void tail(Node node, int depth) {
                ask(node);
            }

            private void ask(Node node) {
                String name = node.nodeName();
                asked[0] = Math.max(asked[0], TWO.contains(name) ? 2 : ONE.contains(name) ? 1 : 0);
            }
        });
        return MarkedText.plain(text.toString());
    }
}
