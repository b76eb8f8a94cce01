package sendcheck.identifier;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sendcheck.draft.Span;

/**
 * Words that say what a number is.
 *
 * @param strong whether they say "ID" or "number" themselves ("AAMC ID"); "ERAS" alone may stand beside a season
 * @param span in the plain text
 */
record IdLabel(LabelledId.Kind kind, boolean strong, Span span) {
    private static final String MARK =
            "(?:id(?:entifier|entification)?s?|i\\.d\\.|number|numbers|num|no|nos|nr|#|code|account|userid)(?![a-z])";
    private static final String MARKS = "(?:[ :.()/_*-]{0,3}" + MARK + ")";
    private static final String SERVICE = "(?:aamc|a\\.a\\.m\\.c\\.|eras|e\\.r\\.a\\.s\\.)";
    /** "AAMC/ERAS (personal) ID", "ID with the AAMC", "ERAS". Group 1 holds the marks before, group 2 those behind. */
    private static final Pattern AAMC = Pattern.compile("(?:\\b(" + MARK
            + ")[ .:]{0,2}\\(?(?:with|in|at|on|for|from)? ?(?:the )?\\(?)?(?<![a-z@.])" + SERVICE
            + "(?=[^a-z]|id|no|num|$)(?![.@][a-z])(?:'s)?\u00ae?(?:(?:[ /,&:.()\u00ae-]{1,3}|\\band\\b|\\bor\\b){1,4}(?:"
            + SERVICE + "|applicant|my|personal|assigned|user|account)){0,4}(" + MARKS + "{0,4})");

    private static final Pattern APPLICANT =
            Pattern.compile("\\b(?:applicant|application)(?:'s)?(?:[ :.()_-]{0,3}" + MARK + "){1,4}");
    private static final Pattern CAS =
            Pattern.compile("\\b(?:residency ?cas|cas)\\b(?:[ :.()_-]{0,3}(?:applicant|person|" + MARK + ")){0,4}");
    /** "ID: 14093382", where nothing says whose ID. */
    private static final Pattern BARE = Pattern.compile("\\b(?:id|id number|id no\\.?|id #)(?=[ :#(]|$)");
    /** Names of other numbers; also of what is numbered beside an application. */
    private static final Pattern OTHER = Pattern.compile(
            "\\b(?:nrmp(?: applicant)?|usmle|ecfmg|epic|acgme|comlex|nbome|naboe|npi|dea|phone|telephone|cell|tel|mobile|fax|call|text|whatsapp|zoom|meeting|student|school|employee|badge|licen[cs]e|registration|certificate|program (?:code|id|number)|letter(?: of recommendation)? id|lor id|"
                    + "pmid|pmcid|doi|ticket|case|order|invoice|receipt|confirmation|tracking|token|ssn|social security|passport|visa|sevis|card|step ?[123]|level ?[123]|ticket|abstract|poster|zip|box|room|suite|acls|bls|pals|grant|protocol|irb|medportal|mededportal|support center|help ?desk|score)\\b(?:[ :.()/_-]{0,3}"
                    + MARK + "){0,4}");

    /** Labels in the order of the text. Where two overlap, the one that names another number wins, then the longer name. */
    static List<IdLabel> in(String plain) {
        List<IdLabel> labels = new ArrayList<>();
        collect(labels, plain, OTHER, LabelledId.Kind.OTHER);
        collect(labels, plain, CAS, LabelledId.Kind.CAS);
        collect(labels, plain, APPLICANT, LabelledId.Kind.APPLICANT);
        collect(labels, plain, AAMC, LabelledId.Kind.AAMC);
        collect(labels, plain, BARE, LabelledId.Kind.UNSAID);
        labels.sort(java.util.Comparator.comparingInt(label -> label.span().start()));
        return labels;
    }

    private static void collect(List<IdLabel> labels, String plain, Pattern pattern, LabelledId.Kind kind) {
        Matcher matcher = pattern.matcher(plain);
        while (matcher.find()) {
            Span span = new Span(matcher.start(), matcher.end());
            if (labels.stream().noneMatch(other -> other.span().overlaps(span))) {
                boolean strong = kind != LabelledId.Kind.AAMC
                        || matcher.group(1) != null
                        || !matcher.group(2).isEmpty();
                labels.add(new IdLabel(kind, strong, span));
            }
        }
    }
}
