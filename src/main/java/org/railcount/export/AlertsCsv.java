package org.railcount.export;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.railcount.model.CountRange;
import org.railcount.timeline.Alert;
import org.railcount.timeline.CountSeries;
import org.railcount.timeline.DatedCount;
import org.railcount.timeline.Judgement;
import org.railcount.timeline.LookBack;
import org.railcount.timeline.Statement;

/**
 * The table of dates above the baseline: by series, latest first, UTF-8, lines ended by a line feed, decimal point. What
 * does not apply is an empty cell, never a zero.
 */
public final class AlertsCsv {
    private static final String[] COLUMNS = {
        "scene",
        "acquired",
        "area",
        "series",
        "value",
        "low",
        "high",
        "minimum",
        "basis",
        "threshold_times_maximum",
        "threshold_scenes",
        "maximum_before",
        "times_maximum",
        "sure",
        "rank",
        "of",
        "observation",
        "sensitivity"
    };

    private AlertsCsv() {}

    /** Writes the table whole or not at all. The folder must exist. */
    public static void write(Path file, List<CountSeries> series, LookBack window, Alert.Threshold threshold)
            throws IOException {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setRecordSeparator("\n")
                .setHeader(COLUMNS)
                .get();
        StringWriter text = new StringWriter();
        try (CSVPrinter printer = new CSVPrinter(text, format)) {
            for (CountSeries one : series) {
                for (Alert alert : Alert.of(one, window, threshold)) {
                    printer.printRecord(row(one, alert, window, threshold));
                }
            }
        }
        AtomicOutput.write(file, text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static List<Object> row(CountSeries series, Alert alert, LookBack window, Alert.Threshold threshold) {
        Judgement judgement = alert.judgement();
        DatedCount count = judgement.count();
        CountRange range = count.value().orElseThrow();
        Statement statement = Statement.of(judgement, window);
        return List.of(
                CountsCsv.harmless(count.sceneId()),
                count.acquired(),
                CountsCsv.harmless(series.subject()),
                series.measure().column(),
                range.best(),
                range.low(),
                range.high(),
                count.isMinimum(),
                count.basis().name().toLowerCase(Locale.ROOT),
                String.format(Locale.ROOT, "%.2f", threshold.timesMaximum()),
                threshold.leastScenes(),
                judgement.baseline().maximum().orElse(0),
                times(judgement.timesMaximum()),
                alert.sure(),
                judgement.rank().higher() + 1,
                judgement.rank().of(),
                statement.observation(),
                statement.sensitivity().orElse(""));
    }

    private static String times(OptionalDouble times) {
        return times.isPresent() ? String.format(Locale.ROOT, "%.2f", times.getAsDouble()) : "";
    }
}
