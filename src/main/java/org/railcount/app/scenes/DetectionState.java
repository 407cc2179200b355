package org.railcount.app.scenes;

import java.util.Optional;
import org.railcount.model.DetectionRun;

/**
 * How far a scene has been counted. A run once shown stays while a new one is under way, so that nothing blinks.
 * Immutable.
 *
 * @param stage whether detection is under way
 * @param run the latest result
 * @param outdated whether the site or the detector is another than that of the result
 * @param problem one sentence where the last attempt failed
 */
public record DetectionState(Stage stage, Optional<DetectionRun> run, boolean outdated, Optional<String> problem) {

    /** Whether detection is under way. */
    public enum Stage {
        IDLE,
        WAITING,
        RUNNING
    }

    /** Never counted. */
    public static final DetectionState NONE = new DetectionState(Stage.IDLE, Optional.empty(), false, Optional.empty());

    /** A result that fits the scene and the site as they are. */
    public static DetectionState done(DetectionRun run) {
        return new DetectionState(Stage.IDLE, Optional.of(run), false, Optional.empty());
    }

    /** The same at another stage. */
    public DetectionState at(Stage other) {
        return new DetectionState(other, run, outdated, problem);
    }

    /** The same after a failed attempt. */
    public DetectionState failed(String sentence) {
        return new DetectionState(Stage.IDLE, run, outdated, Optional.of(sentence));
    }

    /** The same, its result being one of another site or detector than there is now, or not. */
    public DetectionState outdated(boolean other) {
        return new DetectionState(stage, run, run.isPresent() && other, problem);
    }

    /** Whether there is no result for the site as it is. */
    public boolean needsRun() {
        return run.isEmpty() || outdated;
    }
}
