package org.railcount.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
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
import org.railcount.imagery.SceneNames;
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
            "REVIEWED holds SCENE.detections.geojson as analyze writes them, corrected by hand, or"
                    + " labels SCENE.truth.geojson. Every railcar in such a file counts as right, every other"
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
    private static final List<String> SUFFIXES = List.of(".truth.geojson", ".detections.geojson", ".geojson");

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
        Map<Path, Path> pairs = pairs();
        PrintWriter console = spec.commandLine().getOut();
        List<ReviewedScene> read = new ArrayList<>();
        LessonReader reader = new LessonReader(opener, watched.site());
        boolean failed = false;
        int number = 0;
        for (Map.Entry<Path, Path> pair : pairs.entrySet()) {
            String name = SceneNames.stem(pair.getKey());
            console.printf("%3d/%d  %s%n", ++number, pairs.size(), name);
            console.flush();
            try {
                Optional<ReviewedScene> scene =
                        scene(reader, watched, name, pair.getKey(), Truth.read(pair.getValue()));
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

    /** Scenes with their reviews, in order of the scenes. */
    private Map<Path, Path> pairs() throws IOException {
        if (!Files.isDirectory(reviewed)) {
            throw new UsageException("no such folder of reviewed scenes: " + reviewed);
        }
        Map<String, Path> reviews = new LinkedHashMap<>();
        try (Stream<Path> files = Files.list(reviewed)) {
            for (Path file : files.sorted().toList()) {
                stem(file.getFileName().toString()).ifPresent(stem -> reviews.putIfAbsent(stem, file));
            }
        }
        Map<Path, Path> pairs = new LinkedHashMap<>();
        for (Path scene : SceneArguments.files(scenes)) {
            Path review = reviews.remove(SceneNames.stem(scene));
            if (review != null) {
                pairs.put(scene, review);
            }
        }
        reviews.values()
                .forEach(review ->
                        warnings.tell(review.getFileName() + " was passed over: its scene is not among --scenes."));
        if (pairs.isEmpty()) {
            throw new UsageException(
                    "no file in " + reviewed + " is named like a scene, as in SCENE.detections.geojson");
        }
        return pairs;
    }

    private static Optional<String> stem(String name) {
        return SUFFIXES.stream()
                .filter(name::endsWith)
                .map(suffix -> name.substring(0, name.length() - suffix.length()))
                .findFirst();
    }
}
