package org.railcount.cli;

import java.io.PrintWriter;
import java.util.Locale;
import org.railcount.detect.evaluate.Score;
import org.railcount.detect.learn.DateResult;
import org.railcount.detect.learn.SiteLearning;

/** Prints what learning is worth, a line a date. */
record LearnTable(SiteLearning.Report report) {
    private static final String ROW = "%-28s %6s %6s   %-16s %-16s%n";

    void print(PrintWriter out) {
        out.println();
        out.println("Each date with settings learnt on the other dates: before -> after");
        out.printf(Locale.ROOT, ROW, "date", "scenes", "cars", "F1", "count error");
        for (DateResult row : report.dates()) {
            out.printf(
                    Locale.ROOT,
                    ROW,
                    row.date(),
                    row.scenes(),
                    row.before().truth(),
                    change(f1(row.before()), f1(row.after())),
                    change(
                            number((double) row.errorBefore() / row.scenes()),
                            number((double) row.errorAfter() / row.scenes())));
        }
        out.printf(
                Locale.ROOT,
                ROW,
                "all",
                report.dates().stream().mapToInt(DateResult::scenes).sum(),
                report.before().truth(),
                change(f1(report.before()), f1(report.after())),
                change(number(report.errorBefore()), number(report.errorAfter())));
        out.println();
    }

    private static String change(String before, String after) {
        return before + " -> " + after;
    }

    private static String f1(Score score) {
        return String.format(Locale.ROOT, "%.3f", score.f1());
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
