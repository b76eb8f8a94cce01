package sendcheck.command;

import io.micronaut.serde.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import sendcheck.account.Applicant;
import sendcheck.applicant.Profile;
import sendcheck.check.CheckAnswer;
import sendcheck.check.Judgement;
import sendcheck.contact.ContactLog;
import sendcheck.draft.Message;
import sendcheck.json.BadInput;
import sendcheck.json.Complaint;
import sendcheck.json.Json;
import sendcheck.list.ProgramCsv;
import sendcheck.list.ProgramJson;
import sendcheck.list.Reimport;
import sendcheck.mail.MimeDraft;
import sendcheck.mail.UnreadableMail;
import sendcheck.program.ProgramList;
import sendcheck.rule.Assessment;
import sendcheck.store.DataDirectory;

/** {@code sendcheck check}: a saved message, checked by the running service, or here. */
final class CheckCommand {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    /** Bytes: as much as the service takes (contract, "Service"). */
    private static final int LARGEST = 10 * 1024 * 1024;

    private static final String EXAMPLE_LIST = "/sendcheck/programs.csv";

    private CheckCommand() {}

    static int run(Options options, PrintStream out, PrintStream err) {
        byte[] mail = read(options.operands().get(0));
        byte[] answer = fromService(options, mail, err).orElseGet(() -> alone(mail, options.value("--programs"), err));
        Json json = Json.parse(answer);
        if (options.has("--json")) {
            out.write(answer, 0, answer.length);
            out.println();
        } else {
            new Report(out, isTerminal() && System.getenv("NO_COLOR") == null).print(json);
        }
        return status(json);
    }

    private static int status(Json answer) {
        if (!answer.flag("complete")) {
            return Main.FAILED;
        }
        return switch (answer.text("verdict")) {
            case "clear" -> 0;
            case "hold" -> 2;
            default -> 1;
        };
    }

    /** The launcher knows whether standard output is a terminal; Java from 22 on gives a console even if it is not. */
    private static boolean isTerminal() {
        String told = System.getProperty("sendcheck.terminal");
        return told == null ? System.console() != null && Runtime.version().feature() < 22 : told.equals("true");
    }

    private static byte[] read(String file) {
        try (InputStream in = file.equals("-") ? System.in : Files.newInputStream(Path.of(file))) {
            byte[] content = in.readNBytes(LARGEST + 1);
            if (content.length > LARGEST) {
                throw new WrongUse(file + " is larger than 10 MiB");
            }
            return content;
        } catch (IOException | InvalidPathException e) {
            throw new WrongUse(file + " cannot be read");
        }
    }

    private static Optional<byte[]> fromService(Options options, byte[] mail, PrintStream err) {
        DataDirectory data = options.data();
        // Left over from a service that was killed, the address may be another program's by now, and the token is not
        // for it.
        if (!data.isTaken()) {
            return Optional.empty();
        }
        Optional<String> address = data.address();
        Optional<String> token = data.existingToken();
        if (address.isEmpty() || token.isEmpty()) {
            return Optional.empty();
        }
        HttpRequest request = HttpRequest.newBuilder(URI.create(address.get() + "/api/v1/checks"))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token.get())
                .header("Content-Type", "message/rfc822")
                .POST(HttpRequest.BodyPublishers.ofByteArray(mail))
                .build();
        try {
            HttpClient client = HttpClient.newBuilder()
                    .connectTimeout(PATIENCE)
                    .version(HttpClient.Version.HTTP_1_1)
                    .build();
            HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (response.statusCode() == 200) {
                err.println("Checked by the service at " + address.get() + ", with your own list and history.");
                options.value("--programs")
                        .ifPresent(file -> err.println(
                                file + " was not used: the service has a list. Stop the service to check with " + file
                                        + "."));
                return Optional.of(response.body());
            }
            throw new WrongUse("the service at " + address.get() + " refused the message: "
                    + Json.parse(response.body()).text("detail"));
        } catch (java.net.ConnectException e) {
            // It is just starting or ending.
            return Optional.empty();
        } catch (IOException | BadInput e) {
            throw new WrongUse("the service at " + address.get() + " did not answer as it should");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new WrongUse("interrupted");
        }
    }

    private static byte[] alone(byte[] mail, Optional<String> programs, PrintStream err) {
        ProgramList list = new ProgramList(programs.map(CheckCommand::list).orElseGet(CheckCommand::examples));
        err.println("No service is running: checked here, with "
                + programs.map(file -> "the programs in " + file).orElse("an example list of programs")
                + ", without any history of what you sent, and by phrases alone where it judges tone.");
        Instant now = Instant.now();
        Applicant applicant = new Applicant(Profile.unknown(), list, ContactLog.of(List.of()));
        try {
            Message message = MimeDraft.read(new ByteArrayInputStream(mail)).message(now);
            Assessment assessment = Judgement.ofRulebook().assess(message, applicant, Judgement.deadline());
            return ObjectMapper.getDefault().writeValueAsBytes(CheckAnswer.of(assessment, "", now));
        } catch (UnreadableMail e) {
            throw new WrongUse(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new WrongUse("the answer could not be written");
        }
    }

    private static List<sendcheck.program.Program> list(String file) {
        return list(file, read(file));
    }

    private static List<sendcheck.program.Program> list(String name, byte[] content) {
        try {
            List<Reimport.Row> rows = name.toLowerCase(Locale.ROOT).endsWith(".json")
                    ? ProgramJson.read(Json.parse(content))
                    : ProgramCsv.read(content);
            return Reimport.of(List.of(), List.of(), rows).programs();
        } catch (BadInput e) {
            Complaint first = e.complaints().get(0);
            throw new WrongUse(name + ", " + first.sentence());
        }
    }

    private static List<sendcheck.program.Program> examples() {
        try (var in = CheckCommand.class.getResourceAsStream(EXAMPLE_LIST)) {
            if (in == null) {
                throw new IllegalStateException("the build puts this file in");
            }
            return list("the example list", in.readAllBytes());
        } catch (IOException e) {
            throw new WrongUse("the example list cannot be read");
        }
    }
}
