package sendcheck.account;

import sendcheck.applicant.Profile;
import sendcheck.program.ProgramList;

/** An account's profile and program list, read and indexed for many checks. Immutable; a change makes a new one. */
public record Standing(String epoch, long profileVersion, Profile profile, long programsVersion, ProgramList programs) {
    public String profileTag() {
        return "\"" + epoch + "-" + profileVersion + "\"";
    }

    public String programsTag() {
        return "\"" + epoch + "-" + programsVersion + "\"";
    }
}
