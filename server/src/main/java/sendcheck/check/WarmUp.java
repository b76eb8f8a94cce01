package sendcheck.check;

import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import sendcheck.account.Applicant;
import sendcheck.applicant.Profile;
import sendcheck.contact.ContactLog;
import sendcheck.draft.Field;
import sendcheck.draft.Mailbox;
import sendcheck.draft.Message;
import sendcheck.draft.Recipient;
import sendcheck.mail.HtmlText;
import sendcheck.model.SentenceModel;
import sendcheck.program.ContactPolicy;
import sendcheck.program.Program;
import sendcheck.program.ProgramList;

/**
 * Judges a letter of its own in the background once the service listens, so that the first real one does not wait for classes to load and
 * patterns to compile: that took half a second on an idle machine, and on a busy one longer than a mail client waits.
 */
@Singleton
public final class WarmUp implements ApplicationEventListener<ServerStartupEvent> {
    private static final int ROUNDS = 3;
    private static final String ADDRESS = "residency@warmup.invalid";
    private static final String LETTER =
            "<p>Dear Dr. Example,</p><p>I applied to your family medicine program this morning. I grew up near your hospital and hope to"
                    + " train with your residents, who run the clinic where my mother is a patient.</p><p>Sincerely,<br>A. Applicant</p>";

    private final Judgement judgement;
    private final SentenceModel secondOpinion;

    public WarmUp(Judgement judgement, SentenceModel secondOpinion) {
        this.judgement = judgement;
        this.secondOpinion = secondOpinion;
    }

    @Override
    public void onApplicationEvent(ServerStartupEvent event) {
        Thread thread = new Thread(
                () -> {
                    judge();
                    // Last: it is the longest, and phrases judge without it.
                    secondOpinion.load();
                    judge();
                },
                "warm-up");
        thread.setDaemon(true);
        thread.start();
    }

    private void judge() {
        Program program = new Program(
                "warm-up",
                "Example Hospital Program",
                "Example Hospital",
                "Family Medicine",
                "categorical",
                "Springfield",
                "OH",
                "",
                "",
                List.of(ADDRESS),
                List.of(),
                List.of(),
                List.of(),
                ContactPolicy.OPEN,
                Optional.empty(),
                "",
                "");
        Applicant nobody =
                new Applicant(Profile.unknown(), new ProgramList(List.of(program)), ContactLog.of(List.of()));
        for (int round = 0; round < ROUNDS; round++) {
            Message message = new Message(
                    Optional.empty(),
                    List.of(new Recipient(Field.TO, 0, new Mailbox("", ADDRESS), ADDRESS)),
                    "Family Medicine applicant",
                    HtmlText.read(LETTER),
                    List.of(),
                    Optional.empty(),
                    Instant.EPOCH);
            judgement.assess(message, nobody, Judgement.deadline());
        }
    }
}
