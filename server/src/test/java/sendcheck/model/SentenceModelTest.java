package sendcheck.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sendcheck.account.Applicant;
import sendcheck.applicant.Profile;
import sendcheck.check.DraftBody;
import sendcheck.check.Judgement;
import sendcheck.contact.ContactLog;
import sendcheck.json.Json;
import sendcheck.program.ProgramList;
import sendcheck.rule.Assessment;
import sendcheck.rule.Deadline;
import sendcheck.rule.Finding;
import sendcheck.rule.Judge;
import sendcheck.tone.Opinion;
import sendcheck.tone.SecondOpinion;
import sendcheck.tone.SentenceInContext;

/** The real model, its real weights. */
class SentenceModelTest {
    @TempDir
    Path folder = Path.of("");

    private static final Applicant STRANGER =
            new Applicant(Profile.unknown(), new ProgramList(List.of()), ContactLog.of(List.of()));
    private static final DraftBody PLEA = DraftBody.read(Json.of(Map.of(
            "to",
            List.of("im-residency@rivervalley.example"),
            "subject",
            "Internal Medicine",
            "body",
            Map.of(
                    "type",
                    "text/plain",
                    "content",
                    "Dear Program Director,\n\nI applied to your residency program. I beg you for one chance."))));

    private static SentenceInContext sentence(String text) {
        return new SentenceInContext("", text, "");
    }

    @Test
    void tellsAPleaFromAPatientWhoBegged() {
        try (SentenceModel model = new SentenceModel(folder)) {
            model.load();
            Opinion plea = (Opinion) model.about(sentence("I am begging you, please give me just one chance."));
            Opinion patient = (Opinion)
                    model.about(sentence("I trained in internal medicine wards at a county hospital for a year."));

            assertThat(plea.plausibility().get("begging")).isGreaterThan(0.5);
            assertThat(patient.plausibility().get("begging")).isLessThan(0.1);
        }
    }

    @Test
    void isNotThereBeforeItIsLoaded() {
        try (SentenceModel model = new SentenceModel(folder)) {
            assertThat(model.about(sentence("Hello."))).isInstanceOf(SecondOpinion.NotAvailable.class);
        }
    }

    @Test
    void whereItsFilesCannotBeWrittenPhrasesJudgeAloneAndTheAnswerSaysSo() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "no folder");
        try (SentenceModel model = new SentenceModel(file.resolve("model"))) {
            model.load();

            Assessment answer =
                    Judgement.ofRulebook(model).assess(PLEA.message(Instant.EPOCH), STRANGER, Deadline.never());

            assertThat(answer.findings()).extracting(Finding::rule).contains("begging");
            assertThat(answer.skips())
                    .filteredOn(skip -> skip.rule().equals(Judge.SECOND_OPINION))
                    .singleElement()
                    .satisfies(skip -> assertThat(skip.reason()).contains("on this machine", "by phrases alone"));
            assertThat(answer.complete()).isTrue();
        }
    }

    @Test
    void aFileThatOnlyLooksWholeIsPutThereAnew() throws IOException {
        loadOnce();
        Path file = modelFile();
        long length = Files.size(file);
        Files.write(file, new byte[(int) length]);

        try (SentenceModel model = new SentenceModel(folder)) {
            model.load();

            assertThat(model.about(sentence("Hello."))).isInstanceOf(Opinion.class);
        }
    }

    @Test
    void filesOfAnotherVersionGoAndWhatIsNotOursStays() throws IOException {
        Path older = Files.createDirectories(folder.resolve("00000000-11111111-22222222"));
        Files.writeString(older.resolve("bge-small-en-v1.5-q.onnx"), "older");
        Path other = Files.createDirectories(folder.resolve("notes"));
        loadOnce();

        assertThat(older).doesNotExist();
        assertThat(other).exists();
        assertThat(modelFile()).exists();
    }

    private void loadOnce() {
        try (SentenceModel model = new SentenceModel(folder)) {
            model.load();
        }
    }

    private Path modelFile() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".onnx"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
