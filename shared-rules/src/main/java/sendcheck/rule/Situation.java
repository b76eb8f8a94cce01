package sendcheck.rule;

import java.time.Instant;
import sendcheck.applicant.Profile;
import sendcheck.contact.ContactLog;
import sendcheck.program.Correspondence;
import sendcheck.program.ProgramList;
import sendcheck.tone.SecondReading;

/**
 * What is known beside the draft itself.
 *
 * @param correspondence who the draft goes to and who began
 * @param sendAt when the message will leave
 * @param secondReading what a judge of meaning thinks of the letter's sentences
 */
public record Situation(
        Profile profile,
        ProgramList programs,
        ContactLog contacts,
        Correspondence correspondence,
        Instant sendAt,
        Deadline deadline,
        SecondReading secondReading) {}
