package sendcheck.name;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import sendcheck.draft.Draft;
import sendcheck.draft.Passage;
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

/** A name in a slot that is not the recipient's (rulebook, "wrong-program"). */
public final class WrongProgram implements Rule {
    /** A person's name is no hospital's: "Dr. Grace Lincoln", "Mercy Adeyemi". */
    private static final Pattern TITLE_BEFORE = Pattern.compile(
            "(?:\\b(?:dr|drs|doctor|mr|mrs|ms|mx|prof|professor|dean)\\b\\.?(?: [a-z'.-]+){0,2}| and| &) $");

    /** In a subject what the writer comes from is no slot. */
    private static final Pattern FROM_BEFORE = Pattern.compile(
            "\\b(?:from|graduate of|student at|student,|ms-?4,?|ms-?4 at|alum\\w*,?|school:?) (?:the )?$");

    private final RuleCard card;
    private final List<KnownInstitution> institutions;

    public WrongProgram(RuleCard card, List<KnownInstitution> institutions) {
        this.card = card;
        this.institutions = List.copyOf(institutions);
    }

    @Override
    public RuleCard card() {
        return card;
    }

    @Override
    public Ruling judge(Draft draft, Situation situation) {
        Set<Program> recipients = situation.correspondence().possiblePrograms();
        if (recipients.isEmpty()) {
            return Ruling.skipped(
                    card.notApplicable("None of the recipients is on your list, so names could not be compared."));
        }
        NameBook book = new NameBook(situation.programs(), institutions);
        Set<List<String>> right = book.rightForms(recipients, situation.profile(), institutions);
        Passage greeting = draft.greeting()
                .map(span -> draft.ownWords().slice(span))
                .orElse(draft.ownWords().slice(new Span(0, 0)));
        List<Finding> findings = new ArrayList<>();
        judge(draft.subject(), SlotKind.SUBJECT, book, right, situation, findings);
        judge(greeting, SlotKind.GREETING, book, right, situation, findings);
        judge(draft.letter(), SlotKind.LETTER, book, right, situation, findings);
        return Ruling.of(findings);
    }

    private enum SlotKind {
        SUBJECT,
        GREETING,
        LETTER
    }

    private void judge(
            Passage passage,
            SlotKind kind,
            NameBook book,
            Set<List<String>> right,
            Situation situation,
            List<Finding> findings) {
        List<Span> taken = new ArrayList<>();
        for (NameBook.Sighting sighting : book.in(passage, right)) {
            taken.add(sighting.span());
            situation.deadline().check();
            if (!sighting.owners().isEmpty() && isSlot(passage, sighting.span(), kind)) {
                findings.add(finding(passage, sighting.span(), true, situation));
            }
        }
        for (Span span : NameByForm.in(passage)) {
            boolean known = taken.stream().anyMatch(span::overlaps) || resembles(passage.plain(span), right);
            if (!known && isSlot(passage, span, kind)) {
                findings.add(finding(passage, span, false, situation));
            }
        }
    }

    private static boolean isSlot(Passage passage, Span span, SlotKind kind) {
        String before = passage.plain().substring(0, span.start());
        if (TITLE_BEFORE
                        .matcher(before.substring(Math.max(0, before.length() - 40)))
                        .find()
                && passage.plain(span).indexOf(' ') < 0) {
            return false;
        }
        return switch (kind) {
            case SUBJECT -> !FROM_BEFORE.matcher(before).find();
            case GREETING -> true;
            case LETTER -> Slot.holds(passage, span);
        };
    }

    /** Whether an unlisted name shares its own words with a name of the recipient: another form of it, more likely than another house. */
    private static boolean resembles(String written, Set<List<String>> right) {
        List<String> words = NameWords.ofName(written).stream()
                .filter(word -> !NameForms.KINDS.contains(word))
                .toList();
        return right.stream().anyMatch(form -> words.stream().anyMatch(form::contains));
    }

    private Finding finding(Passage passage, Span span, boolean known, Situation situation) {
        Place place = passage.place(span);
        Set<Program> programs = situation.correspondence().possiblePrograms();
        Program program = programs.iterator().next();
        String name = nameLike(place.quote(), program);
        Finding finding = card.finding(
                known ? Severity.HOLD : Severity.CAUTION,
                known ? "known" : "form",
                Map.of("name", place.quote(), "program", program.shortName()),
                List.of(place));
        List<Fix> fixes = programs.size() == 1
                ? List.of(new Fix("Replace with " + name, List.of(Edit.replace(place, name))))
                : List.of();
        return finding.with(fixes).with(Map.of("name", place.quote(), "programId", program.id()));
    }

    /** The recipient's name in the shape of the one it replaces: short for short. */
    private static String nameLike(String written, Program program) {
        boolean shortForm = NameWords.ofName(written).stream().noneMatch(NameForms.KINDS::contains);
        if (!shortForm) {
            return program.institution().isBlank() ? program.shortName() : program.institution();
        }
        return program.aliases().stream()
                .filter(alias -> alias.length() > 4)
                .findFirst()
                .orElse(program.institution().isBlank() ? program.shortName() : program.institution());
    }
}
