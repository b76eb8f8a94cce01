package sendcheck.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sendcheck.TestLetter;
import sendcheck.program.ContactPolicy;
import sendcheck.program.Person;
import sendcheck.program.Program;
import sendcheck.yaml.Yaml;

/** The program list of {@code programs.yaml}: pairs that share words, domains, aliases and hospitals. */
public final class ListedPrograms {
    public static final List<Program> ALL = read();

    private ListedPrograms() {}

    public static Program byId(String id) {
        return ALL.stream()
                .filter(program -> program.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no program " + id));
    }

    /** A letter by Jordan Lee to the first address of a program, with nothing in it to object to. */
    public static TestLetter letterTo(String id) {
        TestLetter letter = new TestLetter();
        letter.programs = ALL;
        letter.to = List.of(byId(id).emails().get(0));
        letter.subject = "Jordan Lee, AAMC ID 14093382";
        letter.body = "Dear Program Director,\n\nI applied to your program.\n\nBest regards,\nJordan Lee";
        return letter;
    }

    private static List<Program> read() {
        List<Program> programs = new ArrayList<>();
        for (Yaml item :
                Yaml.resource("sendcheck/name/programs.yaml").get("programs").items()) {
            List<Person> people = item.items("people").stream()
                    .map(person -> new Person(person.text("name"), person.text("role", ""), person.text("email", "")))
                    .toList();
            programs.add(new Program(
                    item.text("id"),
                    item.text("name"),
                    item.text("institution"),
                    item.text("specialty"),
                    item.text("track", ""),
                    item.text("city", ""),
                    item.text("state", ""),
                    "",
                    "",
                    item.texts("emails"),
                    item.texts("domains"),
                    item.texts("aliases"),
                    people,
                    ContactPolicy.OPEN,
                    Optional.empty(),
                    "",
                    ""));
        }
        return List.copyOf(programs);
    }
}
