package sendcheck.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sendcheck.draft.Mailbox;

class AddressesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "Jordan Lee <JLee@Med.example> | Jordan Lee | jlee@med.example",
                "\"Lee, Jordan\" <jlee@med.example> | Lee, Jordan | jlee@med.example",
                "\"The \\\"IM\\\" Office\" <im@x.example> | The \"IM\" Office | im@x.example",
                "jlee@med.example (Jordan) | Jordan | jlee@med.example",
                "<jlee@med.example> | ~~ | jlee@med.example",
                " jlee@med.example  | ~~ | jlee@med.example",
                "Dr. Alvarez | ~~ | dr. alvarez",
                "a@b.example <c@d.example> | a@b.example | c@d.example",
            })
    void readsAsClientsWrite(String written, String name, String address) {
        assertThat(Addresses.read(written)).isEqualTo(new Mailbox(name, address));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "a@b.example, c@d.example | a@b.example/c@d.example",
                "a@b.example; c@d.example; | a@b.example/c@d.example",
                "\"Lee, Jordan\" <jlee@med.example> | \"Lee, Jordan\" <jlee@med.example>",
                "Lee, Jordan <jlee@med.example> | Lee, Jordan <jlee@med.example>",
                "nobody | nobody",
            })
    void splitsAnEntryOfSeveral(String entry, String parts) {
        assertThat(Addresses.split(entry).stream().collect(Collectors.joining("/")))
                .isEqualTo(parts);
    }
}
