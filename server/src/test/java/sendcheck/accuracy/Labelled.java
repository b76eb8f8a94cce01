package sendcheck.accuracy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import sendcheck.account.Applicant;
import sendcheck.check.DraftBody;
import sendcheck.contact.Contact;
import sendcheck.contact.ContactLog;
import sendcheck.contact.FramedText;
import sendcheck.draft.Draft;
import sendcheck.draft.Message;
import sendcheck.history.Addressed;
import sendcheck.json.BadInput;
import sendcheck.json.Json;
import sendcheck.program.ProgramList;
import sendcheck.rule.Severity;

/** A labelled message: a draft, what came before it, and what a careful reader expects to be said of it. */
record Labelled(String name, DraftBody draft, Applicant applicant, boolean inScope, List<Expected> expected) {

    /** @param quote words that a place must overlap; empty for an absence, an attachment or a recipient */
    record Expected(String rule, Severity severity, String quote) {}

    /** Every message under a folder, whose worlds lie in the nearest {@code worlds} folder beside or above it. */
    static List<Labelled> allUnder(Path folder) {
        Map<Path, World> worlds = new HashMap<>();
        List<Labelled> messages = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted().toList()) {
                boolean message = file.toString().endsWith(".yaml")
                        && !file.toUri().getPath().contains("/worlds/");
                if (message) {
                    try {
                        messages.add(read(file, folder, worlds));
                    } catch (BadInput e) {
                        throw new IllegalStateException(file + ": " + e.complaints(), e);
                    } catch (RuntimeException e) {
                        throw new IllegalStateException(file + ": " + e.getMessage(), e);
                    }
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException("cannot read " + folder, e);
        }
        return messages;
    }

    private static Labelled read(Path file, Path folder, Map<Path, World> worlds) {
        Json json = World.yaml(file);
        World world = worlds.computeIfAbsent(worldFile(file, json.get("world").text()), World::read);
        Map<String, Instant> contacted = new HashMap<>();
        json.find("contactedMe")
                .ifPresent(map -> world.programs()
                        .forEach(program ->
                                map.time(program.id()).ifPresent(time -> contacted.put(program.id(), time))));
        ProgramList programs = new ProgramList(world.programs().stream()
                .map(program -> program.identifiedAs(
                        program.id(),
                        Optional.ofNullable(contacted.get(program.id())).or(program::contactedMe)))
                .toList());
        List<Contact> contacts = new ArrayList<>();
        json.items("contacts").forEach(contact -> contacts.add(contact(contact)));
        json.items("sent").forEach(sent -> contacts.addAll(sent(DraftBody.read(sent), world, programs)));
        Json expect = json.get("expect");
        return new Labelled(
                folder.relativize(file).toString().replaceFirst("\\.yaml$", ""),
                DraftBody.read(json.get("draft")),
                new Applicant(world.profile(), programs, ContactLog.of(contacts)),
                expect.find("inScope").isEmpty() || expect.flag("inScope"),
                expect.items("findings").stream()
                        .map(finding -> new Expected(
                                finding.get("rule").text(),
                                Severity.valueOf(finding.get("severity").text().toUpperCase(java.util.Locale.ROOT)),
                                finding.text("quote")))
                        .toList());
    }

    private static Path worldFile(Path message, String world) {
        for (Path folder = message.toAbsolutePath().getParent(); folder != null; folder = folder.getParent()) {
            Path file = folder.resolve("worlds").resolve(world + ".yaml");
            if (Files.exists(file)) {
                return file;
            }
        }
        throw new IllegalStateException("no world " + world);
    }

    private static Contact contact(Json json) {
        return new Contact(
                "c",
                json.find("programId").map(Json::text),
                json.text("address").toLowerCase(java.util.Locale.ROOT),
                json.text("kind").equals("call") ? Contact.Kind.CALL : Contact.Kind.EMAIL,
                json.get("at").time(),
                json.text("messageId"),
                Optional.empty());
    }

    private static List<Contact> sent(DraftBody body, World world, ProgramList programs) {
        Message message = body.message(Instant.EPOCH);
        Draft draft = Draft.read(message);
        return Addressed.among(message.recipients(), programs, world.profile()).stream()
                .map(addressed -> new Contact(
                        "s",
                        addressed.programId(),
                        addressed.address(),
                        Contact.Kind.EMAIL,
                        message.sendAt(),
                        "",
                        Optional.of(FramedText.fingerprint(draft, programs.programs()))))
                .toList();
    }
}
