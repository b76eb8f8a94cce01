package sendcheck.contact;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import sendcheck.draft.Draft;
import sendcheck.draft.Field;
import sendcheck.draft.Place;
import sendcheck.program.Program;
import sendcheck.rule.Rule;
import sendcheck.rule.RuleCard;
import sendcheck.rule.Ruling;
import sendcheck.rule.Severity;
import sendcheck.rule.Situation;

/** Nearly the same text went to many other programs (rulebook, "mass-email"). */
public record MassEmail(RuleCard card) implements Rule {
    private static final double SAME_TEXT = 0.8;
    private static final int MANY = 5;
    private static final Duration WINDOW = Duration.ofDays(7);
    /** Two lines of thanks are alike everywhere; below this many words of frame, likeness says nothing. */
    private static final int SHORTEST = 25;

    @Override
    public Ruling judge(Draft draft, Situation situation) {
        List<String> words =
                FramedText.words(draft.letter(), situation.programs().programs());
        if (words.size() < SHORTEST) {
            return Ruling.silent();
        }
        Instant now = situation.sendAt();
        TextFingerprint text = TextFingerprint.ofWords(words);
        Set<Program> addressed = situation.correspondence().possiblePrograms();
        Set<String> others = new LinkedHashSet<>();
        for (Contact contact : situation.contacts().all(now.minus(WINDOW), now)) {
            boolean toOther = contact.programId()
                            .map(id -> addressed.stream()
                                    .noneMatch(program -> program.id().equals(id)))
                            .orElse(true)
                    && draft.recipients().stream()
                            .noneMatch(
                                    recipient -> recipient.mailbox().address().equals(contact.address()));
            if (toOther
                    && contact.fingerprint()
                            .filter(sent -> sent.similarity(text) >= SAME_TEXT)
                            .isPresent()) {
                others.add(contact.programId().orElse(contact.address()));
            }
        }
        if (others.size() < MANY) {
            return Ruling.silent();
        }
        return Ruling.of(card.finding(
                        Severity.CAUTION,
                        RuleCard.DEFAULT,
                        Map.of("count", String.valueOf(others.size())),
                        List.of(Place.absentFrom(Field.BODY)))
                .with(Map.of("programs", others.size())));
    }
}
