package org.railcount.export;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.railcount.model.AreaCount;
import org.railcount.model.CargoChange;
import org.railcount.model.ContainerRows;
import org.railcount.model.CountStatus;
import org.railcount.model.DetectionRun;
import org.railcount.model.RailcarType;
import org.railcount.model.Registration;
import org.railcount.model.SceneInfo;
import org.railcount.model.SceneResult;
import org.railcount.model.TypeTotals;

/**
 * The table of counts: a row per scene and area, ordered by date, UTF-8, lines ended by a line feed, decimal point.
 *
 * <p>A count that could not be made is an empty cell, never a zero: rows with status {@code unusable} or {@code failed}
 * have no numbers. A failed scene has one row, without an area. Texts that a spreadsheet would take for a formula get a
 * leading apostrophe.
 */
public final class CountsCsv {
    /** The columns of the data contract, in order; further columns stand to the right of them. */
    static final List<String> CONTRACT_COLUMNS = List.of(
            "scene",
            "acquired",
            "area",
            "railcars",
            "railcars_low",
            "railcars_high",
            "trains",
            "longest_train_m",
            "total_train_m",
            "covered_railcars",
            "cargo_pieces",
            "cargo_area_m2",
            "ships",
            "longest_ship_m",
            "usable_fraction",
            "status");

    private static final List<String> FURTHER_COLUMNS = List.of(
            "time_source",
            "satellite",
            "pixel_size_m",
            "shift_east_m",
            "shift_north_m",
            "shift_trusted",
            "detector",
            "note",
            "registration",
            "registration_residual_m",
            "rotation_deg",
            "scale",
            "shift_applied",
            "seconds",
            "cargo_change_m2",
            "cargo_came",
            "cargo_left",
            "cargo_stayed",
            "cargo_since",
            "cargo_fixtures");

    /** In the order of {@link RailcarType}. */
    static final List<String> TYPE_COLUMNS = List.of(
            "boxcars", "gondolas", "flatcars", "tanks", "hoppers", "locomotives", "coaches", "unknown_railcars");

    private static final List<String> CONTAINER_COLUMNS =
            List.of("container_rows", "container_area_m2", "longest_container_row_m");

    private static final int NUMBERS_OF_AN_AREA = CONTRACT_COLUMNS.size() - 4;

    private CountsCsv() {}

    /**
     * Writes the table whole or not at all. The folder must exist.
     *
     * @param changes what happened to the cargo between dates; the cells of a scene and area that it lacks stay empty
     */
    public static void write(Path file, List<SceneResult> results, List<CargoChange> changes) throws IOException {
        AtomicOutput.write(file, text(results, changes).getBytes(StandardCharsets.UTF_8));
    }

    static String text(List<SceneResult> results, List<CargoChange> changes) throws IOException {
        List<String> header = new ArrayList<>(CONTRACT_COLUMNS);
        header.addAll(FURTHER_COLUMNS);
        header.addAll(TYPE_COLUMNS);
        header.addAll(CONTAINER_COLUMNS);
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setRecordSeparator("\n")
                .setHeader(header.toArray(String[]::new))
                .get();
        StringWriter text = new StringWriter();
        try (CSVPrinter printer = new CSVPrinter(text, format)) {
            for (SceneResult result :
                    results.stream().sorted(SceneResult.BY_DATE).toList()) {
                for (List<String> row : rows(result, changes)) {
                    printer.printRecord(row);
                }
            }
        }
        return text.toString();
    }

    private static List<List<String>> rows(SceneResult result, List<CargoChange> changes) {
        List<AreaCount> counts = result.run().map(DetectionRun::counts).orElse(List.of());
        if (counts.isEmpty()) {
            return List.of(row(result, Optional.empty(), Optional.empty()));
        }
        return counts.stream()
                .map(count -> row(
                        result,
                        Optional.of(count),
                        changes.stream()
                                .filter(c -> c.sceneId().equals(result.sceneId())
                                        && c.area().equals(count.area()))
                                .findFirst()))
                .toList();
    }

    private static List<String> row(SceneResult result, Optional<AreaCount> count, Optional<CargoChange> change) {
        List<String> row = new ArrayList<>();
        row.add(harmless(result.sceneId()));
        row.add(result.acquired().map(Object::toString).orElse(""));
        row.add(count.map(AreaCount::area).map(CountsCsv::harmless).orElse(""));
        addNumbers(row, count);
        row.add(lower(count.map(AreaCount::status).orElse(CountStatus.FAILED)));
        addProvenance(row, result, count);
        addCargoChange(row, change);
        addTypes(row, count);
        addContainers(row, count);
        return row;
    }

    private static void addCargoChange(List<String> row, Optional<CargoChange> change) {
        Optional<CargoChange.Since> since = change.flatMap(CargoChange::since);
        row.add(since.map(s -> decimal(s.areaM2(), 1)).orElse(""));
        row.add(since.map(s -> Integer.toString(s.came())).orElse(""));
        row.add(since.map(s -> Integer.toString(s.left())).orElse(""));
        row.add(since.map(s -> Integer.toString(s.stayed())).orElse(""));
        row.add(since.map(s -> s.acquired().toString()).orElse(""));
        row.add(change.map(c -> Integer.toString(c.fixtures())).orElse(""));
    }

    private static void addNumbers(List<String> row, Optional<AreaCount> count) {
        if (!isKnown(count)) {
            for (int i = 1; i < NUMBERS_OF_AN_AREA; i++) {
                row.add("");
            }
            row.add(count.map(c -> decimal(c.usableFraction(), 3)).orElse(""));
            return;
        }
        AreaCount c = count.orElseThrow();
        row.add(Integer.toString(c.railcars().best()));
        row.add(Integer.toString(c.railcars().low()));
        row.add(Integer.toString(c.railcars().high()));
        row.add(Integer.toString(c.trains()));
        row.add(decimal(c.longestTrainM(), 1));
        row.add(decimal(c.totalTrainM(), 1));
        row.add(Integer.toString(c.coveredRailcars()));
        row.add(Integer.toString(c.cargoPieces()));
        row.add(decimal(c.cargoAreaM2(), 1));
        row.add(Integer.toString(c.ships()));
        row.add(decimal(c.longestShipM(), 1));
        row.add(decimal(c.usableFraction(), 3));
    }

    private static void addContainers(List<String> row, Optional<AreaCount> count) {
        Optional<ContainerRows> containers = isKnown(count) ? count.map(AreaCount::containers) : Optional.empty();
        row.add(containers.map(c -> Integer.toString(c.rows())).orElse(""));
        row.add(containers.map(c -> decimal(c.areaM2(), 1)).orElse(""));
        row.add(containers.map(c -> decimal(c.longestM(), 1)).orElse(""));
    }

    private static boolean isKnown(Optional<AreaCount> count) {
        return count.map(AreaCount::status)
                .filter(status -> status != CountStatus.UNUSABLE && status != CountStatus.FAILED)
                .isPresent();
    }

    /** In the order of {@link RailcarType}, as the columns are; where cars are not told apart, types are not either. */
    private static void addTypes(List<String> row, Optional<AreaCount> count) {
        Optional<TypeTotals> types = count.filter(
                        c -> c.status() == CountStatus.COUNTED || c.status() == CountStatus.PARTIAL)
                .map(AreaCount::types);
        for (RailcarType type : RailcarType.values()) {
            row.add(types.map(t -> Integer.toString(t.railcars(type))).orElse(""));
        }
    }

    private static void addProvenance(List<String> row, SceneResult result, Optional<AreaCount> count) {
        Optional<SceneInfo> info = result.info();
        Optional<DetectionRun> run = result.run();
        row.add(info.map(i -> lower(i.acquisition().source())).orElse(""));
        row.add(info.flatMap(i -> i.acquisition().satellite())
                .map(CountsCsv::harmless)
                .orElse(""));
        row.add(info.map(i -> decimal(i.pixelSizeM(), 3)).orElse(""));
        row.add(run.map(r -> decimal(r.registration().eastM(), 2)).orElse(""));
        row.add(run.map(r -> decimal(r.registration().northM(), 2)).orElse(""));
        row.add(run.map(r -> Boolean.toString(r.registration().trusted())).orElse(""));
        row.add(run.map(r -> harmless(r.detector())).orElse(""));
        row.add(result.problem()
                .or(() -> count.flatMap(CountsCsv::whyPartial))
                .map(CountsCsv::harmless)
                .orElse(""));
        addRegistration(row, run.map(DetectionRun::registration));
        row.add(run.map(DetectionRun::seconds)
                .filter(OptionalDouble::isPresent)
                .map(seconds -> decimal(seconds.getAsDouble(), 3))
                .orElse(""));
    }

    /** What the status alone does not tell of a row: how much was seen of what it counts. */
    private static Optional<String> whyPartial(AreaCount count) {
        return Optional.of(count)
                .filter(c -> c.status() == CountStatus.PARTIAL && c.usableFraction() < 1)
                .map(c -> String.format(
                        Locale.ROOT,
                        "Only %.0f %% of the area could be judged, so its count is a minimum.",
                        Math.floor(100 * c.usableFraction())));
    }

    private static void addRegistration(List<String> row, Optional<Registration> registration) {
        row.add(registration.map(r -> lower(r.basis())).orElse(""));
        row.add(registration
                .filter(r -> r.residualM().isPresent())
                .map(r -> decimal(r.residualM().getAsDouble(), 2))
                .orElse(""));
        row.add(registration.map(r -> decimal(r.move().rotationDeg(), 3)).orElse(""));
        row.add(registration.map(r -> decimal(r.move().scale(), 5)).orElse(""));
        row.add(registration.map(r -> Boolean.toString(r.applied())).orElse(""));
    }

    /** Spreadsheets run a cell that starts with one of these; see OWASP, "CSV Injection". */
    static String harmless(String text) {
        return !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static String decimal(double value, int places) {
        return String.format(Locale.ROOT, "%." + places + "f", value + 0.0);
    }
}
