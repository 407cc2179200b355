package org.railcount.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code railcount bench}: measures Railcount on this machine. */
@Command(name = "bench", header = "Measure Railcount on this machine.", synopsisSubcommandLabel = "COMMAND")
final class BenchCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        throw new UsageException("name what to measure: "
                + String.join(" or ", spec.commandLine().getSubcommands().keySet()));
    }
}
