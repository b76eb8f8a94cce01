package sendcheck.name;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.HashSet;
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
            "\\b(?:from|graduate of|student at|student,|ms-?4,?|ms-?4 at|oms-?(?:iv|4),?|alum\\w*,?|school:?) (?:the )?$");

    private static final Pattern GROUP_AFTER = Pattern.compile(
            "^(?:'s|')? (?:[a-z&/'-]+ ){0,4}?(?:program|residency|residents|committee|team|faculty|selection|recruitment|admissions|family|leadership|gme|department|group|office|colleagues|director|coordinator)\\b");

    private static final Pattern AT_BEFORE = Pattern.compile("\\b(?:at|of|from|with) (?:the )?$");

    private static final Pattern SCHOOL = Pattern.compile("\\b(?:university|college|school|faculty|academy)\\b");

    private static final Pattern BEHIND_A_NAME = Pattern.compile("(?:\\(|, |\\b(?:md|do|ms-?4|ms-?iv),? )$");

    /** What joins the parts of one name: "UMass Chan-Baystate", "Rutgers / RWJ", "Sinai (Elmhurst)". */
    private static final Pattern JOINT = Pattern.compile(" ?[-/\u2013(] ?| at ");

    private final RuleCard card;
    private final InstitutionTable table;

    public WrongProgram(RuleCard card, InstitutionTable table) {
        this.card = card;
        this.table = table;
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
        WriterNamed writer = WriterNamed.in(draft.message(), situation.profile());
        Reading reading = new Reading(situation, recipients, writer);
        List<Finding> findings = new ArrayList<>();
        reading.judge(draft.subject(), SlotKind.SUBJECT, findings);
        draft.greeting()
                .map(span -> draft.ownWords().slice(span))
                .ifPresent(greeting -> reading.judge(greeting, SlotKind.GREETING, findings));
        reading.judge(draft.letter(), SlotKind.LETTER, findings);
        return Ruling.of(findings);
    }

    private enum SlotKind {
        SUBJECT,
        GREETING,
        LETTER
    }

    /** One draft's reading: what its recipients and its writer are called. */
    private final class Reading {
        private final Situation situation;
        private final NameBook book;
        private final Set<List<String>> right;
        private final Set<List<String>> school;
        private final boolean housesKnown;
        private final WriterNamed writer;

        Reading(Situation situation, Set<Program> recipients, WriterNamed writer) {
            this.situation = situation;
            this.writer = writer;
            this.book = new NameBook(situation.programs(), table);
            this.right = book.rightForms(recipients);
            this.school = book.schoolForms(situation.profile());
            this.housesKnown = book.knowsHousesOf(recipients);
        }

        void judge(Passage passage, SlotKind kind, List<Finding> findings) {
            List<Span> taken = new ArrayList<>();
            Set<List<String>> own = new HashSet<>(right);
            if (kind != SlotKind.GREETING) {
                own.addAll(school);
            }
            List<NameBook.Sighting> sightings = book.in(passage, own);
            for (NameBook.Sighting sighting : sightings) {
                taken.add(sighting.span());
                situation.deadline().check();
                boolean ofLongerName = sightings.stream()
                        .anyMatch(other ->
                                other.owners().isEmpty() && areOneName(passage, sighting.span(), other.span()));
                if (isAnothers(sighting)
                        && !ofLongerName
                        && !writer.isAt(passage, sighting.span())
                        && isSlot(passage, sighting.span(), kind, sighting.isOfListed())) {
                    findings.add(finding(passage, sighting.span(), true, situation));
                }
            }
            for (Span span : NameByForm.in(passage)) {
                boolean known = taken.stream().anyMatch(span::overlaps)
                        || resembles(passage.plain(span), right)
                        || resembles(passage.plain(span), school);
                if (!known && isSlot(passage, span, kind, false)) {
                    findings.add(finding(passage, span, false, situation));
                }
            }
        }

        /** "UMass Chan-Baystate": a name joined to one that is right is a part of it. */
        private boolean areOneName(Passage passage, Span left, Span right) {
            Span first = left.start() < right.start() ? left : right;
            Span second = first == left ? right : left;
            return second.start() >= first.end()
                    && second.start() - first.end() <= 4
                    && JOINT.matcher(passage.plain().substring(first.end(), second.start()))
                            .matches();
        }

        /** A name of the table counts only where it cannot be a longer or shorter form of a name on the list. */
        private boolean isAnothers(NameBook.Sighting sighting) {
            return sighting.isOfListed()
                    || (!sighting.owners().isEmpty()
                            && (housesKnown || !resembles(String.join(" ", sighting.words()), right)));
        }

        private boolean isSlot(Passage passage, Span span, SlotKind kind, boolean listed) {
            String before = passage.plain().substring(0, span.start());
            String after = passage.plain().substring(span.end());
            boolean oneWord = passage.plain(span).indexOf(' ') < 0;
            if (oneWord
                    && TITLE_BEFORE
                            .matcher(before.substring(Math.max(0, before.length() - 40)))
                            .find()
                    && !GROUP_AFTER.matcher(after).find()) {
                return false;
            }
            return switch (kind) {
                case SUBJECT -> !FROM_BEFORE.matcher(before).find() && !isWritersSchool(passage, span, before);
                case GREETING ->
                    !oneWord
                            || listed
                            || GROUP_AFTER.matcher(after).find()
                            || AT_BEFORE.matcher(before).find();
                case LETTER -> Slot.holds(passage, span, situation.profile().advocate());
            };
        }

        /** "Jordan Lee, University of Westmere": a school right behind the writer's name. */
        private boolean isWritersSchool(Passage subject, Span span, String before) {
            String name = Passage.ofText(situation.profile().name()).plain();
            return !name.isBlank()
                    && SCHOOL.matcher(subject.plain(span)).find()
                    && BEHIND_A_NAME.matcher(before).find()
                    && before.contains(name);
        }
    }

    /** Whether a name is a longer or a shorter form of one that is right: what is left of both without kinds of houses. */
    private static boolean resembles(String written, Set<List<String>> right) {
        Set<String> words = ownWords(NameWords.ofName(written));
        return !words.isEmpty()
                && right.stream()
                        .map(WrongProgram::ownWords)
                        .anyMatch(form -> !form.isEmpty() && (form.containsAll(words) || words.containsAll(form)));
    }

    private static Set<String> ownWords(List<String> name) {
        Set<String> words = new HashSet<>(name);
        words.removeAll(NameForms.KINDS);
        return words;
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
        // Known by its form alone, it may be another name of the recipient: the client offers to add it to the
        // program's aliases.
        String key = known ? "name" : "alias";
        return finding.with(fixes).with(Map.of(key, place.quote(), "programId", program.id()));
    }

    /** The recipient's name in the shape of the one it replaces: short for short, initials only for initials. */
    private static String nameLike(String written, Program program) {
        String full = program.institution().isBlank() ? program.shortName() : program.institution();
        boolean shortForm = NameWords.ofName(written).stream().noneMatch(NameForms.KINDS::contains);
        boolean initials = isInitials(written);
        return program.aliases().stream()
                .filter(alias -> shortForm && isInitials(alias) == initials)
                .findFirst()
                .orElse(full);
    }

    private static boolean isInitials(String name) {
        return name.length() <= 6 && name.equals(name.toUpperCase(java.util.Locale.ROOT));
    }
}
