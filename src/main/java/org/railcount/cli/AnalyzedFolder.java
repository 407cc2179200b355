package org.railcount.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.railcount.export.DetectionsGeoJson;
import org.railcount.export.SceneFindings;
import org.railcount.model.CountedScene;
import org.railcount.model.DetectionRun;
import org.railcount.model.Origin;
import org.railcount.model.ReviewSummary;
import org.railcount.model.Verdict;
import org.railcount.project.CountsFile;
import org.railcount.project.ProjectException;
import org.railcount.project.ReviewFile;
import org.railcount.project.SceneOutputs;

/** A folder that {@code analyze} wrote, or the window's export, which adds what was reviewed. */
final class AnalyzedFolder implements CountedScenes {
    private final Path folder;
    private final SceneOutputs scenes;
    private final Map<String, ReviewSummary> reviews;
    /** What was read so far; each file is read once. */
    private final Map<String, Optional<DetectionRun>> runs = new HashMap<>();

    /** @throws UsageException when there are no counts in the folder, or its table of reviews cannot be read */
    AnalyzedFolder(Path folder) {
        this.folder = folder;
        this.scenes = new SceneOutputs(folder);
        if (!Files.isDirectory(folder)) {
            throw new UsageException("no such folder: " + folder);
        }
        if (!Files.exists(folder.resolve("counts.csv"))) {
            throw new UsageException(folder + " holds no counts.csv: name a folder that analyze wrote");
        }
        Path table = folder.resolve("review.csv");
        try {
            reviews = Files.exists(table) ? ReviewFile.read(table) : Map.of();
        } catch (ProjectException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }

    @Override
    public Optional<DetectionRun> run(String sceneId) {
        return runs.computeIfAbsent(sceneId, this::read);
    }

    private Optional<DetectionRun> read(String sceneId) {
        Path reviewed = scenes.reviewed(sceneId);
        Path file = Files.exists(reviewed) ? reviewed : scenes.detections(sceneId);
        try {
            return Files.exists(file) ? Optional.of(DetectionsGeoJson.read(file)) : Optional.empty();
        } catch (IOException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }

    @Override
    public List<SceneFindings.Finding> findings(String sceneId) {
        // A file of reviewed detections does not tell which of them the analyst decided.
        boolean reviewed = Files.exists(scenes.reviewed(sceneId));
        Optional<Origin> origin = reviewed ? Optional.empty() : Optional.of(Origin.DETECTOR);
        Optional<Verdict> verdict = reviewed ? Optional.empty() : Optional.of(Verdict.PROPOSED);
        return run(sceneId).stream()
                .flatMap(run -> run.detections().stream())
                .map(detection -> new SceneFindings.Finding(detection, origin, verdict))
                .toList();
    }

    /** The table of counts, as reviewed where scenes were. */
    Path table() {
        Path reviewed = folder.resolve("counts-reviewed.csv");
        return Files.exists(reviewed) ? reviewed : folder.resolve("counts.csv");
    }

    @Override
    public Optional<ReviewSummary> review(String sceneId) {
        boolean reviewed = Files.exists(scenes.reviewed(sceneId));
        return Optional.ofNullable(reviews.get(sceneId))
                .or(() ->
                        reviewed ? Optional.of(new ReviewSummary(sceneId, 0, 0, Optional.empty())) : Optional.empty());
    }

    @Override
    public List<CountedScene> counts() {
        Path reviewed = folder.resolve("counts-reviewed.csv");
        try {
            return Files.exists(reviewed)
                    ? CountsFile.read(reviewed, reviews)
                    : CountsFile.read(folder.resolve("counts.csv"));
        } catch (ProjectException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }

    @Override
    public String source() {
        return folder.toString();
    }
}
