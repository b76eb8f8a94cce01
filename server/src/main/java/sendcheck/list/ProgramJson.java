package sendcheck.list;

import java.util.ArrayList;
import java.util.List;
import sendcheck.json.BadInput;
import sendcheck.json.Complaint;
import sendcheck.json.Json;

/** A program list in JSON: a list of programs, or an object with such a list under {@code programs}. */
public final class ProgramJson {
    /** SOAP allows 45 applications; lists of a whole specialty stay well under this. */
    public static final int MOST_PROGRAMS = 2_000;

    private ProgramJson() {}

    /** @throws BadInput with every bad program's complaint */
    public static List<Reimport.Row> read(Json json) {
        List<Json> items = json.isList() ? json.items() : json.get("programs").items();
        if (items.size() > MOST_PROGRAMS) {
            throw json.bad("A list may have " + MOST_PROGRAMS + " programs at most.");
        }
        List<Reimport.Row> rows = new ArrayList<>();
        List<Complaint> complaints = new ArrayList<>();
        for (Json item : items) {
            try {
                rows.add(new Reimport.Row(item.pointer(), ProgramBody.read(item)));
            } catch (BadInput e) {
                complaints.addAll(e.complaints());
            }
        }
        if (!complaints.isEmpty()) {
            throw new BadInput(complaints);
        }
        return rows;
    }
}
