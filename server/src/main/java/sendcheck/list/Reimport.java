package sendcheck.list;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import sendcheck.json.BadInput;
import sendcheck.json.Complaint;
import sendcheck.program.Program;

/**
 * A list that replaces another: programs that are on both keep their id, and with it their history and mutes, and {@code contactedMe}. So do
 * programs that come back.
 *
 * @param programs the new list, every program with an id
 */
public record Reimport(List<Program> programs, List<Program> added, List<Program> changed, List<Program> removed) {
    public Reimport {
        programs = List.copyOf(programs);
        added = List.copyOf(added);
        changed = List.copyOf(changed);
        removed = List.copyOf(removed);
    }

    /**
     * A program as it came in, and where it stood.
     *
     * @param place a JSON pointer, or words
     * @param line of a CSV file
     */
    public record Row(String place, Optional<Long> line, Program program) {
        public Row(String place, Program program) {
            this(place, Optional.empty(), program);
        }

        static Row ofLine(long line, Program program) {
            return new Row("line " + line, Optional.of(line), program);
        }

        private Complaint complaint(String detail) {
            return line.map(at -> Complaint.atLine(at, detail)).orElseGet(() -> new Complaint(place, detail));
        }
    }

    /**
     * @param former programs that were on a list before and are remembered for their contacts
     * @throws BadInput if two rows are the same program
     */
    public static Reimport of(List<Program> old, List<Program> former, List<Row> rows) {
        refuseTwins(rows);
        Map<Row, Program> kept = new HashMap<>();
        Set<Program> taken = new HashSet<>();
        for (List<Program> known : List.of(old, former)) {
            pair(
                    known,
                    rows,
                    kept,
                    taken,
                    (is, was) -> !is.id().isEmpty() && is.id().equals(was.id()));
            pair(known, rows, kept, taken, Reimport::sameCode);
            pair(known, rows, kept, taken, Reimport::sameName);
        }
        List<Program> programs = new ArrayList<>();
        List<Program> added = new ArrayList<>();
        List<Program> changed = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        taken.stream().map(Program::id).forEach(ids::add);
        for (Row row : rows) {
            Optional<Program> was = Optional.ofNullable(kept.get(row));
            String id = was.map(Program::id)
                    .orElseGet(() -> row.program().id().isEmpty()
                                    || ids.contains(row.program().id())
                            ? UUID.randomUUID().toString()
                            : row.program().id());
            ids.add(id);
            Program now = row.program()
                    .identifiedAs(id, row.program().contactedMe().or(() -> was.flatMap(Program::contactedMe)));
            programs.add(now);
            if (was.filter(old::contains).isEmpty()) {
                added.add(now);
            } else if (!Objects.equals(was.get(), now)) {
                changed.add(now);
            }
        }
        return new Reimport(
                programs,
                added,
                changed,
                old.stream().filter(program -> !taken.contains(program)).toList());
    }

    private static void pair(
            List<Program> old,
            List<Row> rows,
            Map<Row, Program> kept,
            Set<Program> taken,
            BiPredicate<Program, Program> same) {
        for (Row row : rows) {
            if (!kept.containsKey(row)) {
                old.stream()
                        .filter(was -> !taken.contains(was) && same.test(row.program(), was))
                        .findFirst()
                        .ifPresent(was -> {
                            kept.put(row, was);
                            taken.add(was);
                        });
            }
        }
    }

    private static boolean sameCode(Program one, Program other) {
        return equalFilled(one.nrmpCode(), other.nrmpCode())
                || (one.nrmpCode().isEmpty() || other.nrmpCode().isEmpty())
                        && equalFilled(one.acgmeId(), other.acgmeId())
                        && plain(one.track()).equals(plain(other.track()));
    }

    private static boolean sameName(Program one, Program other) {
        boolean otherCode = !one.nrmpCode().isEmpty()
                && !other.nrmpCode().isEmpty()
                && !one.nrmpCode().equalsIgnoreCase(other.nrmpCode());
        return !otherCode
                && plain(one.name()).equals(plain(other.name()))
                && plain(one.specialty()).equals(plain(other.specialty()))
                && plain(one.track()).equals(plain(other.track()));
    }

    private static boolean equalFilled(String one, String other) {
        return !one.isEmpty() && one.equalsIgnoreCase(other);
    }

    private static String plain(String text) {
        return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    /** @throws BadInput if two rows are the same program */
    public static void refuseTwins(List<Row> rows) {
        List<Complaint> complaints = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Program one = rows.get(i).program();
            for (int j = 0; j < i; j++) {
                Program other = rows.get(j).program();
                boolean twins = equalFilled(one.id(), other.id())
                        || equalFilled(one.nrmpCode(), other.nrmpCode())
                        || (sameName(one, other)
                                && one.institution().equalsIgnoreCase(other.institution())
                                && one.city().equalsIgnoreCase(other.city())
                                && (one.id().isEmpty() || other.id().isEmpty()));
                if (twins) {
                    complaints.add(rows.get(i)
                            .complaint("This is the same program as at "
                                    + rows.get(j).place() + "."));
                    break;
                }
            }
        }
        if (!complaints.isEmpty()) {
            throw new BadInput(complaints);
        }
    }
}
