package org.railcount.project;

import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;
import org.railcount.model.AreaCount;
import org.railcount.model.ContainerRows;
import org.railcount.model.CountRange;
import org.railcount.model.CountStatus;
import org.railcount.model.CountedScene;
import org.railcount.model.RailcarType;
import org.railcount.model.ReviewSummary;
import org.railcount.model.TypeTotals;

/** Reads the table of counts that {@code railcount analyze} writes, or one of the same columns from elsewhere. */
public final class CountsFile {
    private static final String[] NEEDED = {"scene", "acquired", "area", "railcars", "status"};
    private static final Map<RailcarType, String> TYPE_COLUMNS = new EnumMap<>(Map.of(
            RailcarType.BOXCAR, "boxcars",
            RailcarType.GONDOLA, "gondolas",
            RailcarType.FLATCAR, "flatcars",
            RailcarType.TANK, "tanks",
            RailcarType.HOPPER, "hoppers",
            RailcarType.LOCOMOTIVE, "locomotives",
            RailcarType.COACH, "coaches",
            RailcarType.UNKNOWN, "unknown_railcars"));

    private CountsFile() {}

    /**
     * The scenes of a table of detector's counts, in its order. Rows of one scene stand for its areas.
     *
     * @throws ProjectException when it cannot be read, with one sentence that names the row
     */
    public static List<CountedScene> read(Path file) throws ProjectException {
        return read(file, Map.of());
    }

    /**
     * The same of a table in which some scenes were reviewed.
     *
     * @param reviews how far, by scene
     */
    public static List<CountedScene> read(Path file, Map<String, ReviewSummary> reviews) throws ProjectException {
        CsvTable table = CsvTable.read(file, NEEDED);
        Map<String, Optional<Instant>> times = new LinkedHashMap<>();
        Map<String, List<AreaCount>> counts = new LinkedHashMap<>();
        for (CSVRecord row : table.rows()) {
            String scene = plain(table.required(row, "scene"));
            times.putIfAbsent(scene, time(table, row));
            List<AreaCount> areas = counts.computeIfAbsent(scene, key -> new ArrayList<>());
            CountStatus status = status(table, row);
            Optional<String> area = table.optional(row, "area");
            if (area.isPresent() && status != CountStatus.FAILED) {
                areas.add(count(table, row, plain(area.get()), status));
            }
        }
        return counts.entrySet().stream()
                .map(entry -> new CountedScene(
                        entry.getKey(),
                        times.getOrDefault(entry.getKey(), Optional.empty()),
                        entry.getValue(),
                        Optional.ofNullable(reviews.get(entry.getKey()))))
                .toList();
    }

    private static AreaCount count(CsvTable table, CSVRecord row, String area, CountStatus status)
            throws ProjectException {
        int best = whole(table, row, "railcars", 0);
        int low = whole(table, row, "railcars_low", best);
        int high = whole(table, row, "railcars_high", best);
        if (low > best || best > high) {
            throw table.fault(row, "\"railcars\" lies outside its range; correct one of them");
        }
        return new AreaCount(
                area,
                new CountRange(low, best, high),
                whole(table, row, "trains", 0),
                table.number(row, "longest_train_m").orElse(0),
                table.number(row, "total_train_m").orElse(0),
                whole(table, row, "covered_railcars", 0),
                whole(table, row, "cargo_pieces", 0),
                table.number(row, "cargo_area_m2").orElse(0),
                whole(table, row, "ships", 0),
                table.number(row, "longest_ship_m").orElse(0),
                table.number(row, "usable_fraction").orElse(1),
                status,
                new TypeTotals(types(table, row), Map.of()),
                new ContainerRows(
                        whole(table, row, "container_rows", 0),
                        table.number(row, "container_area_m2").orElse(0),
                        table.number(row, "longest_container_row_m").orElse(0)));
    }

    /** Types of which there are cars; none where the table does not tell types. */
    private static Map<RailcarType, Integer> types(CsvTable table, CSVRecord row) throws ProjectException {
        Map<RailcarType, Integer> types = new EnumMap<>(RailcarType.class);
        for (Map.Entry<RailcarType, String> column : TYPE_COLUMNS.entrySet()) {
            int cars = whole(table, row, column.getValue(), 0);
            if (cars > 0) {
                types.put(column.getKey(), cars);
            }
        }
        return types;
    }

    private static int whole(CsvTable table, CSVRecord row, String column, int missing) throws ProjectException {
        double value = table.number(row, column).orElse(missing);
        if (value < 0 || value != Math.rint(value) || value > Integer.MAX_VALUE) {
            throw table.fault(row, "\"" + column + "\" is no whole number from 0 on; correct it");
        }
        return (int) value;
    }

    private static CountStatus status(CsvTable table, CSVRecord row) throws ProjectException {
        String text = table.required(row, "status");
        try {
            return CountStatus.valueOf(text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw table.fault(
                    row,
                    "the status \"" + text
                            + "\" is not known; write counted, partial, length_only, unusable or failed");
        }
    }

    private static Optional<Instant> time(CsvTable table, CSVRecord row) throws ProjectException {
        String text = table.text(row, "acquired");
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(text));
        } catch (DateTimeParseException e) {
            throw table.fault(row, "\"" + text + "\" is no time; write it like 2023-10-05T01:51:04Z");
        }
    }

    /** Takes away the apostrophe that keeps a spreadsheet from running a text. */
    static String plain(String text) {
        return text.length() > 1 && text.charAt(0) == '\'' && "=+-@".indexOf(text.charAt(1)) >= 0
                ? text.substring(1)
                : text;
    }
}
