package org.railcount.app.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Measures the timeline over two thousand dates, and prints what it finds. */
public final class ChartBench {
    private static final int HEAP_LIMIT_MB = 512;

    private ChartBench() {}

    /** Measures; gives the exit status. */
    public static int run(PrintWriter out) {
        return Measurement.made(out, () -> measure(out));
    }

    private static int measure(PrintWriter out) throws IOException, InterruptedException {
        Path scratch = Files.createTempDirectory("railcount-bench-chart");
        Map<String, String> figures = new MeasuredProcess(HEAP_LIMIT_MB, scratch).run(BenchTask.CHART, scratch);
        out.println("2000 dates, panel 1600 x 300: "
                + figures.entrySet().stream()
                        .map(figure -> figure.getKey() + "=" + figure.getValue().replace(' ', ','))
                        .collect(Collectors.joining(" ")));
        boolean redrawn = number(figures, "paintings_while_hovering") > 0;
        if (redrawn) {
            out.println("railcount: the series was drawn anew while the pointer moved.");
        }
        out.printf(
                Locale.ROOT,
                "redraw_ms=%.1f hover_ms=%.1f svg_ms=%.0f pdf_ms=%.0f%n",
                number(figures, "redraw_p50_ms"),
                number(figures, "hover_p95_ms"),
                number(figures, "svg_ms"),
                number(figures, "pdf_ms"));
        out.flush();
        return redrawn ? 1 : 0;
    }

    private static double number(Map<String, String> figures, String name) throws IOException {
        String value = figures.get(name);
        if (value == null) {
            throw new IOException("the measured window did not print " + name);
        }
        return Double.parseDouble(value);
    }
}
