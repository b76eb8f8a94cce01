package sendcheck.receipt;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import sendcheck.account.Applicant;
import sendcheck.contact.FramedText;
import sendcheck.door.Account;
import sendcheck.history.Addressed;
import sendcheck.rule.Assessment;

/** The receipt of a draft that was just checked. */
public final class DraftReceipt {
    private DraftReceipt() {}

    /** @param epoch of the account as it is now */
    public static Receipt of(
            Assessment assessment, Applicant applicant, Account account, String epoch, Receipts receipts, Instant now) {
        Map<String, String> programs = new HashMap<>();
        if (assessment.inScope()) {
            Addressed.among(assessment.draft().recipients(), applicant.programs(), applicant.profile())
                    .forEach(addressed -> programs.put(
                            receipts.mark(addressed.address()),
                            addressed.programId().orElse("")));
        }
        return new Receipt(
                account.id(),
                epoch,
                now,
                assessment.inScope(),
                programs,
                assessment.inScope()
                        ? java.util.Optional.of(FramedText.fingerprint(
                                assessment.draft(), applicant.programs().programs()))
                        : java.util.Optional.empty());
    }
}
