package org.railcount.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.railcount.export.figure.FigureScene;
import org.railcount.export.report.Report;
import org.railcount.export.report.ReportFiles;
import org.railcount.export.report.ReportMaker;
import org.railcount.export.report.ReportScene;
import org.railcount.imagery.DisplaySettings;
import org.railcount.imagery.Scene;
import org.railcount.imagery.SceneException;
import org.railcount.model.DetectionRun;
import org.railcount.timeline.LookBack;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a report of a date range. */
@Command(
        name = "report",
        description = "Writes a report of a date range: findings, chart, figures, all counts, method and limits.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        descriptionHeading = "%n",
        parameterListHeading = "%nParameters:%n",
        optionListHeading = "%nOptions:%n",
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:the report was written",
            "1:a file could not be written",
            "2:wrong usage or a file that cannot be read"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  railcount report --site project/site.geojson --from 2023 report.pdf report.html",
            "  railcount report --site site.geojson --counted out --scenes scenes --from 2023-08 --to 2023-10 report.pdf"
        })
final class ReportCommand implements Callable<Integer> {
    private final Scene.Opener opener;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--site", required = true, paramLabel = "SITE", description = "Site file (GeoJSON).")
    @SuppressWarnings("NullAway.Init")
    private Path siteFile;

    @Option(
            names = "--counted",
            paramLabel = "DIR",
            description = "What analyze or the window's export wrote; without it, the site's project.")
    private @Nullable Path counted;

    @Option(
            names = "--scenes",
            paramLabel = "PATH",
            description = "Images or folders of images for the figures, beside those of the project.")
    private List<Path> scenes = new ArrayList<>();

    @Parameters(
            arity = "1..*",
            paramLabel = "OUT",
            description = "Files to write; the ending says what: .pdf or .html.")
    @SuppressWarnings("NullAway.Init")
    private List<Path> outputs;

    @Option(names = "--from", paramLabel = "DATE", description = "First day, month or year, as in 2022-03.")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "DATE", description = "Last day, month or year.")
    private @Nullable String to;

    @Option(
            names = "--years",
            defaultValue = "5",
            paramLabel = "N",
            description = "How many years the baseline looks back. Default: ${DEFAULT-VALUE}.")
    private int years;

    @Option(
            names = "--figure",
            paramLabel = "SCENE",
            description = "The date to show; without it, the one that stands out most.")
    private @Nullable String figure;

    @Option(
            names = "--before",
            paramLabel = "SCENE",
            description = "The date to set it against; without it, the last clear one before.")
    private @Nullable String before;

    @Mixin
    private final CaptionOptions words = new CaptionOptions();

    ReportCommand(Scene.Opener opener) {
        this.opener = opener;
    }

    @Override
    public Integer call() throws IOException {
        WatchedSite watched = WatchedSite.read(siteFile, this::warn);
        FigureOutputs.check(outputs, "a report", "pdf", "html");
        SceneImages images = new SceneImages(opener, watched, scenes);
        CountedScenes results = CountedScenes.of(counted, watched, images);
        ReportMaker maker =
                new ReportMaker(watched.site(), results.counts(), watched.observations(), watched.events(), window());
        ReportMaker.Choice choice = new ReportMaker.Choice(
                new DayRange(Optional.ofNullable(from), Optional.ofNullable(to))
                        .within(maker.days(), "there is no dated scene"),
                Optional.ofNullable(figure).map(images::named),
                Optional.ofNullable(before).map(images::named),
                words.credits());
        Report report = maker.make(
                choice,
                scene -> new ReportScene(
                        scene,
                        results.review(scene.sceneId()),
                        images.info(scene.sceneId()),
                        results.run(scene.sceneId())),
                id -> open(id, images, results),
                Instant.now());
        for (Path output : outputs) {
            ReportFiles.write(output, report);
        }
        report.missing().forEach(this::warn);
        return 0;
    }

    /** A date for the figure; empty where its image or its result is not at hand. */
    private Optional<FigureScene> open(String sceneId, SceneImages images, CountedScenes results)
            throws SceneException {
        Optional<DetectionRun> run = results.run(sceneId);
        Optional<Path> file = images.file(sceneId);
        if (run.isEmpty() || file.isEmpty()) {
            return Optional.empty();
        }
        Scene scene = opener.open(file.get());
        return Optional.of(new FigureScene(
                scene,
                images.known(sceneId, scene.info()),
                run.get(),
                results.review(sceneId),
                DisplaySettings.DEFAULT));
    }

    private LookBack window() {
        try {
            return new LookBack(years);
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }

    private void warn(String sentence) {
        spec.commandLine().getErr().println("railcount: " + sentence);
        spec.commandLine().getErr().flush();
    }
}
