package sendcheck;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import sendcheck.applicant.Profile;
import sendcheck.contact.Contact;
import sendcheck.contact.ContactLog;
import sendcheck.draft.Answered;
import sendcheck.draft.Attachment;
import sendcheck.draft.Draft;
import sendcheck.draft.Field;
import sendcheck.draft.Mailbox;
import sendcheck.draft.MarkedText;
import sendcheck.draft.Message;
import sendcheck.draft.Recipient;
import sendcheck.program.ContactPolicy;
import sendcheck.program.Person;
import sendcheck.program.Program;
import sendcheck.program.ProgramList;
import sendcheck.rule.Assessment;
import sendcheck.rule.Deadline;
import sendcheck.rule.Edit;
import sendcheck.rule.Finding;
import sendcheck.rule.Judge;
import sendcheck.rule.Rulebook;
import sendcheck.scope.ScopeReader;

/** Builds letters of one fictional applicant for unit tests, and judges them by the whole rulebook. */
public final class TestLetter {
    public static final Judge JUDGE = new Judge(Rulebook.load(), new ScopeReader());
    public static final String RIVER_VALLEY = "im-residency@rivervalley.example";
    public static final String LAKESIDE = "fm@lakeside.example";

    public Instant sendAt = OffsetDateTime.parse("2027-03-24T10:00:00-04:00").toInstant();
    public String subject = "Applicant – Jordan Lee, ERAS ID 14093382 – Internal Medicine";
    public String body = "Dear Program Director,\n\nI applied to your program.\n\nBest regards,\nJordan Lee";
    /** The sender's display name. */
    public String writer = "Jordan Lee";

    public List<String> to = List.of(RIVER_VALLEY);
    public List<String> cc = List.of();
    public List<String> bcc = List.of();
    public List<Attachment> attachments = List.of();
    public Optional<Answered> inReplyTo = Optional.empty();
    public List<Contact> contacts = new ArrayList<>();
    public Profile profile = new Profile(
            "Jordan Lee",
            List.of("jlee@med.example"),
            "14093382",
            "Lakeshore College of Medicine",
            "",
            List.of("Internal Medicine"),
            false,
            ZoneId.of("America/New_York"),
            Set.of(),
            List.of());
    public List<Program> programs = List.of(riverValley(ContactPolicy.OPEN, Optional.empty()), lakeside());

    public static TestLetter letter() {
        return new TestLetter();
    }

    public static TestLetter saying(String words) {
        TestLetter letter = new TestLetter();
        letter.body = "Dear Program Director,\n\n" + words + "\n\nBest regards,\nJordan Lee";
        return letter;
    }

    public static Program riverValley(ContactPolicy policy, Optional<Instant> contactedMe) {
        return new Program(
                "rv-im",
                "River Valley Medical Center Program",
                "River Valley Medical Center",
                "Internal Medicine",
                "categorical",
                "Dayton",
                "OH",
                "",
                "",
                List.of(RIVER_VALLEY),
                List.of("rivervalley.example"),
                List.of("River Valley"),
                List.of(
                        new Person("Dr. Maria Alvarez", "program director", "malvarez@rivervalley.example"),
                        new Person("Sam Okafor", "coordinator", "sokafor@rivervalley.example")),
                policy,
                contactedMe,
                "",
                "");
    }

    /** River Valley with these people and no others. */
    public static Program withPeople(List<Person> people) {
        Program program = riverValley(ContactPolicy.OPEN, Optional.empty());
        return new Program(
                program.id(),
                program.name(),
                program.institution(),
                program.specialty(),
                program.track(),
                program.city(),
                program.state(),
                "",
                "",
                program.emails(),
                program.domains(),
                program.aliases(),
                people,
                program.contact(),
                Optional.empty(),
                "",
                "");
    }

    public static Program lakeside() {
        return new Program(
                "ls-fm",
                "Lakeside Hospital Program",
                "Lakeside Hospital",
                "Family Medicine",
                "categorical",
                "Erie",
                "PA",
                "",
                "",
                List.of(LAKESIDE),
                List.of("lakeside.example"),
                List.of("Lakeside"),
                List.of(),
                ContactPolicy.OPEN,
                Optional.empty(),
                "",
                "");
    }

    /** The same letter, written by somebody for the applicant. */
    public void advocate() {
        profile = new Profile(
                "Ruth Hale",
                List.of("rhale@med.example"),
                "",
                profile.school(),
                "",
                List.of(),
                true,
                profile.timeZone(),
                Set.of(),
                List.of());
    }

    public Draft draft() {
        List<Recipient> recipients = new ArrayList<>();
        add(recipients, Field.TO, to);
        add(recipients, Field.CC, cc);
        add(recipients, Field.BCC, bcc);
        return Draft.read(new Message(
                Optional.of(new Mailbox(writer, "jlee@med.example")),
                recipients,
                subject,
                MarkedText.plain(body),
                attachments,
                inReplyTo,
                sendAt));
    }

    /** Makes an edit of subject or body, as a client does. */
    public void apply(Edit edit) {
        if (edit.field() == Field.SUBJECT) {
            subject = applied(edit, subject);
        } else {
            body = applied(edit, body);
        }
    }

    private static String applied(Edit edit, String text) {
        return text.substring(0, edit.span().start())
                + edit.text()
                + text.substring(edit.span().end());
    }

    private static void add(List<Recipient> recipients, Field field, List<String> written) {
        for (int i = 0; i < written.size(); i++) {
            recipients.add(new Recipient(field, i, mailbox(written.get(i)), written.get(i)));
        }
    }

    /** Of {@code Name <address>} or a bare address. */
    public static Mailbox mailbox(String written) {
        int angle = written.indexOf('<');
        return angle < 0
                ? new Mailbox("", written)
                : new Mailbox(
                        written.substring(0, angle).strip().replaceAll("^\"|\"$", ""),
                        written.substring(angle + 1, written.indexOf('>')));
    }

    public Assessment assess() {
        return JUDGE.assess(draft(), profile, new ProgramList(programs), ContactLog.of(contacts), Deadline.never());
    }

    public List<Finding> findings(String rule) {
        return assess().findings().stream()
                .filter(finding -> finding.rule().equals(rule))
                .toList();
    }

    /** The quotes of a rule's places, each place of each finding. */
    public List<String> quotes(String rule) {
        return findings(rule).stream()
                .flatMap(finding -> finding.places().stream())
                .map(place -> place.quote())
                .toList();
    }
}
