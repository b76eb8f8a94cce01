package sendcheck.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sendcheck.tone.Opinion;
import sendcheck.tone.SecondOpinion;
import sendcheck.tone.SentenceInContext;

/** The real model, its real weights. */
class SentenceModelTest {
    @TempDir
    Path folder = Path.of("");

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
    void staysAwayWhereItsFilesCannotBeWritten() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "no folder");
        try (SentenceModel model = new SentenceModel(file)) {
            model.load();

            assertThat(model.about(sentence("Hello."))).isInstanceOf(SecondOpinion.NotAvailable.class);
        }
    }
}
