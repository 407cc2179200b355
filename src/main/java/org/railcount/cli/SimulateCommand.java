package org.railcount.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.railcount.simulate.series.RandomYardWriter;
import org.railcount.simulate.series.SeriesWriter;
import org.railcount.simulate.series.YardTheme;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code railcount simulate}: renders simulated scenes. */
@Command(
        name = "simulate",
        header = "Render the simulated sample imagery: dated scenes of a made-up yard, with the truth beside them.",
        description = {
            "Writes to the output folder:",
            "  site.geojson                  the yard's areas, tracks and zones",
            "  scenes/                       images with their vendors' metadata files",
            "  truth/                        what is truly there: polygons per scene, and truth.csv",
            "",
            "The same seed gives the same files, byte for byte, on every machine.",
            ""
        },
        exitCodeList = {"0:all scenes were written", "1:a file could not be written", "2:wrong usage"},
        footer = {
            "  railcount simulate --out sample-imagery",
            "  railcount simulate --out out --scenes 2023-10-05,2023-09-14"
        })
final class SimulateCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "Output folder; made where it does not exist. Files of the same names are replaced.")
    @SuppressWarnings("NullAway.Init")
    private Path out;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Another number gives other trains on the same dates (sample imagery: ${DEFAULT-VALUE}).")
    private long seed = SeriesWriter.SAMPLE_SEED;

    @Option(
            names = "--scenes",
            split = ",",
            paramLabel = "PART",
            description =
                    "Only scenes whose file name or UTC time contains one of these; truth.csv is then not written.")
    private List<String> scenes = List.of();

    @Option(
            names = "--random-yard",
            hidden = true,
            paramLabel = "N",
            description = "Render one scene of the random yard number N instead, for training a detector.")
    private Optional<Long> randomYard = Optional.empty();

    @Option(
            names = "--yards",
            hidden = true,
            paramLabel = "K",
            description = "With --random-yard: make K yards, each in a folder of its own.")
    private int yards = 1;

    @Option(
            names = "--theme",
            hidden = true,
            paramLabel = "THEME",
            description = "With --random-yard: ${COMPLETION-CANDIDATES}.")
    private YardTheme theme = YardTheme.ANY;

    @Override
    public Integer call() throws IOException {
        PrintWriter console = spec.commandLine().getOut();
        if (randomYard.isPresent()) {
            for (long number = randomYard.get(); number < randomYard.get() + yards; number++) {
                Path folder = yards == 1 ? out : out.resolve("yard-" + number);
                console.println(new RandomYardWriter(number, theme).write(folder));
                console.flush();
            }
            return 0;
        }
        List<String> stems = SeriesWriter.stems();
        List<String> written = new ArrayList<>();
        new SeriesWriter(seed).write(out, scenes, line -> {
            written.add(line);
            console.println(line);
            console.flush();
        });
        if (written.isEmpty()) {
            throw new UsageException("no scene fits --scenes " + String.join(",", scenes)
                    + "; name a part of a file name or time, such as 2023-10");
        }
        if (scenes.isEmpty()) {
            console.println(stems.size() + " simulated scenes written to " + out);
        }
        return 0;
    }
}
