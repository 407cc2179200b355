package org.railcount.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.railcount.export.report.Report;
import org.railcount.export.report.ReportFiles;
import org.railcount.export.report.ReportMaker;
import org.railcount.export.report.ReportScene;
import org.railcount.imagery.Scene;
import org.railcount.timeline.LookBack;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a report of a date range. */
@Command(
        name = "report",
        header = "Write a report of a date range: findings, chart, figures, all counts, method and limits.",
        description = {
            "Takes the site's project, or with --counted what analyze or the window's export wrote. A"
                    + " reviewed count stands before the detector's. Days before --from are part of what"
                    + " counts are compared with."
        },
        sortOptions = false,
        exitCodeList = {
            "0:the report was written",
            "1:a file could not be written",
            "2:wrong usage or a file that cannot be read"
        },
        footer = {
            "  railcount report --site project/site.geojson --from 2023 report.pdf report.html",
            "  railcount report --site site.geojson --counted out --scenes scenes \\",
            "      --from 2023-08 --to 2023-10 report.pdf"
        })
final class ReportCommand implements Callable<Integer> {
    private final Scene.Opener opener;

    @Mixin
    private final Warnings warnings = new Warnings();

    @Mixin
    private final CountedOptions counted = new CountedOptions();

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
    private final CreditOptions words = new CreditOptions();

    ReportCommand(Scene.Opener opener) {
        this.opener = opener;
    }

    @Override
    public Integer call() throws IOException {
        WatchedSite watched = counted.site(warnings::tell);
        FigureOutputs.check(outputs, "a report", "pdf", "html");
        SceneImages images = counted.images(opener, watched);
        CountedScenes results = counted.results(watched, images);
        ReportMaker maker =
                new ReportMaker(watched.site(), results.counts(), watched.observations(), watched.events(), window());
        ReportMaker.Choice choice = new ReportMaker.Choice(
                new DayRange(Optional.ofNullable(from), Optional.ofNullable(to))
                        .within(maker.days(), "there is no dated scene"),
                Optional.ofNullable(figure).map(images::named),
                Optional.ofNullable(before).map(images::named),
                words.captions(Optional.empty()));
        Report report = maker.make(
                choice,
                scene -> new ReportScene(
                        scene,
                        results.review(scene.sceneId()),
                        images.info(scene.sceneId()),
                        results.run(scene.sceneId())),
                new FigureScenes(opener, images, results)::open,
                Instant.now());
        for (Path output : outputs) {
            ReportFiles.write(output, report).ifPresent(warnings::tell);
        }
        report.missing().forEach(warnings::tell);
        return 0;
    }

    private LookBack window() {
        try {
            return new LookBack(years);
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }
}
