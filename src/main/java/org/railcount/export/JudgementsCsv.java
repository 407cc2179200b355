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
import java.util.OptionalInt;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.railcount.model.CountRange;
import org.railcount.timeline.Baseline;
import org.railcount.timeline.CountSeries;
import org.railcount.timeline.DatedCount;
import org.railcount.timeline.Exceedance;
import org.railcount.timeline.Judgement;
import org.railcount.timeline.LookBack;
import org.railcount.timeline.Rank;
import org.railcount.timeline.Statement;

/**
 * The table of judgements: a row per count that can be compared with earlier ones, by series and date, UTF-8, lines ended
 * by a line feed, decimal point. What does not apply is an empty cell, never a zero.
 */
public final class JudgementsCsv {
    private static final String[] COLUMNS = {
        "scene",
        "acquired",
        "area",
        "railcars",
        "minimum",
        "rank",
        "equal",
        "of",
        "rank_without_partial",
        "of_without_partial",
        "baseline_from",
        "clear_scenes",
        "partial_scenes",
        "whole_baseline",
        "maximum_before",
        "median_before",
        "percentile90_before",
        "times_maximum",
        "times_median",
        "chance",
        "chance_low",
        "chance_high",
        "chance_by_rank",
        "observation",
        "likelihood",
        "caution",
        "sensitivity"
    };

    private JudgementsCsv() {}

    /** Writes the table whole or not at all. The folder must exist. */
    public static void write(Path file, List<CountSeries> series, LookBack window) throws IOException {
        AtomicOutput.write(file, text(series, window).getBytes(StandardCharsets.UTF_8));
    }

    static String text(List<CountSeries> series, LookBack window) throws IOException {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setRecordSeparator("\n")
                .setHeader(COLUMNS)
                .get();
        StringWriter text = new StringWriter();
        try (CSVPrinter printer = new CSVPrinter(text, format)) {
            for (CountSeries one : series) {
                for (DatedCount count : one.points()) {
                    Optional<Judgement> judgement = Judgement.of(one, count, window);
                    if (judgement.isPresent()) {
                        printer.printRecord(row(one.subject(), judgement.get(), window));
                    }
                }
            }
        }
        return text.toString();
    }

    private static List<String> row(String area, Judgement judgement, LookBack window) {
        DatedCount count = judgement.count();
        Baseline baseline = judgement.baseline();
        List<String> row = new ArrayList<>();
        row.add(CountsCsv.harmless(count.sceneId()));
        row.add(count.acquired().toString());
        row.add(CountsCsv.harmless(area));
        row.add(count.value().map(CountRange::best).map(String::valueOf).orElse(""));
        row.add(Boolean.toString(count.isMinimum()));
        row.add(Integer.toString(judgement.rank().higher() + 1));
        row.add(Integer.toString(judgement.rank().equal()));
        row.add(Integer.toString(judgement.rank().of()));
        row.add(judgement
                .clearRank()
                .map(Rank::higher)
                .map(n -> Integer.toString(n + 1))
                .orElse(""));
        row.add(judgement.clearRank().map(Rank::of).map(String::valueOf).orElse(""));
        row.add(baseline.from().toString());
        row.add(Integer.toString(baseline.clear()));
        row.add(Integer.toString(baseline.partial()));
        row.add(Boolean.toString(baseline.whole()));
        row.add(whole(baseline.maximum()));
        row.add(decimal(baseline.median(), "%.1f"));
        row.add(decimal(baseline.percentile90(), "%.1f"));
        row.add(decimal(judgement.timesMaximum(), "%.2f"));
        row.add(decimal(judgement.timesMedian(), "%.2f"));
        Optional<Exceedance> chance = judgement.exceedance();
        row.add(chance.map(Exceedance::chance).map(JudgementsCsv::chance).orElse(""));
        row.add(chance.map(Exceedance::low).map(JudgementsCsv::chance).orElse(""));
        row.add(chance.map(Exceedance::high).map(JudgementsCsv::chance).orElse(""));
        row.add(chance.map(Exceedance::byRank).map(JudgementsCsv::chance).orElse(""));
        Statement statement = Statement.of(judgement, window);
        row.add(statement.observation());
        row.add(statement.likelihood().orElse(""));
        row.add(statement.caution().orElse(""));
        row.add(statement.sensitivity().orElse(""));
        return row;
    }

    private static String chance(double share) {
        return String.format(Locale.ROOT, "%.6f", share);
    }

    private static String whole(OptionalInt value) {
        return value.isPresent() ? Integer.toString(value.getAsInt()) : "";
    }

    private static String decimal(OptionalDouble value, String format) {
        return value.isPresent() ? String.format(Locale.ROOT, format, value.getAsDouble()) : "";
    }
}
