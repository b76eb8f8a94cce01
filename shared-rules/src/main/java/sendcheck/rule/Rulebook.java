package sendcheck.rule;

import java.util.ArrayList;
import java.util.List;
import sendcheck.contact.FirstContact;
import sendcheck.contact.FollowUp;
import sendcheck.contact.MassEmail;
import sendcheck.contact.NoContact;
import sendcheck.identifier.MissingErasId;
import sendcheck.identifier.PrivateData;
import sendcheck.identifier.WrongErasId;
import sendcheck.letter.AppliedStatement;
import sendcheck.letter.AttachedFile;
import sendcheck.letter.ImpersonalGreeting;
import sendcheck.letter.Length;
import sendcheck.letter.Reason;
import sendcheck.letter.Shouting;
import sendcheck.letter.SubjectLine;
import sendcheck.name.InstitutionTable;
import sendcheck.name.KnownInstitution;
import sendcheck.name.WrongProgram;
import sendcheck.phrase.PhraseRule;
import sendcheck.placeholder.Placeholder;
import sendcheck.recipient.CopiedPeople;
import sendcheck.recipient.SeveralPrograms;
import sendcheck.recipient.UnknownProgram;
import sendcheck.recipient.WrongAddressee;
import sendcheck.specialty.Specialties;
import sendcheck.specialty.WrongSpecialty;

/** Every rule of the rulebook, each with its card. */
public final class Rulebook {
    /** Rules that are all in their files. Follow-up wording stands here too: the rulebook lists it beside the contact log's rules. */
    private static final List<String> TONE = List.of(
            "follow-up-wording",
            "call-request",
            "begging",
            "entitlement",
            "special-consideration",
            "comparison",
            "offer-talk");

    private Rulebook() {}

    /** Loads all rules. Reads their files; call it once. */
    public static List<Rule> load() {
        List<Rule> rules = new ArrayList<>();
        rules.add(new FirstContact(RuleCard.load("first-contact")));
        rules.add(new NoContact(RuleCard.load("no-contact")));
        rules.add(new FollowUp(RuleCard.load("follow-up")));
        rules.add(new SeveralPrograms(RuleCard.load("several-programs")));
        rules.add(new CopiedPeople(RuleCard.load("copied-people")));
        rules.add(new MassEmail(RuleCard.load("mass-email")));
        rules.add(new UnknownProgram(RuleCard.load("unknown-program")));
        rules.add(new WrongProgram(RuleCard.load("wrong-program"), new InstitutionTable(KnownInstitution.load())));
        rules.add(new WrongSpecialty(RuleCard.load("wrong-specialty"), Specialties.load()));
        rules.add(new WrongAddressee(RuleCard.load("wrong-addressee")));
        rules.add(new MissingErasId(RuleCard.load("missing-eras-id")));
        rules.add(new WrongErasId(RuleCard.load("wrong-eras-id")));
        rules.add(new Placeholder(RuleCard.load("placeholder")));
        rules.add(new PrivateData(RuleCard.load("private-data")));
        rules.addAll(PhraseRule.load(TONE));
        rules.add(new Length(RuleCard.load("length")));
        rules.add(new AttachedFile(RuleCard.load("attachment")));
        rules.add(new ImpersonalGreeting(RuleCard.load("impersonal-greeting")));
        rules.add(new Shouting(RuleCard.load("shouting")));
        rules.add(new Reason(RuleCard.load("no-reason")));
        rules.add(new SubjectLine(RuleCard.load("subject-line")));
        rules.add(new AppliedStatement(RuleCard.load("applied-statement")));
        return List.copyOf(rules);
    }
}
