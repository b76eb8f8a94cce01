package sendcheck.list;

import com.fasterxml.jackson.annotation.JsonInclude;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import sendcheck.json.BadInput;
import sendcheck.json.Complaint;
import sendcheck.json.Json;

/** A program list as a spreadsheet saves it. Tolerant of headings, delimiters and encodings; exact in what it complains about. */
public final class ProgramCsv {
    private ProgramCsv() {}

    /**
     * How a column of the file was understood.
     *
     * @param heading as it stands in the file
     * @param field the program's field that it gives; null if the column is left out
     */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(name = "ProgramColumn", requiredProperties = "heading")
    public record Column(String heading, @Nullable String field) {}

    /** The columns of the file, from its first line; of an empty file none. */
    public static List<Column> columns(byte[] bytes) {
        String text = decode(bytes);
        return records(text, delimiter(text)).stream()
                .limit(1)
                .flatMap(headings -> headings.getFields().stream())
                .map(heading -> new Column(
                        heading.strip(),
                        CsvColumn.of(heading).map(CsvColumn::field).orElse(null)))
                .toList();
    }

    /** @throws BadInput with every bad cell's line, column and reason */
    public static List<Reimport.Row> read(byte[] bytes) {
        String text = decode(bytes);
        List<CsvRecord> records = records(text, delimiter(text));
        if (records.isEmpty()) {
            throw new BadInput(List.of(Complaint.atLine(1, "The file is empty: the program list is missing.")));
        }
        CsvRecord headings = records.get(0);
        List<Optional<CsvColumn>> columns =
                headings.getFields().stream().map(CsvColumn::of).toList();
        requireColumns(headings, columns);
        List<Reimport.Row> rows = new ArrayList<>();
        List<Complaint> complaints = new ArrayList<>();
        for (CsvRecord record : records.subList(1, records.size())) {
            if (record.getFields().stream().anyMatch(cell -> !cell.isBlank())) {
                try {
                    rows.add(row(record, headings, columns));
                } catch (BadInput e) {
                    complaints.addAll(e.complaints());
                }
            }
        }
        if (rows.size() > ProgramJson.MOST_PROGRAMS) {
            complaints.add(Complaint.atLine(1, "A list may have " + ProgramJson.MOST_PROGRAMS + " programs at most."));
        }
        if (!complaints.isEmpty()) {
            throw new BadInput(complaints);
        }
        return rows;
    }

    private static void requireColumns(CsvRecord headings, List<Optional<CsvColumn>> columns) {
        List<Complaint> complaints = new ArrayList<>();
        for (CsvColumn column : List.of(CsvColumn.NAME, CsvColumn.SPECIALTY)) {
            if (columns.stream().noneMatch(Optional.of(column)::equals)) {
                complaints.add(Complaint.atLine(
                        headings.getStartingLineNumber(), "No column is headed " + column.heading() + "."));
            }
        }
        Map<CsvColumn, Integer> first = new HashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            int at = i;
            columns.get(i).filter(column -> !column.mayRepeat()).ifPresent(column -> {
                Integer before = first.putIfAbsent(column, at);
                if (before != null) {
                    complaints.add(cell(
                            headings,
                            at,
                            headings,
                            "Column " + (before + 1) + " gives the " + column.heading() + " already."));
                }
            });
        }
        if (!complaints.isEmpty()) {
            throw new BadInput(complaints);
        }
    }

    private static Reimport.Row row(CsvRecord record, CsvRecord headings, List<Optional<CsvColumn>> columns) {
        if (record.getFieldCount() > columns.size()) {
            throw new BadInput(
                    "line " + record.getStartingLineNumber() + ", column " + (columns.size() + 1),
                    "This line has more cells than the first one has headings. A cell that holds the delimiter needs quotes.");
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        Map<String, Integer> origins = new HashMap<>();
        for (int i = 0; i < record.getFieldCount(); i++) {
            int at = i;
            String cell = record.getField(i).strip();
            if (!cell.isEmpty()) {
                columns.get(i).ifPresent(column -> {
                    column.put(cell, fields);
                    origins.putIfAbsent(column.field(), at);
                });
            }
        }
        try {
            return Reimport.Row.ofLine(record.getStartingLineNumber(), ProgramBody.read(Json.of(fields)));
        } catch (BadInput e) {
            throw new BadInput(e.complaints().stream()
                    .map(complaint -> located(complaint, record, headings, columns, origins))
                    .toList());
        }
    }

    private static Complaint located(
            Complaint complaint,
            CsvRecord record,
            CsvRecord headings,
            List<Optional<CsvColumn>> columns,
            Map<String, Integer> origins) {
        String field = Optional.ofNullable(complaint.pointer()).orElse("/").split("/", -1)[1];
        int column = Optional.ofNullable(origins.get(field)).orElseGet(() -> (int) columns.stream()
                .takeWhile(
                        each -> each.map(CsvColumn::field).filter(field::equals).isEmpty())
                .count());
        String detail = complaint.detail().equals("This field is required.")
                ? "This cell must not be empty."
                : complaint.detail();
        return cell(record, column, headings, detail);
    }

    /** A complaint about one cell, which names its column's heading. */
    private static Complaint cell(CsvRecord record, int column, CsvRecord headings, String detail) {
        String heading =
                column < headings.getFieldCount() ? headings.getField(column).strip() + ": " : "";
        return Complaint.atCell(record.getStartingLineNumber(), column + 1, heading + detail);
    }

    private static List<CsvRecord> records(String text, char delimiter) {
        try (Stream<CsvRecord> records = CsvReader.builder()
                .fieldSeparator(delimiter)
                .allowMissingFields(true)
                .allowExtraFields(true)
                .ofCsvRecord(text)
                .stream()) {
            return records.toList();
        } catch (CsvParseException e) {
            throw new BadInput("", "The file is no CSV: a quote is opened or closed in the middle of a cell.");
        }
    }

    /** The delimiter that gives the first line the most headings that we know; a comma if none does. */
    private static char delimiter(String text) {
        String first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        char best = ',';
        long most = 0;
        for (char delimiter : new char[] {',', ';', '\t'}) {
            long known = Stream.of(first.split(String.valueOf(delimiter), -1))
                    .filter(heading -> CsvColumn.of(heading).isPresent())
                    .count();
            if (known > most) {
                best = delimiter;
                most = known;
            }
        }
        return best;
    }

    /** UTF-8 or UTF-16 by their byte-order marks, UTF-8 if it is, else what a Western spreadsheet saves by default. */
    private static String decode(byte[] bytes) {
        if (bytes.length >= 2 && (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xFE) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
        }
        if (bytes.length >= 2 && (bytes[0] & 0xFF) == 0xFE && (bytes[1] & 0xFF) == 0xFF) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
        }
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            text = new String(bytes, Charset.forName("windows-1252"));
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    static String plainHeading(String heading) {
        return heading.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
