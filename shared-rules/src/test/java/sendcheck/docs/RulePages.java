package sendcheck.docs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import sendcheck.rule.Rule;
import sendcheck.rule.RuleCard;
import sendcheck.yaml.Yaml;

/** Writes the pages of {@code docs/rules} from the rules' own files, so that an explanation stands in one place only. */
final class RulePages {
    private RulePages() {}

    /** File name to text, the index included. */
    static Map<String, String> of(List<Rule> rules) {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("README.md", index(rules));
        rules.forEach(rule -> pages.put(rule.card().id() + ".md", page(rule.card())));
        return pages;
    }

    private static String index(List<Rule> rules) {
        StringBuilder page = new StringBuilder(
                "# Rules\n\nWhat Sendcheck looks for. Generated from `shared-rules/rules`; edit the rule's file, then run\n"
                        + "`mvn -pl shared-rules test -Dtest=RulePagesTest -Ddocs.write=true`.\n\n| rule | how loud | what it says |\n|---|---|---|\n");
        for (Rule rule : rules) {
            RuleCard card = rule.card();
            page.append(
                    "| [`%s`](%s.md) | %s | %s |%n".formatted(card.id(), card.id(), severities(card), card.title()));
        }
        return page.toString();
    }

    private static String page(RuleCard card) {
        StringBuilder page = new StringBuilder("# " + card.title() + "\n\n");
        page.append("`")
                .append(card.id())
                .append("` · ")
                .append(severities(card))
                .append(" · decided by `")
                .append(card.decidedBy())
                .append("`\n\n## What it says\n\n");
        card.messages().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(message -> page.append("- ")
                        .append(title(card, message.getKey()))
                        .append(": ")
                        .append(message.getValue())
                        .append('\n'));
        page.append("\n## Why it matters\n\n")
                .append(card.why())
                .append("\n\n## Where the advice comes from\n\n")
                .append(card.source())
                .append('\n');
        card.yaml().find("examples").ifPresent(examples -> {
            appendExamples(page, "## Examples that it points at\n\n", examples.items("flag"));
            appendExamples(page, "## Examples that it leaves alone\n\n", examples.items("pass"));
        });
        return page.toString();
    }

    private static String title(RuleCard card, String key) {
        return "**" + card.titles().getOrDefault(key, card.title()) + "**";
    }

    private static String severities(RuleCard card) {
        return card.severities().stream().map(severity -> severity.label()).collect(Collectors.joining(", "));
    }

    private static void appendExamples(StringBuilder page, String heading, List<Yaml> examples) {
        if (examples.isEmpty()) {
            return;
        }
        page.append('\n').append(heading);
        for (Yaml example : examples) {
            String text = example.isText() ? example.text() : example.text("text");
            page.append("- ").append(marked(text)).append('\n');
        }
    }

    /** Marks become bold; what Markdown would take for its own is escaped. */
    private static String marked(String text) {
        String escaped = text.replace("*", "\\*")
                .replace("_", "\\_")
                .replace("<", "\\<")
                .replace("|", "\\|")
                .replace('\n', ' ');
        return escaped.replaceAll("\\[\\[(.*?)\\]\\](?!\\])", "**$1**");
    }
}
