package sendcheck.tone;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sendcheck.draft.Passage;
import sendcheck.draft.Span;
import sendcheck.rule.Deadline;

/**
 * The letter of one draft, read sentence by sentence by the second judge: once for all rules, when the first of them asks. Of one assessment, and of
 * one thread.
 */
public final class SecondReading {
    /** What the rules behind this one need of a check's time. */
    static final Duration FOR_THE_OTHERS = Duration.ofMillis(400);

    /** A sentence of the letter and what is thought of it. */
    public record Heard(Span sentence, Opinion opinion) {}

    private final Passage letter;
    private final Optional<SecondOpinion> judge;
    private final Deadline deadline;
    private @Nullable List<Heard> heard;
    private Optional<String> absence = Optional.empty();
    private boolean ranOut;

    /** @param judge empty where phrases judge alone by design, which is no lack */
    public SecondReading(Passage letter, Optional<SecondOpinion> judge, Deadline deadline) {
        this.letter = letter;
        this.judge = judge;
        this.deadline = deadline;
    }

    /** Every sentence that an opinion is known of, in order. */
    public List<Heard> sentences() {
        List<Heard> all = heard;
        if (all == null) {
            all = judge.map(this::read).orElseGet(List::of);
            heard = all;
        }
        return all;
    }

    /** The opinion on the sentence around an index of the letter. */
    public Optional<Opinion> at(int index) {
        Span sentence = letter.sentenceAt(index);
        return sentences().stream()
                .filter(each -> each.sentence().equals(sentence))
                .map(Heard::opinion)
                .findFirst();
    }

    /** Why nobody could be asked, if a rule wanted to; empty otherwise. */
    public Optional<String> absence() {
        return absence;
    }

    /** Whether time ran out before the last sentence. */
    public boolean ranOut() {
        return ranOut;
    }

    private List<Heard> read(SecondOpinion asked) {
        List<Heard> all = new ArrayList<>();
        List<Span> sentences = letter.sentences();
        for (int i = 0; i < sentences.size(); i++) {
            if (!deadline.leaves(FOR_THE_OTHERS)) {
                ranOut = true;
                return all;
            }
            SecondOpinion.Reply reply = asked.about(new SentenceInContext(
                    i == 0 ? "" : letter.text(sentences.get(i - 1)),
                    letter.text(sentences.get(i)),
                    i + 1 == sentences.size() ? "" : letter.text(sentences.get(i + 1))));
            if (reply instanceof SecondOpinion.NotAvailable absent) {
                absence = Optional.of(absent.reason());
                return List.of();
            }
            all.add(new Heard(sentences.get(i), (Opinion) reply));
        }
        return all;
    }
}
