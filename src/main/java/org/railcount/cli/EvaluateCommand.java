package org.railcount.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.railcount.detect.evaluate.SceneScore;
import org.railcount.detect.evaluate.ScoreTable;
import org.railcount.detect.evaluate.Truth;
import org.railcount.export.DetectionsGeoJson;
import org.railcount.model.DetectionRun;
import org.railcount.model.Track;
import org.railcount.project.ProjectException;
import org.railcount.project.SiteFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code railcount evaluate}: detections against labelled truth. */
@Command(
        name = "evaluate",
        header = "Sets detections against labelled truth: precision, recall, F1, count error.",
        description = {
            "A detection is right when it overlaps a labelled thing with an intersection over union of at least 0.3, one to"
                    + " one. Things seen by less than half, or labelled off_track, count neither for nor against.",
            "With folders, each SCENE.truth.geojson is paired with SCENE.detections.geojson."
        },
        footer = {
            "  railcount evaluate --truth truth.geojson --detections out/scene.detections.geojson",
            "  railcount evaluate --truth truth.geojson --detections out/scene.detections.geojson \\",
            "      --site site.geojson --split test",
            "  railcount evaluate --truth sample-imagery/truth --detections out --split test"
        })
final class EvaluateCommand implements Callable<Integer> {
    private static final String TRUTH_SUFFIX = ".truth.geojson";

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--truth", required = true, paramLabel = "TRUTH", description = "Labels: a file or a folder.")
    @SuppressWarnings("NullAway.Init")
    private Path truth;

    @Option(
            names = "--detections",
            required = true,
            paramLabel = "FILE",
            description = "Detections: a file or the folder that analyze wrote.")
    @SuppressWarnings("NullAway.Init")
    private Path detections;

    @Option(
            names = "--split",
            paramLabel = "NAME",
            description =
                    "Only this half of the labels, for example test: scenes with that split, or, with --site, tracks"
                            + " with that split.")
    private @Nullable String split;

    @Option(
            names = "--site",
            paramLabel = "SITE",
            description = "Site file whose tracks carry a split; needed where one scene holds both halves.")
    private @Nullable Path site;

    @Override
    public Integer call() throws IOException, ProjectException {
        List<SceneScore> scores = Files.isDirectory(truth) ? folder() : List.of(one());
        if (scores.isEmpty()) {
            throw new UsageException("no labelled scene in " + truth + " fits"
                    + (split == null ? "" : " the split " + split) + ", so there is nothing to evaluate");
        }
        PrintWriter out = spec.commandLine().getOut();
        new ScoreTable(scores).print(out);
        out.flush();
        return 0;
    }

    private SceneScore one() throws IOException, ProjectException {
        Truth labels = Truth.read(truth);
        DetectionRun run = DetectionsGeoJson.read(detections);
        if (split == null) {
            return SceneScore.of(run.sceneId(), labels, run, Optional.empty());
        }
        if (site == null) {
            throw new UsageException("--split on one scene needs --site, whose tracks tell their split");
        }
        Set<String> tracks = new HashSet<>();
        for (Track track : SiteFile.read(site).tracks()) {
            if (split.equals(track.extra().get("split"))) {
                tracks.add(track.name());
            }
        }
        return SceneScore.of(run.sceneId(), labels, run, Optional.of(tracks));
    }

    private List<SceneScore> folder() throws IOException {
        List<Path> files;
        try (Stream<Path> list = Files.list(truth)) {
            files = list.filter(f -> f.getFileName().toString().endsWith(TRUTH_SUFFIX))
                    .sorted()
                    .toList();
        }
        List<SceneScore> scores = new ArrayList<>();
        for (Path file : files) {
            Truth labels = Truth.read(file);
            String name = file.getFileName().toString();
            String scene = name.substring(0, name.length() - TRUTH_SUFFIX.length());
            if (split == null || split.equals(labels.split())) {
                Path found = detections.resolve(scene + ".detections.geojson");
                if (!Files.exists(found)) {
                    throw new UsageException(found + " does not exist; run analyze on " + scene + " first");
                }
                scores.add(SceneScore.of(scene, labels, DetectionsGeoJson.read(found), Optional.empty()));
            }
        }
        return scores;
    }
}
