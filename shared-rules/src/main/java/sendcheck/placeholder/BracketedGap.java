package sendcheck.placeholder;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sendcheck.draft.Field;
import sendcheck.draft.Passage;
import sendcheck.draft.Span;

/** Tells square brackets that wait for something from those that hold a remark, a citation or a gateway's tag. */
final class BracketedGap {
    /** What templates ask for. */
    static final String WANTED =
            "(?:name|names|surname|lastname|firstname|program|programs|programme|residency|hospital|institution|institute|clinic|center|specialty|speciality|field|city|state|town|region|location|area|place|your|"
                    + "insert|date|time|day|director|coordinator|pd|last|first|full|title|id|aamc|eras|number|school|university|college|reason|reasons|phone|email|e-mail|address|track|mention|describe|specific|"
                    + "specifics|discuss|here|write|add|fill|choose|select|adjective|doctor|dr|position|department|faculty|mentor|rotation|topic|feature|something|example|e\\.g|xx|xxx|x+|tbd|tba|blank|placeholder|optional|"
                    + "detail|details|sentence|sentences|paragraph|lines|personal|personalize|customize|unique|why|interest|month|year|signature|salutation|recipient|attending|physician|research|aspect|connection|tie|fit|mission|link|skill|strength|applicant|student|degree)";

    private static final Pattern BRACKETS = Pattern.compile("\\[([^\\[\\]\\n]{0,160})\\]");
    private static final Pattern WANTED_WORD = Pattern.compile("(?i)(?:^|[^\\p{L}])" + WANTED + "(?:$|[^\\p{L}])");
    private static final Pattern ALL_WANTED =
            Pattern.compile("(?i)^(?:(?:" + WANTED + "|'s|\u2019s|of|the|a|an|or|and|eras|i)(?:$|[^\\p{L}\\p{N}]+))+$");
    private static final Pattern ONLY_FILLER = Pattern.compile("^[ .\u2026_xX*?#-]*$");
    private static final Pattern INNOCENT = Pattern.compile(
            "(?i)^(?:sic|\\d[\\d ,\u2013-]*|ext|external|external e-?mail|secure|encrypted|confidential|spam|fwd|re|internal|caution[^\\]]*|ticket[^\\]]*|case[^\\]]*|ref[^\\]]*|she|he|they|her|him|his|their|them|emphasis[^\\]]*|"
                    + "she[/, ].*|he[/, ].*|they[/, ].*|at|dot|cid:.*|image.*|https?:.*|mailto:.*|www\\..*|in press|submitted|accepted|abstract|poster|pmid.*|doi.*|redacted|laughs?|smile|logo|updated?|new|action required|reply requested|no subject|soap|im|fm|em|ob|[ivx]+)$");
    /** Reply marks and other tags may stand before a tag of a subject. */
    private static final Pattern HEAD_OF_SUBJECT = Pattern.compile("(?i)^(?:(?:re|fw|fwd|aw):|\\[[^\\]]*\\]|[ *])*$");

    private BracketedGap() {}

    static List<Span> in(Passage passage) {
        List<Span> gaps = new ArrayList<>();
        Matcher brackets = BRACKETS.matcher(passage.text());
        while (brackets.find()) {
            if (isGap(passage, brackets.group(1).strip(), brackets.start(), brackets.end())) {
                gaps.add(new Span(brackets.start(), brackets.end()));
            }
        }
        return gaps;
    }

    private static boolean isGap(Passage passage, String content, int start, int end) {
        String before = passage.text().substring(0, start);
        if (ONLY_FILLER.matcher(content).find()) {
            return true;
        }
        if (INNOCENT.matcher(content).find() || content.matches(".*\\d{5,}.*") || content.contains("@")) {
            return false;
        }
        if (passage.field() == Field.SUBJECT && HEAD_OF_SUBJECT.matcher(before).find()) {
            return ALL_WANTED.matcher(content).find();
        }
        boolean small = Character.isLowerCase(content.charAt(0));
        boolean wanted = WANTED_WORD.matcher(content).find();
        if (isQuoted(passage.text(), start, end)) {
            return wanted && !small;
        }
        boolean capitals = content.matches("[A-Z][A-Z' /-]{3,}");
        boolean addressed = before.matches("(?si).*\\b(?:dear|hello|hi|dr\\.?|ms\\.?|mr\\.?) $");
        boolean measured = content.matches(".*\\d.*") && !wanted;
        // "[both well today]" is an aside; what a template asks for is a word or two, or begins like a thing to name.
        boolean brief = content.split("\\s+").length <= 2
                || content.matches("(?:their|your|my|the|an?|one|some|his|her|why|how|what|which|any)\\b.*");
        return wanted || capitals || addressed || (small && brief && !measured);
    }

    /** Inside quotation marks brackets hold what the one who quotes has changed. */
    private static boolean isQuoted(String text, int start, int end) {
        int lineStart = text.lastIndexOf('\n', start) + 1;
        int lineEnd = text.indexOf('\n', end);
        long before =
                text.substring(lineStart, start).chars().filter(c -> c == '"').count();
        return before % 2 == 1
                && text.substring(end, lineEnd < 0 ? text.length() : lineEnd).contains("\"");
    }
}
