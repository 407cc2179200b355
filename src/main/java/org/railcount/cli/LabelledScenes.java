package org.railcount.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;
import org.railcount.detect.evaluate.SceneMatch;
import org.railcount.detect.evaluate.Truth;
import org.railcount.export.DetectionsGeoJson;
import org.railcount.model.DetectionRun;
import org.railcount.model.Track;
import org.railcount.project.SceneOutputs;

/**
 * Finds labels and detections that belong together, and matches them.
 *
 * @param truth labels: a file, or a folder of {@code SCENE.truth.geojson}
 * @param detections a file, or a folder of {@code SCENE.detections.geojson}
 * @param split only this half of the labels, where given: of the scenes in a folder, of the tracks in a single scene
 * @param tracks the site's tracks; empty where the site is not known
 * @param moved how far the site was moved from where the labels stand, metres east (x) and north (y)
 */
record LabelledScenes(Path truth, Path detections, Optional<String> split, List<Track> tracks, Coordinate moved) {
    private static final String TRUTH_SUFFIX = ".truth.geojson";

    /** Whether only some tracks of the scene are scored. */
    boolean isPartOfScene() {
        return split.isPresent() && !Files.isDirectory(truth);
    }

    /**
     * Matches every labelled scene of the split.
     *
     * @throws UsageException where there is none, or one was not analyzed
     * @throws IOException with one sentence where a file cannot be read
     */
    List<SceneMatch> match() throws IOException {
        List<SceneMatch> scenes = Files.isDirectory(truth) ? folder() : List.of(one());
        if (scenes.isEmpty()) {
            throw new UsageException("no labelled scene in " + truth + " fits"
                    + split.map(name -> " the split " + name).orElse("") + ", so there is nothing to evaluate");
        }
        return scenes;
    }

    private SceneMatch one() throws IOException {
        if (Files.isDirectory(detections)) {
            throw new UsageException(detections + " is a folder, and " + truth
                    + " labels one scene; name that scene's .detections.geojson");
        }
        Truth labels = labels(truth);
        DetectionRun run = DetectionsGeoJson.read(detections);
        return SceneMatch.of(run.sceneId(), labels, run, split.map(this::tracksOf));
    }

    private Set<String> tracksOf(String half) {
        Set<String> names = new HashSet<>();
        for (Track track : tracks) {
            if (half.equals(track.extra().get("split"))) {
                names.add(track.name());
            }
        }
        if (names.isEmpty()) {
            throw new UsageException("--split on one scene needs --site with tracks of the split " + half);
        }
        return names;
    }

    private List<SceneMatch> folder() throws IOException {
        List<Path> files;
        try (Stream<Path> list = Files.list(truth)) {
            files = list.filter(f -> f.getFileName().toString().endsWith(TRUTH_SUFFIX))
                    .sorted()
                    .toList();
        }
        List<SceneMatch> scenes = new ArrayList<>();
        for (Path file : files) {
            Truth labels = labels(file);
            String name = file.getFileName().toString();
            String scene = name.substring(0, name.length() - TRUTH_SUFFIX.length());
            if (split.isEmpty() || split.get().equals(labels.split())) {
                Path found = new SceneOutputs(detections).detections(scene);
                if (!Files.exists(found)) {
                    throw new UsageException(found + " does not exist; run analyze on " + scene + " first");
                }
                scenes.add(SceneMatch.of(scene, labels, DetectionsGeoJson.read(found), Optional.empty()));
            }
        }
        return scenes;
    }

    private Truth labels(Path file) throws IOException {
        Truth labels = Truth.read(file);
        return moved.x == 0 && moved.y == 0 ? labels : labels.moved(moved.x, moved.y);
    }
}
