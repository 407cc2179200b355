package org.railcount.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.commons.io.FileUtils;
import org.jspecify.annotations.Nullable;
import org.railcount.cli.batch.BatchBench;
import org.railcount.project.ProjectException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code railcount bench batch}: whether a long batch stays small and outlives a killed process. */
@Command(
        name = "batch",
        header = "Count a long series in one go and with the process killed twice, and compare.",
        description = {
            "Makes a series of simulated scenes in a temporary folder and runs 'railcount analyze' on it"
                    + " in processes of their own, with a heap of 512 MB: once in one go, once killed (SIGKILL) at"
                    + " a third and at two thirds and gone on with. The last line reads",
            "  scenes=… per_scene_ms=… heap_first_mb=… heap_last_mb=… recounted=… equal=…"
        },
        exitCodeList = {
            "0:nothing was counted twice and both came to the same",
            "1:something was counted twice, or the results differ",
            "2:wrong usage"
        },
        footer = "  railcount bench batch --scenes 100")
final class BenchBatchCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--scenes", paramLabel = "NUMBER", description = "How many (default: ${DEFAULT-VALUE}).")
    private int scenes = 1000;

    @Option(names = "--jobs", paramLabel = "N", description = "Scenes handled at a time.")
    private @Nullable Integer jobs;

    @Override
    public Integer call() throws IOException, ProjectException, InterruptedException {
        if (scenes < 10 || scenes > 100_000) {
            throw new UsageException("--scenes must lie between 10 and 100000");
        }
        Path folder = Files.createTempDirectory("railcount-batch");
        try {
            List<String> options = jobs == null ? List.of() : List.of("--jobs", jobs.toString());
            return new BatchBench(folder, scenes, options, spec.commandLine().getOut()).run() ? 0 : 1;
        } finally {
            FileUtils.deleteDirectory(folder.toFile());
        }
    }
}
