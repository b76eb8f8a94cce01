package sendcheck.scope;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import sendcheck.TestLetter;
import sendcheck.draft.Field;
import sendcheck.draft.Recipient;
import sendcheck.name.ListedPrograms;
import sendcheck.program.ProgramList;
import sendcheck.yaml.Yaml;

/** The messages of {@code messages.yaml}, and what addresses alone tell. */
class ScopeMessagesTest {
    static List<Arguments> messages() {
        return Yaml.resource("sendcheck/scope/messages.yaml").items("messages").stream()
                .map(item -> Arguments.of(
                        item.text("in").equals("true"),
                        item.texts("to"),
                        item.texts("cc"),
                        item.text("subject", ""),
                        item.text("body")))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("messages")
    void tellsProgramMailFromPersonalMail(
            boolean inScope, List<String> to, List<String> cc, String subject, String body) {
        TestLetter letter = ListedPrograms.letterTo("rv");
        letter.to = to;
        letter.cc = cc;
        letter.subject = subject;
        letter.body = body;
        assertThat(letter.assess().inScope()).isEqualTo(inScope);
    }

    @ParameterizedTest
    @CsvSource({
        "im-residency@rivervalley.example, PROGRAM_MAIL",
        "MAlvarez@RiverValley.example, PROGRAM_MAIL",
        "gme@lakeside.example, PROGRAM_MAIL",
        "gme@mail.lakeside.example, PROGRAM_MAIL",
        "jpark@lakeside.example, NEEDS_TEXT",
        "im-residency@northhaven.example, PROGRAM_MAIL",
        "gme@northhaven.example, PROGRAM_MAIL",
        "jsmith@northhaven.example, NEEDS_TEXT",
        "mom@post.example, NEEDS_TEXT",
        "tuition-residency@college.example, PERSONAL",
        "residencelife@college.example, PERSONAL",
    })
    void tellsFromAddressesWhatTheyTell(String address, Scope scope) {
        Recipient recipient = new Recipient(Field.TO, 0, TestLetter.mailbox(address), address);
        assertThat(new ScopeReader().ofAddresses(List.of(recipient), new ProgramList(ListedPrograms.ALL)))
                .isEqualTo(scope);
    }
}
