package sendcheck.account;

import java.util.List;
import sendcheck.applicant.Profile;
import sendcheck.program.Program;
import sendcheck.program.ProgramList;

/**
 * An account's profile and program list, read and indexed for many checks. Immutable; a change makes a new one.
 *
 * @param former programs that were taken off the list and have contacts: should one come back, it is the same
 */
public record Standing(
        String epoch,
        long profileVersion,
        Profile profile,
        long programsVersion,
        ProgramList programs,
        List<Program> former) {
    public String profileTag() {
        return "\"" + epoch + "-" + profileVersion + "\"";
    }

    public String programsTag() {
        return "\"" + epoch + "-" + programsVersion + "\"";
    }
}
