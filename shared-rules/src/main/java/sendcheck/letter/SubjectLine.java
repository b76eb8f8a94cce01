package sendcheck.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import sendcheck.applicant.Profile;
import sendcheck.draft.Draft;
import sendcheck.draft.Field;
import sendcheck.draft.Place;
import sendcheck.draft.Span;
import sendcheck.program.Program;
import sendcheck.rule.Edit;
import sendcheck.rule.Finding;
import sendcheck.rule.Fix;
import sendcheck.rule.Rule;
import sendcheck.rule.RuleCard;
import sendcheck.rule.Ruling;
import sendcheck.rule.Severity;
import sendcheck.rule.Situation;
import sendcheck.season.MatchWeek;

/** A subject that does not say who writes about what (rulebook, "subject-line"). */
public record SubjectLine(RuleCard card) implements Rule {
    /** What clients show, and some send, where nothing was typed. */
    private static final Pattern NO_SUBJECT = Pattern.compile("^[\\[(<]?(?:no subject|none|untitled)[\\])>]?$");

    @Override
    public Ruling judge(Draft draft, Situation situation) {
        if (draft.isReply() || situation.correspondence().isReplyToProgram()) {
            return Ruling.silent();
        }
        String subject = draft.message().subject();
        boolean matchWeek = MatchWeek.at(situation.sendAt()).isPresent();
        Optional<Program> program =
                situation.correspondence().programs().stream().findFirst();
        if (subject.isBlank() || NO_SUBJECT.matcher(draft.subject().plain()).find()) {
            return Ruling.of(withSuggestion(
                    card.finding(Severity.CAUTION, "empty", Map.of(), List.of(Place.absentFrom(Field.SUBJECT))),
                    subject,
                    situation,
                    matchWeek,
                    program));
        }
        List<String> lacking = lacking(draft.subject().plain(), situation.profile(), matchWeek, program);
        if (lacking.isEmpty()) {
            return Ruling.silent();
        }
        Finding finding = card.finding(
                Severity.NOTE,
                RuleCard.DEFAULT,
                Map.of("lacking", String.join(", ", lacking)),
                List.of(Place.absentFrom(Field.SUBJECT)));
        return Ruling.of(withSuggestion(finding, subject, situation, matchWeek, program));
    }

    private static List<String> lacking(String subject, Profile profile, boolean matchWeek, Optional<Program> program) {
        List<String> lacking = new ArrayList<>();
        if (!subject.matches(".*\\d[\\d -]{5,}\\d.*")) {
            lacking.add("your ERAS ID");
        }
        if (program.isPresent() && !names(subject, program.get().specialty())) {
            lacking.add("the specialty");
        }
        if (matchWeek && !subject.matches(".*\\bs\\.?o\\.?a\\.?p\\b.*")) {
            lacking.add("the word SOAP");
        }
        return lacking;
    }

    private static boolean names(String subject, String specialty) {
        String full = specialty.toLowerCase(Locale.ROOT);
        StringBuilder initials = new StringBuilder();
        for (String word : full.split("[^a-z]+")) {
            if (!word.isEmpty() && !word.equals("and")) {
                initials.append(word.charAt(0));
            }
        }
        return subject.contains(full)
                || (initials.length() > 1 && subject.matches(".*\\b" + initials + "\\b.*"))
                || subject.contains(full.substring(0, Math.min(full.length(), 5)));
    }

    /** SOAP Applicant – NAME, ERAS ID NUMBER – SPECIALTY (rulebook). */
    private static Finding withSuggestion(
            Finding finding, String subject, Situation situation, boolean matchWeek, Optional<Program> program) {
        Profile profile = situation.profile();
        // Of a program that is on no list the specialty is the applicant's, where there is only one.
        Optional<String> specialty = program.map(Program::specialty)
                .or(() -> profile.specialties().size() == 1
                        ? Optional.of(profile.specialties().get(0))
                        : Optional.empty());
        if (profile.name().isEmpty() || profile.erasId().isEmpty() || profile.advocate() || specialty.isEmpty()) {
            return finding;
        }
        String suggested = (matchWeek ? "SOAP Applicant" : "Applicant") + " \u2013 " + profile.name() + ", ERAS ID "
                + profile.erasId() + " \u2013 " + specialty.get();
        Edit edit = new Edit(Field.SUBJECT, 0, new Span(0, subject.length()), suggested);
        return finding.with(List.of(new Fix("Use \u201c" + suggested + "\u201d", List.of(edit))));
    }
}
