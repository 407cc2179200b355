package org.railcount.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.function.ToIntFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code railcount bench chart}: how fast the timeline is with many dates. */
@Command(
        name = "chart",
        header = "Measure how fast the timeline is drawn, pointed at and written, with 2,000 dates.",
        description = {
            "Opens a window with made-up counts and prints what it measures. The last line reads",
            "  redraw_ms=… hover_ms=… svg_ms=… pdf_ms=…",
            "redraw_ms: the median time from frame to frame while the chart is drawn anew in each;"
                    + " hover_ms: what 19 of 20 movements of the pointer take at most; svg_ms, pdf_ms: the median"
                    + " of five files. Without a display the window is drawn in memory."
        },
        exitCodeList = {
            "0:all was measured",
            "1:it could not be measured, or pointing drew the series anew",
            "2:wrong usage"
        },
        footer = "  railcount bench chart")
final class BenchChartCommand implements Callable<Integer> {
    private final ToIntFunction<PrintWriter> bench;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    /** @param bench measures and gives the exit status */
    BenchChartCommand(ToIntFunction<PrintWriter> bench) {
        this.bench = bench;
    }

    @Override
    public Integer call() {
        return bench.applyAsInt(spec.commandLine().getOut());
    }
}
