package org.railcount.export;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.railcount.model.CountRange;
import org.railcount.model.RailcarType;
import org.railcount.timeline.Baseline;
import org.railcount.timeline.DatedCount;
import org.railcount.timeline.PublishedPoint;
import org.railcount.timeline.TimelineModel;

/**
 * The data behind a chart: a row per mark, UTF-8, lines ended by a line feed. Own counts come first, by date, then what
 * others published. What does not apply is an empty cell, never a zero.
 */
public final class TimelineCsv {
    private static final List<String> BEFORE_THE_FIGURE = List.of("series", "first_day", "last_day", "scene");

    private static final List<String> AFTER_THE_FIGURE = List.of(
            "low",
            "high",
            "status",
            "usable_fraction",
            "baseline_maximum",
            "baseline_median",
            "baseline_percentile90",
            "baseline_clear_scenes",
            "baseline_partial_scenes",
            "source",
            "basis");

    private TimelineCsv() {}

    /** Writes what a chart of the model shows, whole or not at all. The folder must exist. */
    public static void write(Path file, TimelineModel model) throws IOException {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setRecordSeparator("\n")
                .setHeader(header(model).toArray(String[]::new))
                .get();
        StringWriter text = new StringWriter();
        try (CSVPrinter printer = new CSVPrinter(text, format)) {
            for (DatedCount point : model.visible()) {
                own(printer, model, point);
            }
            for (PublishedPoint point : model.published()) {
                published(printer, point);
            }
        }
        AtomicOutput.write(file, text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** The figure's column is called as in the table of counts; where types are stacked, each has a column of its own. */
    private static List<String> header(TimelineModel model) {
        List<String> header = new ArrayList<>(BEFORE_THE_FIGURE);
        header.add(model.series().measure().column());
        header.addAll(AFTER_THE_FIGURE);
        if (model.stacked()) {
            header.addAll(CountsCsv.TYPE_COLUMNS);
        }
        return header;
    }

    private static void own(CSVPrinter printer, TimelineModel model, DatedCount point) throws IOException {
        Baseline baseline = model.baselineBefore(point.date());
        List<Object> row = new ArrayList<>(Arrays.asList(
                model.simulated() ? "own counts of simulated scenes" : "own counts",
                point.date(),
                point.date(),
                CountsCsv.harmless(point.sceneId()),
                point.value().map(CountRange::best).map(Object::toString).orElse(""),
                point.value().map(CountRange::low).map(Object::toString).orElse(""),
                point.value().map(CountRange::high).map(Object::toString).orElse(""),
                point.status().name().toLowerCase(Locale.ROOT),
                String.format(Locale.ROOT, "%.3f", point.usableFraction()),
                baseline.maximum().isPresent() ? baseline.maximum().getAsInt() : "",
                number(baseline.median()),
                number(baseline.percentile90()),
                baseline.clear(),
                baseline.partial(),
                "",
                point.isGap() ? "" : point.basis().name().toLowerCase(Locale.ROOT)));
        if (model.stacked()) {
            for (RailcarType type : RailcarType.values()) {
                row.add(
                        StackPainter.height(point) == 0 && !isEmptyTrack(point)
                                ? ""
                                : point.types().railcars(type));
            }
        }
        printer.printRecord(row);
    }

    private static boolean isEmptyTrack(DatedCount point) {
        return point.value().filter(range -> range.high() == 0).isPresent();
    }

    private static void published(CSVPrinter printer, PublishedPoint point) throws IOException {
        printer.printRecord(
                point.maximumOfPeriod() ? "published maximum of a period" : "published",
                point.when().first(),
                point.when().last(),
                "",
                number(OptionalDouble.of(point.cars())),
                number(point.low()),
                number(point.high()),
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                CountsCsv.harmless(String.join("; ", point.publishers())),
                "published");
    }

    private static String number(OptionalDouble value) {
        if (value.isEmpty()) {
            return "";
        }
        double number = value.getAsDouble();
        return number == Math.rint(number)
                ? String.format(Locale.ROOT, "%.0f", number)
                : String.format(Locale.ROOT, "%.1f", number);
    }
}
