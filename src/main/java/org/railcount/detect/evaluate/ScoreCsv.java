package org.railcount.detect.evaluate;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.railcount.model.CountRange;

/**
 * Scores as a table for other programs: a row a scene and a last row {@code total}. What cannot be said is an empty cell.
 * The columns are described in docs/file-formats.md.
 */
public final class ScoreCsv {
    private ScoreCsv() {}

    /** The table's text, lines ended by a line feed. */
    public static String text(List<SceneScore> scenes) throws IOException {
        List<Map<String, String>> rows = new ArrayList<>();
        scenes.forEach(scene -> rows.add(row(scene)));
        rows.add(row(ScoreTotal.of(scenes)));
        return text(
                List.copyOf(rows.get(0).keySet()),
                rows.stream().map(row -> List.copyOf(row.values())).toList());
    }

    /** The detected cars one by one, with what became of each. */
    public static String judged(List<Judged> cars) throws IOException {
        return text(
                List.of("scene", "split", "track", "confidence", "right"),
                cars.stream()
                        .map(car -> List.of(
                                car.scene(),
                                car.split(),
                                car.track(),
                                String.format(Locale.ROOT, "%.4f", car.confidence()),
                                car.right() ? "1" : "0"))
                        .toList());
    }

    private static String text(List<String> header, List<List<String>> rows) throws IOException {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setRecordSeparator("\n")
                .setHeader(header.toArray(String[]::new))
                .get();
        StringWriter text = new StringWriter();
        try (CSVPrinter printer = new CSVPrinter(text, format)) {
            printer.printRecords(rows);
        }
        return text.toString();
    }

    private static Map<String, String> row(SceneScore scene) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("scene", scene.scene());
        row.put("split", scene.split());
        row.put("status", scene.status().name().toLowerCase(Locale.ROOT));
        Score cars = scene.railcars();
        addCars(row, scene.counted(), scene.figures());
        boolean percent = scene.counted() && cars.truth() > 0;
        row.put("absolute_error", scene.counted() ? Integer.toString(Math.abs(cars.countError())) : "");
        row.put(
                "absolute_error_percent",
                percent ? decimal(100.0 * Math.abs(cars.countError()) / cars.truth(), 1) : "");
        Optional<CountRange> range = scene.inRange().flatMap(in -> scene.range());
        row.put("range_low", range.map(r -> Integer.toString(r.low())).orElse(""));
        row.put("range_high", range.map(r -> Integer.toString(r.high())).orElse(""));
        row.put("in_range", scene.inRange().map(in -> in ? "1" : "0").orElse(""));
        addOthers(row, scene.counted(), scene.claimed(), scene.figures());
        addRegistration(row, scene.registration().orElse(RegistrationError.UNKNOWN));
        row.put("seconds", decimal(scene.seconds(), 3));
        return row;
    }

    private static Map<String, String> row(ScoreTotal total) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("scene", "total");
        row.put("split", "");
        row.put("status", total.counted() + " of " + total.scenes() + " counted");
        addCars(row, total.counted() > 0, total.figures());
        row.put("absolute_error", decimal(total.meanAbsoluteError(), 3));
        row.put("absolute_error_percent", decimal(total.meanAbsolutePercent(), 1));
        row.put("range_low", "");
        row.put("range_high", "");
        row.put("in_range", decimal((double) total.inRange() / total.ranged(), 4));
        addOthers(row, total.counted() > 0, true, total.figures());
        addRegistration(row, total.registrationM());
        row.put("seconds", decimal(total.seconds(), 3));
        return row;
    }

    private static void addCars(Map<String, String> row, boolean counted, Figures figures) {
        Score cars = figures.railcars();
        row.put("labelled", Integer.toString(cars.truth()));
        row.put("found", counted ? Integer.toString(cars.detected()) : "");
        row.put("matched", counted ? Integer.toString(cars.matched()) : "");
        row.put("false", counted ? Integer.toString(cars.falseAlarms()) : "");
        row.put("missed", counted ? Integer.toString(cars.missed()) : "");
        row.put("precision", counted ? decimal(cars.precision(), 4) : "");
        row.put("recall", counted ? decimal(cars.recall(), 4) : "");
        row.put("f1", counted ? decimal(cars.f1(), 4) : "");
        row.put("count_error", counted ? Integer.toString(cars.countError()) : "");
        row.put(
                "count_error_percent",
                counted && cars.truth() > 0 ? decimal(100.0 * cars.countError() / cars.truth(), 1) : "");
    }

    private static void addOthers(Map<String, String> row, boolean counted, boolean claimed, Figures figures) {
        TypeTable types = figures.types();
        row.put("types_judged", counted ? Integer.toString(types.judged()) : "");
        row.put("types_right", counted ? Integer.toString(types.right()) : "");
        row.put("type_accuracy", counted ? decimal((double) types.right() / types.judged(), 4) : "");
        Score cover = figures.cover();
        addScore(row, "covered", counted, cover);
        row.put("cover_precision", counted && cover.detected() > 0 ? decimal(cover.precision(), 4) : "");
        row.put("cover_recall", counted && cover.truth() > 0 ? decimal(cover.recall(), 4) : "");
        CargoScore cargo = figures.cargo();
        addScore(row, "cargo", claimed, cargo.pieces());
        row.put("cargo_labelled_m2", claimed ? decimal(cargo.labelledM2(), 1) : "");
        row.put("cargo_found_m2", claimed ? decimal(cargo.foundM2(), 1) : "");
        row.put(
                "cargo_area_error_percent",
                claimed && cargo.labelledM2() > 0
                        ? decimal(100 * (cargo.foundM2() - cargo.labelledM2()) / cargo.labelledM2(), 1)
                        : "");
        addScore(row, "ships", claimed, figures.ships().ships());
        row.put("ship_length_error_m", claimed ? decimal(figures.ships().meanLengthErrorM(), 1) : "");
        OccupiedLength occupied = figures.occupied();
        row.put("occupied_labelled_m", claimed ? decimal(occupied.labelledM(), 1) : "");
        row.put("occupied_found_m", claimed ? decimal(occupied.foundM(), 1) : "");
        row.put("occupied_error_percent", claimed ? decimal(occupied.errorPercent(), 1) : "");
        EmptyTracks empty = figures.empty();
        boolean known = counted && empty.lengthM() > 0;
        row.put("empty_track_m", known ? decimal(empty.lengthM(), 0) : "");
        row.put("false_on_empty_track", known ? Integer.toString(empty.falseCars()) : "");
    }

    private static void addScore(Map<String, String> row, String what, boolean known, Score score) {
        row.put(what + "_labelled", known ? Integer.toString(score.truth()) : "");
        row.put(what + "_found", known ? Integer.toString(score.detected()) : "");
        row.put(what + "_matched", known ? Integer.toString(score.matched()) : "");
    }

    private static void addRegistration(Map<String, String> row, RegistrationError error) {
        row.put("registration_error_m", decimal(error.totalM(), 2));
        row.put("registration_across_m", decimal(error.acrossM(), 2));
        row.put("registration_along_m", decimal(error.alongM(), 2));
    }

    private static String decimal(OptionalDouble value, int places) {
        return decimal(value.orElse(Double.NaN), places);
    }

    private static String decimal(double value, int places) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, "%." + places + "f", value + 0.0) : "";
    }
}
