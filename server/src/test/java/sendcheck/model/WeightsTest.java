package sendcheck.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class WeightsTest {
    @Test
    void comeFromTheDataAndTheCodeThatAreHere() throws IOException {
        assertThat(Weights.load().origin())
                .as("train anew: mvn -pl server -am test-compile -Ptrain")
                .isEqualTo(TrainingData.checksum());
    }

    @Test
    void knowEveryToneRule() throws IOException {
        assertThat(Weights.load().rules()).extracting(RuleWeights::rule).isEqualTo(TrainingData.RULES);
    }

    @Test
    void areReadAsTheyWereWritten() throws IOException {
        Weights weights = Weights.load();
        ByteArrayOutputStream first = new ByteArrayOutputStream();
        weights.write(first);
        ByteArrayOutputStream second = new ByteArrayOutputStream();
        Weights.read(new ByteArrayInputStream(first.toByteArray())).write(second);

        assertThat(second.toByteArray()).isEqualTo(first.toByteArray());
    }
}
