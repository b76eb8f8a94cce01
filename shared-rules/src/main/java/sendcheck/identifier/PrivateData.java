package sendcheck.identifier;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sendcheck.draft.Draft;
import sendcheck.draft.Passage;
import sendcheck.draft.Place;
import sendcheck.draft.Span;
import sendcheck.rule.Edit;
import sendcheck.rule.Finding;
import sendcheck.rule.Fix;
import sendcheck.rule.Rule;
import sendcheck.rule.RuleCard;
import sendcheck.rule.Ruling;
import sendcheck.rule.Severity;
import sendcheck.rule.Situation;

/** What never belongs in an email (rulebook, "private-data"). */
public record PrivateData(RuleCard card) implements Rule {
    /** A card's number that no label names: its check digit tells. */
    private static final String PLAIN_CARD = "plain-card";

    /** A kind of secret, and a pattern whose first group is the secret itself. */
    private record Secret(String key, Pattern pattern) {}

    /** Within the sentence, and no other number between the label and the secret. */
    private static final String SOON = "(?:(?:[^0-9.;!?\\n]|\\. ?(?=[:#0-9a-z])|\\n){0,45}?(?<![0-9a-z]))";

    private static final String NUMBER = "(?: ?\\(?(?:number|numbers|num|no\\b\\.?|#|nr|id)\\)?)";
    private static final String PASSWORD = "\\b(?:passwords?|passcode|passwd|pwd|pw|pass phrase|passphrase)\\b";

    private static final List<Secret> SECRETS = List.of(
            new Secret("ssn", Pattern.compile("(?<![0-9-])([0-9]{3}-[0-9]{2}-[0-9]{4})(?![0-9-])")),
            new Secret(
                    "ssn",
                    Pattern.compile("\\b(?:ssn|s\\.s\\.n\\.|ss ?(?:#|no\\b\\.?|number)|social|soc\\. sec|itin)" + SOON
                            + "([0-9]{9}|[0-9]{3}[-. ][0-9]{2}[-. ][0-9]{4})(?![0-9])")),
            new Secret(
                    "password",
                    Pattern.compile(PASSWORD
                            + "(?: (?:for|to|of) (?:[\\w']+ ){1,4}?)? ?(?:[:=]|=>|->) ?[\"'(]?([^\\s\"',;)]{4,60})")),
            new Secret(
                    "password",
                    Pattern.compile(
                            PASSWORD
                                    + "(?: (?:for|to|of) (?:[\\w']+ ){1,4}?)? ?(?:is|was|will be) ?:? ?[\"']?([^\\s\"',;]{4,60})(?=[\"'\\n,;]|$|[.!?](?:\\s|$))")),
            new Secret(
                    "password",
                    Pattern.compile(
                            PASSWORD + "(?: is| was| will be)?:? [\"'(]?([^\\s\"',;]{0,40}[0-9][^\\s\"',;)]{1,40})")),
            new Secret(
                    "password",
                    Pattern.compile(
                            "[\"']([^\\s\"']{4,60})[\"'] (?:is|as|was) (?:the|my|its|your|a)? ?(?:password|passcode)")),
            new Secret(
                    "password",
                    Pattern.compile(
                            "\\b(?:log ?in|username|user name|user id|credentials)\\b[^\\n.]{0,60}\\b(?:pass|pin)\\b ?[:=]? ?([^\\s\"',;]{4,60})")),
            new Secret(
                    "password",
                    Pattern.compile(
                            "\\b(?:log ?in|credentials)\\b[^\\n]{0,20} [^\\s@]{1,40}@[^\\s@/]{3,40} ?[/|,] ?([^\\s\"',;]{0,40}[0-9][^\\s\"',;]{0,40})")),
            new Secret("password", Pattern.compile("\\bpin(?: code| number)? ?(?:[:=#]|is) ?([0-9]{4,8})\\b")),
            new Secret("token", Pattern.compile("\\btoken\\b" + SOON + "\\b([a-z0-9]{10,20})\\b")),
            new Secret(
                    "token",
                    Pattern.compile("\\btoken\\b" + SOON + "\\b([a-z0-9]{3,5}(?:[- ][a-z0-9]{2,5}){2,4})(?![a-z0-9])")),
            new Secret("passport", Pattern.compile("\\bpassport\\b" + SOON + "\\b([a-z]{0,2} ?[0-9]{6,9})(?![0-9/])")),
            new Secret(
                    "visa",
                    Pattern.compile("(?:\\bvisa(?: foil| control| stamp| document){0,2}" + NUMBER
                            + "|\\bsevis(?: id| number)?|\\bi-94\\b|\\balien (?:registration )?" + NUMBER
                            + "|\\ba-number|(?<![a-z])a ?#|\\buscis" + NUMBER + "?|\\bds-2019\\b)" + SOON
                            + "([a-z]{0,3} ?[0-9](?:[ -]?[0-9]){6,15})(?![0-9/])")),
            new Secret(
                    "card",
                    Pattern.compile("\\b(?:card|account|routing|ead)" + NUMBER + SOON
                            + "([a-z]{0,3}[0-9](?:[ -]?[0-9]){7,18})(?![0-9/])")),
            new Secret(
                    "card",
                    Pattern.compile("\\biban\\b" + SOON
                            + "\\b([a-z]{2}[0-9]{2}(?: ?[a-z0-9]{4}){3,7}(?: ?[0-9]{1,3})?)(?![a-z0-9])")),
            new Secret(
                    PLAIN_CARD,
                    Pattern.compile(
                            "\\b((?:4\\d{3}|5[1-5]\\d{2}|2[2-7]\\d{2}|6011|65\\d{2}|3[47]\\d{2})[ -]?\\d{4,6}[ -]?\\d{4,5}(?:[ -]?\\d{3,4})?)\\b")));
    /** Labels of other numbers, between a secret's label and the value. */
    private static final Pattern OTHERS = Pattern.compile(
            "\\b(?:aamc|eras(?! token)|nrmp|usmle|ecfmg|phone|cell|tel|call|zoom|teams|meeting|webex)\\b");
    /** What follows "password is" and tells about it. */
    private static final Pattern REMARK = Pattern.compile(
            "^(?:protected|reset|required|needed|for|not|the|attached|below|sent|in|on|separate|separately|being|will|provided|available|expired|incorrect|wrong|case|known|still|same|gone|there|here|mine|easy|simple|n/a|none|[a-z]+(?:ed|ing|ly))\\b");

    private static final Pattern DIGIT = Pattern.compile("[0-9]");

    @Override
    public Ruling judge(Draft draft, Situation situation) {
        List<Finding> findings = new ArrayList<>();
        List<Span> seen = new ArrayList<>();
        for (Passage passage : List.of(draft.subject(), draft.ownWords())) {
            seen.clear();
            for (Secret secret : SECRETS) {
                Matcher matcher = secret.pattern().matcher(passage.plain());
                while (matcher.find()) {
                    Span span = new Span(matcher.start(1), matcher.end(1));
                    boolean labelled = matcher.start() < span.start();
                    int from = labelled ? matcher.start() : Math.max(0, span.start() - 20);
                    if (OTHERS.matcher(passage.plain().substring(from, span.start()))
                            .find()) {
                        continue;
                    }
                    if (isSecret(secret, passage.plain(span)) && seen.stream().noneMatch(span::overlaps)) {
                        seen.add(span);
                        findings.add(finding(secret, passage.place(span)));
                    }
                }
            }
        }
        return Ruling.of(findings);
    }

    private static boolean isSecret(Secret secret, String value) {
        return switch (secret.key()) {
            case "token" ->
                DIGIT.matcher(value).results().count() >= 2 && value.chars().anyMatch(c -> c >= 'a' && c <= 'z');
            case PLAIN_CARD -> passesLuhn(value.replaceAll("[^0-9]", ""));
            case "password" -> !REMARK.matcher(value).find();
            default -> true;
        };
    }

    /** The check digit of payment cards (ISO/IEC 7812-1). */
    private static boolean passesLuhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int doubled = i % 2 == 1 ? digit * 2 : digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return sum % 10 == 0;
    }

    private Finding finding(Secret secret, Place place) {
        // The place carries the secret to its owner; the message must not repeat it.
        return card.finding(Severity.HOLD, secret.key().replace(PLAIN_CARD, "card"), Map.of(), List.of(place))
                .with(List.of(new Fix("Take it out", List.of(Edit.replace(place, "")))));
    }
}
