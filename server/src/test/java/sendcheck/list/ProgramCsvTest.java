package sendcheck.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sendcheck.json.BadInput;
import sendcheck.program.ContactPolicy;
import sendcheck.program.Person;
import sendcheck.program.Program;

class ProgramCsvTest {
    private static List<Program> read(String csv) {
        return read(csv.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Program> read(byte[] csv) {
        return ProgramCsv.read(csv).stream().map(Reimport.Row::program).toList();
    }

    @Test
    void everyColumnOfTheContract() {
        Program program = read("""
                        id,name,institution,specialty,track,city,state,nrmpCode,acgmeId,emails,domains,aliases,people,contact,contactedMe,tie,website
                        x,X Program,X,Surgery,preliminary,Erie,PA,1234440P0,4401234567,a@x.example;b@x.example,@x.example,"UX; XH",\
                        Dr. Ann Lee (program director) <lee@x.example>; Bo Day,coordinator-only,2027-03-16T09:02:00-04:00,home,https://x.example
                        """).get(0);
        assertThat(program.id()).isEqualTo("x");
        assertThat(program.emails()).containsExactly("a@x.example", "b@x.example");
        assertThat(program.domains()).containsExactly("x.example");
        assertThat(program.aliases()).containsExactly("UX", "XH");
        assertThat(program.people())
                .containsExactly(
                        new Person("Dr. Ann Lee", "program director", "lee@x.example"), new Person("Bo Day", "", ""));
        assertThat(program.contact()).isEqualTo(ContactPolicy.COORDINATOR_ONLY);
        assertThat(program.contactedMe()).isPresent();
        assertThat(program.tie()).isEqualTo("home");
    }

    @Test
    void tellsHowTheColumnsWereUnderstood() {
        assertThat(ProgramCsv.columns("\uFEFFProgram; Hospital ;Positions left;E-mail\nP;H;3;a@x.example\n"
                        .getBytes(StandardCharsets.UTF_8)))
                .containsExactly(
                        new ProgramCsv.Column("Program", "name"),
                        new ProgramCsv.Column("Hospital", "institution"),
                        new ProgramCsv.Column("Positions left", null),
                        new ProgramCsv.Column("E-mail", "emails"));
        assertThat(ProgramCsv.columns(new byte[0])).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Program Name,Hospital,Specialty,E-mail,Contact Policy\nP,H,Neurology,a@x.example,No calls\n",
                "PROGRAM;HOSPITAL NAME;speciality;Email Address;Policy\r\nP;H;Neurology;a@x.example;no-calls\r\n",
                "specialty\temail\tname\tinstitution\tcontact\nNeurology\ta@x.example\tP\tH\tno_calls\n",
                "\uFEFFName,Institution,Specialty,Email,Contact,Notes\n\nP,H,Neurology,a@x.example,no-calls,\"a, b\"\n,,,,,\n",
            })
    void otherHeadingsAndDelimiters(String csv) {
        Program program = read(csv).get(0);
        assertThat(read(csv)).hasSize(1);
        assertThat(List.of(program.name(), program.institution(), program.specialty()))
                .containsExactly("P", "H", "Neurology");
        assertThat(program.emails()).containsExactly("a@x.example");
        assertThat(program.contact()).isEqualTo(ContactPolicy.NO_CALLS);
    }

    @Test
    void encodings() {
        String csv = "Name,Specialty\nHôpital Ñ,Surgery\n";
        for (Charset charset :
                List.of(StandardCharsets.UTF_8, Charset.forName("windows-1252"), StandardCharsets.UTF_16)) {
            assertThat(read(csv.getBytes(charset)).get(0).name())
                    .as(charset.name())
                    .isEqualTo("Hôpital Ñ");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "Name,City|line 1",
                "Name,Specialty,name|line 1, column 3: name",
                "Name,Specialty\\nA,Surgery\\nB,|line 3, column 2: Specialty",
                "Name,Specialty\\nA,Surgery\\n,Surgery|line 3, column 1: Name",
                "Name,Specialty,Email\\nA,Surgery,oops|line 2, column 3: Email",
                "Name,Specialty,Contact\\nA,Surgery,whenever|line 2, column 3: Contact",
                "Name,Specialty,Coordinator Email\\nA,Surgery,oops|line 2, column 3: Coordinator Email",
                "Name,Specialty\\nA,Surgery,C,D|line 2, column 3",
                "Name,Specialty\\n\"A\\nA\",Surgery\\nB,|line 4, column 2: Specialty",
                "Name,Specialty\\nA,Surgery\\nA,Surgery|line 3",
            })
    void complaintsNameLineAndColumn(String csv, String beginning) {
        assertThatThrownBy(() -> Reimport.of(
                        List.of(),
                        List.of(),
                        ProgramCsv.read(csv.replace("\\n", "\n").getBytes(StandardCharsets.UTF_8))))
                .isInstanceOfSatisfying(
                        BadInput.class,
                        e -> assertThat(e.complaints().get(0).sentence()).startsWith(beginning));
    }
}
