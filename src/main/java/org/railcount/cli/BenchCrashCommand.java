package org.railcount.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.Callable;
import org.railcount.cli.crash.CrashBench;
import org.railcount.project.ProjectException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code railcount bench crash}: whether what was saved outlives a killed process. */
@Command(
        name = "crash",
        header = "Kill a process again and again while it edits and saves, and look for what is lost.",
        description = {
            "Each run starts a process that edits a project as the window does, kills it (SIGKILL) at a"
                    + " random moment, opens the project again and looks for every edit that the process was told"
                    + " is saved. The last line reads",
            "  runs=… lost=… unopened=…"
        },
        exitCodeList = {
            "0:nothing was lost and the project opened every time",
            "1:something was lost or could not be opened",
            "2:wrong usage"
        },
        footer = "  railcount bench crash --runs 20")
final class BenchCrashCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--runs", paramLabel = "NUMBER", description = "How many processes (default: ${DEFAULT-VALUE}).")
    private int runs = 200;

    @Option(
            names = "--seed",
            paramLabel = "NUMBER",
            description = "Makes edits and moments follow from a number (default: ${DEFAULT-VALUE}).")
    private long seed = 1;

    @Override
    public Integer call() throws IOException, ProjectException, InterruptedException {
        if (runs < 1) {
            throw new UsageException("--runs must be 1 or more");
        }
        Path folder = Files.createTempDirectory("railcount-crash");
        boolean nothingLost =
                new CrashBench(folder, new Random(seed), spec.commandLine().getOut()).run(runs);
        Files.deleteIfExists(folder);
        return nothingLost ? 0 : 1;
    }
}
