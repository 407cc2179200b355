package org.railcount.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The counts of one scene, whoever made them. Immutable.
 *
 * @param sceneId names the scene
 * @param acquired when it was taken, UTC, where known
 * @param counts by area; empty where the scene failed
 * @param basis whose counts they are
 */
public record CountedScene(String sceneId, Optional<Instant> acquired, List<AreaCount> counts, CountBasis basis) {
    public CountedScene {
        counts = List.copyOf(counts);
    }

    /** What the detector said of a scene. */
    public static CountedScene of(SceneResult result) {
        return of(result, CountBasis.DETECTOR);
    }

    /** What came of a scene. */
    public static CountedScene of(SceneResult result, CountBasis basis) {
        return new CountedScene(
                result.sceneId(),
                result.acquired(),
                result.run().map(DetectionRun::counts).orElse(List.of()),
                basis);
    }
}
