package org.railcount.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.railcount.detect.Detector;
import org.railcount.export.CountsCsv;
import org.railcount.export.DetectionsGeoJson;
import org.railcount.imagery.Scene;
import org.railcount.model.SceneResult;
import org.railcount.model.Site;
import org.railcount.project.ProjectException;
import org.railcount.project.SiteFile;
import org.railcount.timeline.CountedAreas;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code railcount analyze}: counts a folder of scenes without a display. */
@Command(
        name = "analyze",
        header = "Count the railcars in scenes and write the counts to files.",
        description = {
            "",
            "Writes to the output folder:",
            "  counts.csv                    a row per scene and area, with 90 %% ranges",
            "  SCENE.detections.geojson      what was found in each scene, with positions",
            ""
        },
        optionListHeading = "%nOptions:%n",
        parameterListHeading = "%nArguments:%n",
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:every scene was handled",
            "1:some scenes failed; the others are written",
            "2:wrong usage; nothing was written"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  railcount analyze --site site.geojson --out out scenes/",
            "  railcount analyze --site site.geojson --out out --jobs 2 20231005.tif 20231012.tif"
        })
final class AnalyzeCommand implements Callable<Integer> {
    private final Scene.Opener opener;
    private final Supplier<Detector> detector;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--site",
            required = true,
            paramLabel = "SITE",
            description = "Site file (GeoJSON) with the areas, tracks and zones.")
    @SuppressWarnings("NullAway.Init")
    private Path siteFile;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "Output folder; made where it does not exist. Files of the same names are replaced.")
    @SuppressWarnings("NullAway.Init")
    private Path out;

    @Option(
            names = "--jobs",
            paramLabel = "N",
            description = "Scenes handled at a time; the number of processors unless told otherwise.")
    private int jobs = Runtime.getRuntime().availableProcessors();

    @Option(names = "--quiet", description = "Tell only of scenes that failed.")
    private boolean quiet;

    @Parameters(arity = "1..*", paramLabel = "SCENE", description = "GeoTIFF file, or folder of GeoTIFF files.")
    @SuppressWarnings("NullAway.Init")
    private List<Path> scenes;

    AnalyzeCommand(Scene.Opener opener, Supplier<Detector> detector) {
        this.opener = opener;
        this.detector = detector;
    }

    @Override
    public Integer call() throws IOException {
        if (jobs < 1) {
            throw new UsageException("--jobs must be 1 or more, not " + jobs);
        }
        Site site = readSite();
        Map<Path, String> names = SceneNames.of(SceneFiles.list(scenes));
        prepareOutput();

        long start = System.nanoTime();
        ProgressLines progress =
                new ProgressLines(spec.commandLine().getOut(), names.size(), CountedAreas.toAddUp(site), quiet);
        SceneBatch batch = new SceneBatch(opener, detector.get(), site, stem -> Optional.<Instant>empty());
        List<SceneResult> results = batch.run(names, jobs, () -> false, progress::done);
        for (SceneResult result : results) {
            if (result instanceof SceneResult.Handled handled) {
                DetectionsGeoJson.write(out.resolve(result.sceneId() + ".detections.geojson"), handled);
            }
        }
        CountsCsv.write(out.resolve("counts.csv"), results);
        progress.summary(results, Duration.ofNanos(System.nanoTime() - start));
        return results.stream().anyMatch(result -> result instanceof SceneResult.Failed) ? 1 : 0;
    }

    private Site readSite() {
        if (!Files.isRegularFile(siteFile)) {
            throw new UsageException("no such site file: " + siteFile);
        }
        try {
            return SiteFile.read(siteFile);
        } catch (ProjectException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }

    private void prepareOutput() {
        try {
            Files.createDirectories(out);
        } catch (IOException e) {
            throw new UsageException("cannot make the output folder " + out);
        }
        if (!Files.isWritable(out)) {
            throw new UsageException("cannot write to the output folder " + out);
        }
    }
}
