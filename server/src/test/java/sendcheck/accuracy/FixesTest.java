package sendcheck.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sendcheck.check.Judgement;
import sendcheck.draft.Attachment;
import sendcheck.draft.Field;
import sendcheck.draft.MarkedText;
import sendcheck.draft.Message;
import sendcheck.draft.Recipient;
import sendcheck.draft.Span;
import sendcheck.rule.Deadline;
import sendcheck.rule.Edit;
import sendcheck.rule.Finding;
import sendcheck.rule.Fix;

/** Every fix that any labelled message is offered, applied, leaves one finding of its rule less. */
class FixesTest {
    private static final Judgement JUDGEMENT = Judgement.ofRulebook();

    static Stream<Labelled> messages() {
        return Labelled.allUnder(Path.of("../shared-rules/examples")).stream();
    }

    @ParameterizedTest
    @MethodSource("messages")
    void fixesRemoveTheirFindings(Labelled labelled) {
        Message message = labelled.draft().message(Instant.EPOCH);
        List<Finding> findings = judge(labelled, message);
        for (Finding finding : findings) {
            for (Fix fix : finding.fixes()) {
                List<Finding> left = judge(labelled, apply(fix, message));
                assertThat(count(left, finding.rule()))
                        .as("%s: %s of %s", labelled.name(), fix.label(), finding.rule())
                        .isLessThan(count(findings, finding.rule()));
            }
        }
    }

    private static List<Finding> judge(Labelled labelled, Message message) {
        return JUDGEMENT.assess(message, labelled.applicant(), Deadline.never()).findings();
    }

    private static long count(List<Finding> findings, String rule) {
        return findings.stream().filter(finding -> finding.rule().equals(rule)).count();
    }

    /** Applies from the end of the message to its beginning, so that offsets stay true. */
    private static Message apply(Fix fix, Message message) {
        Message changed = message;
        Comparator<Edit> fromTheEnd = Comparator.<Edit, Integer>comparing(Edit::index)
                .thenComparing(edit -> edit.span().start())
                .reversed();
        for (Edit edit : fix.edits().stream().sorted(fromTheEnd).toList()) {
            changed = apply(edit, changed);
        }
        return changed;
    }

    private static Message apply(Edit edit, Message message) {
        String subject = edit.field() == Field.SUBJECT ? replaced(message.subject(), edit) : message.subject();
        MarkedText body = edit.field() == Field.BODY
                ? new MarkedText(
                        replaced(message.body().text(), edit),
                        shifted(message.body().marks(), edit))
                : message.body();
        List<Recipient> recipients = message.recipients().stream()
                .filter(recipient -> recipient.field() != edit.field() || recipient.index() != edit.index())
                .toList();
        List<Attachment> attachments = new ArrayList<>(message.attachments());
        if (edit.field() == Field.ATTACHMENTS) {
            attachments.remove(edit.index());
        }
        return new Message(
                message.from(), recipients, subject, body, attachments, message.inReplyTo(), message.sendAt());
    }

    private static String replaced(String text, Edit edit) {
        return text.substring(0, edit.span().start())
                + edit.text()
                + text.substring(edit.span().end());
    }

    private static List<MarkedText.Mark> shifted(List<MarkedText.Mark> marks, Edit edit) {
        int by = edit.text().length() - edit.span().length();
        return marks.stream()
                .map(mark -> mark.span().start() >= edit.span().end()
                        ? new MarkedText.Mark(
                                mark.kind(),
                                new Span(mark.span().start() + by, mark.span().end() + by))
                        : mark)
                .toList();
    }
}
