package org.railcount.cli;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.railcount.export.SceneFindings;
import org.railcount.model.CountedScene;
import org.railcount.model.DetectionRun;
import org.railcount.model.LogEntry;
import org.railcount.model.ReviewSummary;
import org.railcount.model.ReviewedDetection;
import org.railcount.model.Site;
import org.railcount.project.ProjectException;
import org.railcount.project.ProjectFolder;
import org.railcount.review.ReviewCounter;
import org.railcount.review.ReviewSession;
import org.railcount.review.SceneReview;

/** The scenes that a project keeps runs of, with the analyst's edits. Changes nothing in the project. */
final class CountedProject implements CountedScenes {
    private static final ReviewSession.Pen NO_PEN = new ReviewSession.Pen(() -> "", Clock.systemUTC(), () -> "");

    private final ProjectFolder project;
    private final Site site;
    private final SceneImages images;
    private final Map<String, Optional<Standing>> known = new HashMap<>();

    /** What stands in a scene. */
    private record Standing(DetectionRun run, Optional<ReviewSummary> review, List<SceneFindings.Finding> findings) {}

    /** @throws UsageException when the project cannot be read */
    CountedProject(WatchedSite watched, SceneImages images) {
        try {
            project = ProjectFolder.openForReading(watched.folder());
        } catch (ProjectException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
        this.site = watched.site();
        this.images = images;
    }

    @Override
    public Optional<DetectionRun> run(String sceneId) {
        return standing(sceneId).map(Standing::run);
    }

    @Override
    public List<SceneFindings.Finding> findings(String sceneId) {
        return standing(sceneId).map(Standing::findings).orElse(List.of());
    }

    @Override
    public Optional<ReviewSummary> review(String sceneId) {
        return standing(sceneId).flatMap(Standing::review);
    }

    @Override
    public List<CountedScene> counts() {
        List<CountedScene> scenes = new ArrayList<>();
        for (String id : images.ids()) {
            Optional<Instant> acquired =
                    images.info(id).flatMap(info -> info.acquisition().time());
            run(id).ifPresent(run -> scenes.add(new CountedScene(id, acquired, run.counts(), review(id))));
        }
        return scenes;
    }

    @Override
    public String source() {
        return project.folder().toString();
    }

    private Optional<Standing> standing(String sceneId) {
        return known.computeIfAbsent(sceneId, id -> {
            try {
                Optional<DetectionRun> run = project.storedRun(id);
                if (run.isEmpty()) {
                    return Optional.empty();
                }
                List<LogEntry> log = project.edits().read(id).entries();
                SceneReview review = new ReviewSession(run.get(), log, NO_PEN).now();
                List<SceneFindings.Finding> findings = review.detections().stream()
                        .filter(ReviewedDetection::isCounted)
                        .map(SceneFindings.Finding::of)
                        .toList();
                ReviewCounter counter = new ReviewCounter(site);
                return Optional.of(
                        review.isTouched()
                                ? new Standing(counter.count(review), Optional.of(counter.summary(review)), findings)
                                : new Standing(run.get(), Optional.empty(), findings));
            } catch (ProjectException e) {
                throw new UsageException(String.valueOf(e.getMessage()));
            }
        });
    }
}
