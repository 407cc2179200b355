package org.railcount.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code railcount bench day}: whether the window stays as small as it was. */
@Command(
        name = "day",
        header = "Work a day in the window and see whether memory and threads stay flat.",
        description = {
            "Opens the window on a copy of the last six scenes of a project, counts them, and then"
                    + " presses the keys of a day's work: through the scenes, corrections, undo, comparing,"
                    + " export. The last line reads",
            "  steps=… resident_start_mb=… resident_tenth_mb=… resident_end_mb=… heap_…=… threads_…=…"
                    + " edits=… late=…",
            "resident: memory of the machine; heap: what full collections leave; start, tenth, end:"
                    + " before the first step, after a tenth of them, after the last. Without a display the window"
                    + " is drawn in memory."
        },
        exitCodeList = {"0:all was measured", "1:it could not be measured", "2:wrong usage"},
        footer = "  railcount bench day --steps 1000")
final class BenchDayCommand implements Callable<Integer> {
    private final DayBench bench;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--project", paramLabel = "DIR", description = "Project folder (default: the sample project).")
    private Path project = Path.of(System.getProperty("railcount.home", ""), "sample-imagery");

    @Option(names = "--steps", paramLabel = "NUMBER", description = "How many (default: ${DEFAULT-VALUE}).")
    private int steps = 10_000;

    @Option(names = "--seed", paramLabel = "NUMBER", description = "Gives their order (default: ${DEFAULT-VALUE}).")
    private long seed = 1;

    BenchDayCommand(DayBench bench) {
        this.bench = bench;
    }

    @Override
    public Integer call() {
        if (!Files.isDirectory(project.resolve("scenes"))) {
            throw new UsageException("no project folder with scenes: " + project);
        }
        if (steps < 10) {
            throw new UsageException("--steps must be 10 or more");
        }
        return bench.run(
                project.toAbsolutePath().normalize(),
                steps,
                seed,
                spec.commandLine().getOut());
    }
}
