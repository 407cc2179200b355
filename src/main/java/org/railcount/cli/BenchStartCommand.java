package org.railcount.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code railcount bench start}: how long it takes to start. */
@Command(
        name = "start",
        header = "Measure how long Railcount takes to start.",
        description = {
            "Starts fresh processes: one that tells its version, and one that opens the window on a copy"
                    + " of a project and paints its latest scene in full. The last line reads",
            "  version_ms=… window_ms=…",
            "Without a display the window is drawn in memory."
        },
        exitCodeList = {"0:all was measured", "1:it could not be measured", "2:wrong usage"},
        footer = "  railcount bench start")
final class BenchStartCommand implements Callable<Integer> {
    private final StartBench bench;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--project", paramLabel = "DIR", description = "Project folder (default: the sample project).")
    private Path project = Path.of(System.getProperty("railcount.home", ""), "sample-imagery");

    BenchStartCommand(StartBench bench) {
        this.bench = bench;
    }

    @Override
    public Integer call() {
        if (!Files.isDirectory(project)) {
            throw new UsageException("no such folder: " + project);
        }
        return bench.run(
                project.toAbsolutePath().normalize(), spec.commandLine().getOut());
    }
}
