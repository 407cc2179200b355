package org.railcount.project;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;

/**
 * A CSV file with a header line, UTF-8, read with errors that name the line. Columns may stand in any order; a semicolon
 * between columns, as some spreadsheets write it, is understood.
 */
final class CsvTable {
    /** A row a scene and area: ten thousand dates of a hundred areas do not come near. */
    private static final long MAX_BYTES = 8L << 20;

    private static final int MAX_ROWS = 100_000;

    private final Path file;
    private final List<CSVRecord> rows;

    private CsvTable(Path file, List<CSVRecord> rows) {
        this.file = file;
        this.rows = rows;
    }

    /** Reads a table that must have the columns named. */
    static CsvTable read(Path file, String... columns) throws ProjectException {
        String text = text(file);
        String header = text.lines().findFirst().orElse("");
        char delimiter = header.indexOf(',') < 0 && header.indexOf(';') >= 0 ? ';' : ',';
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter)
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreHeaderCase(true)
                .setAllowMissingColumnNames(true)
                .setDuplicateHeaderMode(DuplicateHeaderMode.ALLOW_EMPTY)
                .setTrim(true)
                .get();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            for (String column : columns) {
                if (parser.getHeaderNames().stream().noneMatch(column::equalsIgnoreCase)) {
                    throw new ProjectException("%s: the column \"%s\" is missing; the first line must name the columns."
                            .formatted(JsonObjectFile.name(file), column));
                }
            }
            List<CSVRecord> rows = parser.stream().limit(MAX_ROWS + 1).toList();
            if (rows.size() > MAX_ROWS) {
                throw new ProjectException(
                        JsonObjectFile.name(file) + ": more than " + MAX_ROWS + " rows; is this the right file?");
            }
            return new CsvTable(file, rows);
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            // The message of a wrapping exception begins with the name of the wrapped one.
            Throwable why = e instanceof UncheckedIOException && e.getCause() != null ? e.getCause() : e;
            throw new ProjectException(
                    JsonObjectFile.name(file) + ": not a table (" + why.getMessage() + "); save it as CSV, UTF-8.", e);
        }
    }

    /** Writes a table, whole or not at all. */
    static void write(Path file, String[] header, List<Object[]> rows) throws ProjectException {
        StringWriter text = new StringWriter();
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setRecordSeparator('\n')
                .setHeader(header)
                .get();
        try (CSVPrinter printer = new CSVPrinter(text, format)) {
            for (Object[] row : rows) {
                printer.printRecord(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        AtomicFile.write(file, text.toString().getBytes(StandardCharsets.UTF_8));
    }

    List<CSVRecord> rows() {
        return rows;
    }

    /** A cell's text; empty where the row is short or the column is not there. */
    String text(CSVRecord row, String column) {
        return row.isSet(column) ? row.get(column) : "";
    }

    Optional<String> optional(CSVRecord row, String column) {
        return Optional.of(text(row, column)).filter(text -> !text.isEmpty());
    }

    String required(CSVRecord row, String column) throws ProjectException {
        return optional(row, column).orElseThrow(() -> fault(row, "\"" + column + "\" is empty; fill it in"));
    }

    OptionalDouble number(CSVRecord row, String column) throws ProjectException {
        String text = text(row, column);
        if (text.isEmpty()) {
            return OptionalDouble.empty();
        }
        if (!text.matches("[-+]?\\d+(\\.\\d+)?([eE][-+]?\\d{1,3})?")) {
            throw fault(row, "\"" + text + "\" in \"" + column + "\" is no number; write it like 73 or 13.9");
        }
        double value = Double.parseDouble(text);
        if (Double.isInfinite(value)) {
            throw fault(row, "\"" + text + "\" in \"" + column + "\" is too large a number; correct it");
        }
        return OptionalDouble.of(value);
    }

    /** What is wrong with a row; {@code what} says what to do, too. */
    ProjectException fault(CSVRecord row, String what) {
        return new ProjectException(
                "%s, row %d: %s.".formatted(JsonObjectFile.name(file), row.getRecordNumber() + 1, what));
    }

    private static String text(Path file) throws ProjectException {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(JsonObjectFile.bytes(file, MAX_BYTES)))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new ProjectException(JsonObjectFile.name(file) + ": not UTF-8 text; save it as CSV, UTF-8.", e);
        }
    }
}
