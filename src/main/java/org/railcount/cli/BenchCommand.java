package org.railcount.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code railcount bench}: measures Railcount on this machine; without a subcommand all that it claims. */
@Command(
        name = "bench",
        header = "Measure Railcount on this machine.",
        synopsisSubcommandLabel = "[COMMAND]",
        description = {
            "Without a command it runs all measurements one after the other and ends with a table of"
                    + " their last lines, in the quick form unless --full is given: a viewer scene of 8,192"
                    + " instead of 30,000 pixels a side, a batch of 50 scenes instead of 1,000, 20 killed"
                    + " processes instead of 200, a day of 200 steps instead of 10,000."
        },
        exitCodeList = {"0:all was measured", "1:something could not be measured, or failed", "2:wrong usage"},
        footer = {"  railcount bench", "  railcount bench start", "  railcount bench viewer --dir scenes"})
final class BenchCommand implements Callable<Integer> {
    private static final Map<String, List<String>> QUICK = Map.of(
            "viewer", List.of("--side", "8192"),
            "batch", List.of("--scenes", "50"),
            "crash", List.of("--runs", "20"),
            "day", List.of("--steps", "200"));

    /** In this order, the short ones first. */
    private static final List<String> ORDER =
            List.of("start", "imagery", "detection", "chart", "viewer", "batch", "crash", "day");

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--full",
            description = "As large as docs/performance.md has it; takes some hours and 4 GB of disk.")
    private boolean full;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Map<String, String> results = new LinkedHashMap<>();
        int worst = 0;
        for (String name : ORDER) {
            CommandLine command = spec.commandLine().getSubcommands().get(name);
            if (command == null) {
                continue;
            }
            out.println("== " + name);
            out.flush();
            Echo echo = new Echo(out);
            int status = command.setOut(new PrintWriter(echo, true))
                    .execute((full ? List.<String>of() : QUICK.getOrDefault(name, List.of())).toArray(String[]::new));
            worst = Math.max(worst, status);
            results.put(name, status == 0 ? echo.lastLine() : "failed: " + echo.lastLine());
        }
        out.println();
        results.forEach((name, line) -> out.println(name + ": " + line));
        out.flush();
        return Math.min(worst, 1);
    }

    /** Passes on what is written and remembers it. */
    private static final class Echo extends StringWriter {
        private final PrintWriter out;

        Echo(PrintWriter out) {
            this.out = out;
        }

        @Override
        public void write(int c) {
            super.write(c);
            out.write(c);
        }

        @Override
        public void write(char[] text, int offset, int length) {
            super.write(text, offset, length);
            out.write(text, offset, length);
        }

        @Override
        public void write(String text) {
            super.write(text);
            out.write(text);
        }

        @Override
        public void write(String text, int offset, int length) {
            super.write(text, offset, length);
            out.write(text, offset, length);
        }

        @Override
        public void flush() {
            out.flush();
        }

        String lastLine() {
            List<String> lines = toString().lines().toList();
            return lines.isEmpty() ? "" : lines.get(lines.size() - 1);
        }
    }
}
