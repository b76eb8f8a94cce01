package sendcheck.identifier;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
    /** A kind of secret, and a pattern whose first group is the secret itself. */
    private record Secret(String key, Pattern pattern) {}

    private static final String IS =
            "(?:[ :#.=(\u2013-]|\\bis\\b|\\bnumber\\b|\\bnum\\b|\\bno\\b|\\bid\\b|\\bcode\\b|\\n)*";

    private static final List<Secret> SECRETS = List.of(
            new Secret("ssn", Pattern.compile("\\b(\\d{3}[- ]\\d{2}[- ]\\d{4})\\b")),
            new Secret(
                    "ssn",
                    Pattern.compile("\\b(?:ssn|social security|soc\\. sec)\\b" + IS
                            + "(\\d{9}|\\d{3}[- ]?\\d{2}[- ]?\\d{4})\\b")),
            new Secret(
                    "password",
                    Pattern.compile(
                            "\\b(?:password|passcode|passwd|pwd|pass phrase|passphrase)\\b(?: (?:for|to) (?:\\w+ ){1,4}?)? ?(?:[:=]|is|will be|=>) ?[\"']?([^\\s\"',;]{4,})")),
            new Secret(
                    "password",
                    Pattern.compile(
                            "\\b(?:log ?in|username|user name|user id)\\b[^\\n.]{0,60}\\b(?:pw|pass|pin) ?[:=]? ?([^\\s\"',;]{4,})")),
            new Secret(
                    "password", Pattern.compile("\\b(?:password|passcode|passwd)\\b ([^\\s\"',;]*[0-9][^\\s\"',;.]*)")),
            new Secret("token", Pattern.compile("\\btoken\\b" + IS + "([a-z0-9]{10,20})\\b")),
            new Secret(
                    "passport",
                    Pattern.compile(
                            "\\bpassport\\b" + IS + "(?:\\([a-z ]{2,20}\\) ?)?" + IS + "([a-z]{0,2} ?\\d{6,9})\\b")),
            new Secret(
                    "visa",
                    Pattern.compile(
                            "\\b(?:visa (?:number|no\\.?|#|foil|control number)|sevis(?: id| number)?|i-94(?: number)?|alien (?:registration )?number|a-number|uscis(?: number)?|ds-2019(?: number)?)"
                                    + IS + "([a-z]{0,3}\\d{7,12})\\b")),
            new Secret(
                    "card",
                    Pattern.compile(
                            "\\b(?:card|account|iban|routing) (?:number|no\\.?|#)" + IS + "(\\d[\\d -]{6,22}\\d)\\b")),
            new Secret(
                    "card",
                    Pattern.compile(
                            "\\b((?:4\\d{3}|5[1-5]\\d{2}|2[2-7]\\d{2}|6011|65\\d{2}|3[47]\\d{2})[ -]?\\d{4,6}[ -]?\\d{4,5}(?:[ -]?\\d{3,4})?)\\b")));

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
            case "token" -> DIGIT.matcher(value).find();
            case "card" -> value.replaceAll("[^0-9]", "").length() < 13 || passesLuhn(value.replaceAll("[^0-9]", ""));
            case "password" ->
                !value.matches(
                        "(?:protected|reset|required|needed|for|not|the|attached|below|sent|in|on|separate|separately|being|will|provided|available|expired|incorrect|wrong).*");
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
        return card.finding(Severity.HOLD, secret.key(), Map.of(), List.of(place))
                .with(List.of(new Fix("Take it out", List.of(Edit.replace(place, "")))));
    }
}
