package sendcheck.rule;

import java.util.List;

/**
 * What one click does. Applied to the draft, its edits remove the finding that carries it.
 *
 * @param edits do not overlap; offsets all refer to the draft as it was checked
 */
public record Fix(String label, List<Edit> edits) {
    public Fix {
        edits = List.copyOf(edits);
    }
}
