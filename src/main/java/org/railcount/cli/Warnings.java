package org.railcount.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What a command tells beside its work, one sentence a line. Mixed into commands; has no options of its own. */
@Command
final class Warnings {
    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init")
    private CommandSpec command;

    void tell(String sentence) {
        command.commandLine().getErr().println("railcount: " + sentence);
        command.commandLine().getErr().flush();
    }
}
