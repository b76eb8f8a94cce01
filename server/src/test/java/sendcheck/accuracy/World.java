package sendcheck.accuracy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import sendcheck.applicant.Profile;
import sendcheck.json.Json;
import sendcheck.list.ProgramBody;
import sendcheck.profile.ProfileBody;
import sendcheck.program.Program;

/** One applicant and the list that they imported: a file of {@code worlds/}. */
record World(Profile profile, List<Program> programs) {
    static World read(Path file) {
        Json json = yaml(file);
        return new World(
                ProfileBody.read(json.get("profile")).profile(),
                json.items("programs").stream().map(ProgramBody::read).toList());
    }

    /** A YAML file as the tree that the same JSON would give. */
    static Json yaml(Path file) {
        try {
            Load load = new Load(LoadSettings.builder()
                    .setLabel(file.getFileName().toString())
                    .build());
            Object tree = load.loadFromString(Files.readString(file));
            return Json.of(tree == null ? Map.of() : tree);
        } catch (IOException e) {
            throw new IllegalStateException("cannot read " + file, e);
        }
    }
}
