package sendcheck.account;

import sendcheck.applicant.Profile;
import sendcheck.contact.ContactLog;
import sendcheck.program.ProgramList;

/** What is known of an applicant when a draft is judged. */
public record Applicant(Profile profile, ProgramList programs, ContactLog contacts) {}
