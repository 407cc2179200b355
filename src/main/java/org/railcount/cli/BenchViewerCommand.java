package org.railcount.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code railcount bench viewer}: how fast the window is on a large scene. */
@Command(
        name = "viewer",
        header = "Measure how fast the window shows, moves and steps through large scenes.",
        description = {
            "Writes a simulated RGB scene of 30,000 x 30,000 pixels, with overviews and without (3 GB of"
                    + " files, kept for the next run), opens the window on them, and prints what it measures. The"
                    + " last line reads",
            "  cog_first_pixels_ms=… plain_first_pixels_ms=… pan_p95_ms=… step_ms=… heap_mb=…",
            "Without a display the window is drawn in memory."
        },
        exitCodeList = {"0:all was measured", "1:it could not be measured", "2:wrong usage"},
        footer = "  railcount bench viewer --dir scenes")
final class BenchViewerCommand implements Callable<Integer> {
    private final ViewerBench bench;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--dir",
            paramLabel = "DIR",
            description = "Where the scenes are kept (default: railcount-bench in the system's folder for such files).")
    private Path folder = Path.of(System.getProperty("java.io.tmpdir"), "railcount-bench");

    @Option(
            names = "--side",
            paramLabel = "PIXELS",
            description = "Pixels along each side of the scene (default: ${DEFAULT-VALUE}).")
    private int side = 30_000;

    BenchViewerCommand(ViewerBench bench) {
        this.bench = bench;
    }

    @Override
    public Integer call() throws IOException {
        if (side < 2048 || side > 100_000) {
            throw new UsageException("--side must lie between 2048 and 100000");
        }
        return bench.run(
                Files.createDirectories(folder.toAbsolutePath()),
                side,
                spec.commandLine().getOut());
    }
}
