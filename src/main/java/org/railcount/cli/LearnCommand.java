package org.railcount.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.railcount.detect.KnownPlaces;
import org.railcount.detect.TrackGuidedDetector;
import org.railcount.detect.evaluate.Truth;
import org.railcount.detect.learn.LessonReader;
import org.railcount.detect.learn.ReviewedScene;
import org.railcount.detect.learn.SiteLearning;
import org.railcount.detect.learn.SiteTuningFile;
import org.railcount.export.AtomicOutput;
import org.railcount.imagery.Scene;
import org.railcount.imagery.SceneException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code railcount learn}: tunes the detector to a site by reviewed scenes. */
@Command(
        name = "learn",
        header = "Tune the detector to a site by scenes that an analyst has reviewed.",
        description = {
            "Reads each reviewed scene once, then tries settings of the decoder and lengths of cars."
                    + " What it is worth is measured by leaving out one date after another: each date is read with"
                    + " settings learnt on the others only. Where that is not surely better than the program's own"
                    + " settings, nothing is written.",
            "",
            "REVIEWED holds SCENE.reviewed.geojson as the window exports them, SCENE.detections.geojson as"
                    + " analyze writes them, corrected by hand, or labels SCENE.truth.geojson. Every railcar in such a file counts as right, every other"
                    + " place as empty. Use the result with 'railcount analyze --tuning', or put it as"
                    + " site-tuning.json into the project folder. Delete the file to go back."
        },
        exitCodeList = {
            "0:done; whether a tuning was written is told",
            "1:a file could not be read or written",
            "2:wrong usage"
        },
        footer = {
            "  railcount learn --site site.geojson --reviewed reviewed/ --scenes scenes/ --out site-tuning.json",
            "  railcount analyze --site site.geojson --tuning site-tuning.json --out out scenes/"
        })
final class LearnCommand implements Callable<Integer> {
    private final Scene.Opener opener;

    @Mixin
    private final Warnings warnings = new Warnings();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--site", required = true, paramLabel = "SITE", description = "Site file (GeoJSON).")
    @SuppressWarnings("NullAway.Init")
    private Path siteFile;

    @Option(
            names = "--reviewed",
            required = true,
            paramLabel = "REVIEWED",
            description = "Folder with a GeoJSON file for each reviewed scene.")
    @SuppressWarnings("NullAway.Init")
    private Path reviewed;

    @Option(
            names = "--scenes",
            required = true,
            arity = "1..*",
            paramLabel = "SCENE",
            description = "GeoTIFF files, or folders with them; scenes without a review are passed over.")
    @SuppressWarnings("NullAway.Init")
    private List<Path> scenes;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description = "Where the tuning is written, where it is better.")
    @SuppressWarnings("NullAway.Init")
    private Path out;

    LearnCommand(Scene.Opener opener) {
        this.opener = opener;
    }

    @Override
    public Integer call() throws IOException {
        OutputFile.requireFolder(out);
        WatchedSite watched = WatchedSite.read(siteFile, warnings::tell);
        ReviewedFiles files = ReviewedFiles.in(reviewed, SceneArguments.files(scenes));
        files.passedOver().forEach(name -> warnings.tell(name + " was passed over: its scene is not among --scenes."));
        PrintWriter console = spec.commandLine().getOut();
        List<ReviewedScene> read = new ArrayList<>();
        LessonReader reader = new LessonReader(opener, watched.site());
        boolean failed = false;
        int number = 0;
        for (ReviewedFiles.Reviewed pair : files.scenes()) {
            String name = pair.id();
            console.printf("%3d/%d  %s%n", ++number, files.scenes().size(), name);
            console.flush();
            try {
                Optional<ReviewedScene> scene = scene(reader, watched, name, pair.scene(), Truth.read(pair.review()));
                scene.ifPresentOrElse(
                        read::add,
                        () -> warnings.tell(name + " is too coarse for single cars, or does not show the site."));
            } catch (IOException | SceneException e) {
                failed = true;
                warnings.tell(String.valueOf(e.getMessage()));
            }
        }
        SiteLearning.Report report = SiteLearning.learn(read, watched.site().name(), TrackGuidedDetector.VERSION);
        new LearnTable(report).print(console);
        if (report.tuning().isPresent()) {
            AtomicOutput.write(out, SiteTuningFile.text(report.tuning().get()).getBytes(StandardCharsets.UTF_8));
            console.println(report.verdict() + " Written to " + out + ".");
        } else {
            console.println(report.verdict());
        }
        console.flush();
        return failed ? 1 : 0;
    }

    private Optional<ReviewedScene> scene(
            LessonReader reader, WatchedSite watched, String name, Path file, Truth labels) throws SceneException {
        // Labels may tell the day of a scene that does not; else it stands for itself.
        String labelled =
                labels.acquired().length() < 10 ? name : labels.acquired().substring(0, 10);
        KnownPlaces places = watched.places(opener, watched.referenceScene(List.of(file)), List.of(file));
        return reader.read(
                new LessonReader.Lesson(
                        file, name, Optional.ofNullable(watched.typedTimes().get(name)), labelled, labels.objects()),
                places.of(file),
                () -> false);
    }
}
