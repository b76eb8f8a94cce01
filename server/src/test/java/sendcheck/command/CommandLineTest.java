package sendcheck.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sendcheck.RunningService;
import sendcheck.json.Json;

/** The command line as a process of its own, as a person runs it. */
class CommandLineTest {
    private static final String CLEAN = "Dear Program Director,\n\nI have applied to your categorical internal medicine"
            + " program at River Valley; I grew up in Dayton. My AAMC ID is 14093386.\n\nBest regards,\nJordan Lee\n";

    @TempDir
    private Path folder;

    private record Result(int status, String out, String err) {}

    private Result run(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "sendcheck.command.Main"));
        command.addAll(List.of(arguments));
        Path out = Files.createTempFile(folder, "out", ".txt");
        Path err = Files.createTempFile(folder, "err", ".txt");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().put("XDG_DATA_HOME", folder.resolve("nobody").toString());
        Process process = builder.start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Result(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    private String mail(String to, String subject, String text) throws IOException {
        Path file = Files.createTempFile(folder, "mail", ".eml");
        Files.writeString(
                file,
                "From: jlee@med.example\nTo: " + to + "\nSubject: " + subject
                        + "\nContent-Type: text/plain; charset=utf-8\n\n" + text,
                StandardCharsets.UTF_8);
        return file.toString();
    }

    private static final String TO = "im-residency@rivervalley.example";
    private static final String SUBJECT = "Jordan Lee, AAMC ID 14093386, Internal Medicine";

    @Test
    void aCleanMessageIsZeroAndNoPromise() throws Exception {
        Result result = run("check", mail(TO, SUBJECT, CLEAN));
        assertThat(result.status()).as(result.out() + result.err()).isZero();
        assertThat(result.out()).contains("Nothing found").doesNotContain("\u001B[");
        assertThat(result.err()).contains("No service is running").contains("example list");
    }

    @Test
    void aCautionIsOne() throws Exception {
        Result result = run("check", mail(TO, "Internal Medicine", CLEAN.replace("My AAMC ID is 14093386.", "")));
        assertThat(result.status()).isEqualTo(1);
        assertThat(result.out()).contains("CAUTION").contains("missing-eras-id").contains("Why:");
    }

    @Test
    void aHoldIsTwoAndJsonIsTheServicesAnswer() throws Exception {
        Result result =
                run("check", mail(TO, SUBJECT, CLEAN.replace("Dear Program Director", "Dear [Name]")), "--json");
        assertThat(result.status()).isEqualTo(2);
        Json answer = Json.parse(result.out().strip().getBytes(StandardCharsets.UTF_8));
        assertThat(answer.text("verdict")).isEqualTo("hold");
    }

    @Test
    void anOwnListServes() throws Exception {
        Path list = folder.resolve("list.csv");
        Files.writeString(list, "Name,Specialty,Email\nElsewhere,Internal Medicine,im@elsewhere.example\n");
        Result result = run(
                "check",
                mail("im@elsewhere.example", SUBJECT, "Dear [Name],\n\nHello.\n"),
                "--programs",
                list.toString());
        assertThat(result.status()).isEqualTo(2);
        assertThat(result.out()).contains("Elsewhere");
        assertThat(result.err()).contains("list.csv");
    }

    @Test
    void whatCannotBeDoneIsThreeAndSaysWhy() throws Exception {
        Path list = folder.resolve("bad.csv");
        Files.writeString(list, "Name,Specialty\nA,\n");
        assertThat(run("check", folder.resolve("nothing.eml").toString()).status())
                .isEqualTo(3);
        Result bad = run("check", mail(TO, SUBJECT, CLEAN), "--programs", list.toString());
        assertThat(bad.status()).isEqualTo(3);
        assertThat(bad.err()).contains("line 2, column 2: Specialty: This cell must not be empty.");
        assertThat(run("nonsense").status()).isEqualTo(3);
        assertThat(run("serve", "--port", "many").status()).isEqualTo(3);
        assertThat(run("help").out()).contains("sendcheck check");
    }

    @Test
    void aRunningServiceIsAsked() throws Exception {
        Path data = folder.resolve("data");
        try (RunningService service = new RunningService(data)) {
            service.put(
                    "/programs",
                    "[{\"name\": \"Mine\", \"specialty\": \"Surgery\", \"emails\": [\"s@mine.example\"]}]");
            Result result = run(
                    "check",
                    mail("s@mine.example", SUBJECT, "Dear [Name],\n\nHello.\n"),
                    "--programs",
                    "own.csv",
                    "--data",
                    data.toString());
            assertThat(result.status()).isEqualTo(2);
            assertThat(result.out()).contains("Mine");
            assertThat(result.err()).contains(service.address()).contains("own.csv was not used");
        }
        // What a killed service leaves behind does not mislead.
        Files.writeString(data.resolve("address"), "http://127.0.0.1:1\n");
        Result alone = run("check", mail(TO, SUBJECT, CLEAN), "--data", data.toString());
        assertThat(alone.status()).isZero();
        assertThat(alone.err()).contains("No service is running");
    }

    @Test
    void helpIsGivenAfterACommandToo() throws Exception {
        for (String command : List.of("check", "serve")) {
            Result result = run(command, "--help");
            assertThat(result.status()).isZero();
            assertThat(result.out()).contains("sendcheck serve");
        }
    }

    @Test
    void aFileTooLargeIsThreeInOneLine() throws Exception {
        Path large = folder.resolve("large.eml");
        try (var file = new java.io.RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(200L * 1024 * 1024);
        }
        Result result = run("check", large.toString());
        assertThat(result.status()).isEqualTo(3);
        assertThat(result.err().lines()).hasSize(1);
        assertThat(result.err()).contains("10 MiB");
    }

    @Test
    void aDamagedAddressFileIsAsNone() throws Exception {
        Path data = Files.createDirectory(folder.resolve("damaged"));
        for (String address : List.of("\u0000 nonsense", "http://[", "http://attacker.example:80")) {
            Files.writeString(data.resolve("address"), address);
            Files.writeString(data.resolve("token"), "x");
            Result result = run("check", mail(TO, SUBJECT, CLEAN), "--data", data.toString());
            assertThat(result.status()).as(address + result.err()).isZero();
            assertThat(result.err()).contains("No service is running");
        }
    }

    @Test
    void whoeverAnswersAtAStaleAddressIsNotShownTheToken() throws Exception {
        Path data = Files.createDirectory(folder.resolve("stale"));
        Files.writeString(data.resolve("token"), "secret");
        Files.createFile(data.resolve("lock"));
        try (var stranger = new java.net.ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
            Files.writeString(data.resolve("address"), "http://127.0.0.1:" + stranger.getLocalPort());
            Result result = run("check", mail(TO, SUBJECT, CLEAN), "--data", data.toString());
            assertThat(result.status()).as(result.err()).isZero();
            assertThat(result.err()).contains("No service is running");
        }
    }

    @Test
    void aTakenPortIsSaidInOneLine() throws Exception {
        try (var stranger = new java.net.ServerSocket(0, 1, java.net.InetAddress.getByName("127.0.0.1"))) {
            Result result = run(
                    "serve",
                    "--port",
                    String.valueOf(stranger.getLocalPort()),
                    "--data",
                    folder.resolve("port").toString());
            assertThat(result.status()).isEqualTo(3);
            assertThat(result.err().lines()).hasSize(1);
            assertThat(result.err()).contains("is taken by another program");
        }
    }

    @Test
    void toldToEndItEndsCleanly() throws Exception {
        Path data = folder.resolve("term");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "sendcheck.command.Main",
                        "serve",
                        "--port",
                        "0",
                        "--data",
                        data.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var out = process.inputReader(StandardCharsets.UTF_8)) {
            assertThat(out.readLine()).contains("http://127.0.0.1:");
            // SIGTERM.
            process.destroy();
            assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(process.exitValue()).isZero();
        assertThat(data.resolve("address")).doesNotExist();
    }
}
