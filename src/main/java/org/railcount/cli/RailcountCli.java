package org.railcount.cli;

import java.io.PrintWriter;
import java.nio.file.FileSystemException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.function.ToIntFunction;
import org.railcount.detect.DetectorFactory;
import org.railcount.imagery.Scene;
import org.railcount.project.FileProblem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ScopeType;

/** The {@code railcount} command with its subcommands. Without one it opens the window. */
public final class RailcountCli {
    private static final Logger LOG = LoggerFactory.getLogger(RailcountCli.class);

    private static final int HELP_WIDTH = 100;

    private final CommandLine commands;
    private final CommandLine bench = new CommandLine(new BenchCommand())
            .addSubcommand(new BenchCrashCommand())
            .addSubcommand(new BenchBatchCommand());

    /**
     * @param opener opens scenes; touched only by commands that need it
     * @param detectors makes the detector; called only by commands that count
     * @param app opens the window
     */
    public RailcountCli(Scene.Opener opener, DetectorFactory detectors, AppLauncher app) {
        bench.addSubcommand(new BenchImageryCommand()).addSubcommand(new BenchDetectionCommand(opener, detectors));
        commands = new CommandLine(new Root(app))
                .addSubcommand(new AppCommand(app))
                .addSubcommand(new AnalyzeCommand(opener, detectors))
                .addSubcommand(new EvaluateCommand(opener))
                .addSubcommand(new ExportCommand(opener))
                .addSubcommand(new ImportCommand(opener))
                .addSubcommand(new ChartCommand())
                .addSubcommand(new FigureCommand(opener))
                .addSubcommand(new ReportCommand(opener))
                .addSubcommand(new LearnCommand(opener))
                .addSubcommand(new ProposeTracksCommand(opener))
                .addSubcommand(new EvaluateTracksCommand())
                .addSubcommand(new SimulateCommand())
                .addSubcommand(new TrainingStripsCommand(opener))
                .addSubcommand(new MoveSiteCommand())
                .addSubcommand(bench)
                .setUsageHelpWidth(HELP_WIDTH)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler((e, args) -> usageError(e.getCommandLine(), UsageSentence.of(e)))
                .setExecutionExceptionHandler((e, command, parsed) -> failure(command, e));
    }

    /** Adds the commands that measure Railcount itself. */
    public RailcountCli measuring(
            ViewerBench viewer, StartBench start, DayBench day, ToIntFunction<PrintWriter> chart) {
        bench.addSubcommand(new BenchViewerCommand(viewer))
                .addSubcommand(new BenchStartCommand(start))
                .addSubcommand(new BenchDayCommand(day))
                .addSubcommand(new BenchChartCommand(chart));
        return this;
    }

    /** Sends output elsewhere than to the process's streams. */
    public RailcountCli writingTo(PrintWriter out, PrintWriter err) {
        commands.setOut(out).setErr(err);
        return this;
    }

    /** Runs one command line and returns the exit status: 0 done, 1 done in part or failed, 2 wrong usage. */
    public int run(String... args) {
        return commands.execute(args);
    }

    private static int usageError(CommandLine command, String message) {
        String sentence = message.replaceAll("\\s+", " ").replaceFirst("\\.$", "");
        command.getErr()
                .println("railcount: " + sentence + "; try '"
                        + command.getCommandSpec().qualifiedName() + " --help'.");
        return 2;
    }

    private static int failure(CommandLine command, Exception e) {
        if (e instanceof UsageException) {
            return usageError(command, String.valueOf(e.getMessage()));
        }
        if (e instanceof CancellationException) {
            return 1;
        }
        if (e instanceof RuntimeException) {
            LOG.error("{} failed", command.getCommandName(), e);
        } else {
            LOG.debug("{} failed", command.getCommandName(), e);
        }
        command.getErr().println("railcount: " + sentence(e));
        return 1;
    }

    /** A file system tells the file and perhaps a reason, but no sentence. */
    private static String sentence(Exception e) {
        if (!(e instanceof FileSystemException problem)) {
            return String.valueOf(e.getMessage());
        }
        return problem.getFile() + ": cannot be read or written (" + FileProblem.reason(problem)
                + "); check that its folder is there and may be written to, and that the disk has room.";
    }

    /** The command without a subcommand. */
    @Command(
            name = "railcount",
            mixinStandardHelpOptions = true,
            scope = ScopeType.INHERIT,
            versionProvider = Version.class,
            header = "Counts railcars in dated satellite scenes of a place.",
            synopsisSubcommandLabel = "[COMMAND]",
            descriptionHeading = "%n",
            description = {
                "Each count is set against what the place looked like in the five years before.",
                "Without a command the window opens."
            },
            parameterListHeading = "%nArguments:%n",
            optionListHeading = "%nOptions:%n",
            exitCodeListHeading = "%nExit status:%n",
            commandListHeading = "%nCommands:%n",
            exitCodeList = {"0:done", "1:a file could not be read or written", "2:wrong usage"},
            footerHeading = "%nExamples:%n",
            footer = {
                "  railcount",
                "  railcount analyze --site sample-imagery/site.geojson --out out sample-imagery/scenes",
                "  railcount analyze --help"
            })
    private record Root(AppLauncher app) implements Callable<Integer> {
        @Override
        public Integer call() {
            return app.launch(List.of());
        }
    }
}
