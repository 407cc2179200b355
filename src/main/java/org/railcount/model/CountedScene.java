package org.railcount.model;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The counts of one scene, whoever made them. Immutable.
 *
 * @param sceneId names the scene
 * @param acquired when it was taken, UTC, where known
 * @param counts by area; empty where the scene failed
 * @param review how far the scene was reviewed; empty where the counts are the detector's
 */
public record CountedScene(
        String sceneId, Optional<Instant> acquired, List<AreaCount> counts, Optional<ReviewSummary> review) {
    public CountedScene {
        counts = List.copyOf(counts);
    }

    /** What the detector said of a scene. */
    public static CountedScene of(SceneResult result) {
        return of(result, Optional.empty());
    }

    /** What came of a scene. */
    public static CountedScene of(SceneResult result, Optional<ReviewSummary> review) {
        return new CountedScene(
                result.sceneId(),
                result.acquired(),
                result.run().map(DetectionRun::counts).orElse(List.of()),
                review);
    }

    /** Whose the counts of some areas together are. */
    public CountBasis basis(Collection<String> areas) {
        return review.map(known -> known.basis(areas)).orElse(CountBasis.DETECTOR);
    }
}
