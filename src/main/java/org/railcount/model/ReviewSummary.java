package org.railcount.model;

import java.time.Instant;
import java.util.Optional;

/**
 * How far a scene has been reviewed, in a line. Immutable.
 *
 * @param sceneId the scene
 * @param decided how many of the detector's detections were decided
 * @param detections how many the detector made
 * @param signature the last sign-off, if there was one
 */
public record ReviewSummary(String sceneId, int decided, int detections, Optional<Signature> signature) {
    /**
     * A sign-off.
     *
     * @param signOff what was said
     * @param author who said it
     * @param time when, UTC
     * @param holds whether nothing was changed since
     */
    public record Signature(SignOff signOff, String author, Instant time, boolean holds) {}
}
