package org.railcount.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.railcount.imagery.SceneException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code railcount bench imagery}: how fast pixels are read. */
@Command(
        name = "imagery",
        header = "Measure reading a window and building overviews, against GDAL.",
        description = {
            "Writes a simulated RGB scene (kept for the next run), reads a window of it and builds its"
                    + " overviews, and has GDAL do the same with gdal_translate and gdaladdo, where they are"
                    + " installed. The last line reads",
            "  window_s=… window_over_gdal=… overviews_s=… overviews_over_gdal=…"
        },
        exitCodeList = {"0:all was measured", "1:it could not be measured", "2:wrong usage"},
        footer = "  railcount bench imagery")
final class BenchImageryCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--dir",
            paramLabel = "DIR",
            description = "Where the scene is kept (default: railcount-bench in the system's folder for such files).")
    private Path folder = Path.of(System.getProperty("java.io.tmpdir"), "railcount-bench");

    @Option(
            names = "--side",
            paramLabel = "PIXELS",
            description = "Pixels along each side of the scene (default: ${DEFAULT-VALUE}).")
    private int side = 12_000;

    @Override
    public Integer call() throws IOException, SceneException, InterruptedException {
        if (side < 10_000 || side > 100_000) {
            throw new UsageException("--side must lie between 10000 and 100000");
        }
        new ImageryBench(
                        Files.createDirectories(folder.toAbsolutePath()),
                        spec.commandLine().getOut())
                .run(side);
        return 0;
    }
}
