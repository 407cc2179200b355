package org.railcount.detect;

import java.util.Optional;
import org.railcount.imagery.Scene;
import org.railcount.imagery.SceneException;
import org.railcount.model.DetectionRun;
import org.railcount.model.Site;

/** Counts what stands on a site in one scene. Implementations are thread-safe and hold no state between scenes. */
public interface Detector {
    /**
     * Runs on one scene.
     *
     * @param hint what is known beforehand about where the scene lies
     * @param cancelled asked between stages; when it says true the run ends with {@link java.util.concurrent.CancellationException}
     * @throws SceneException with one sentence for the user when the scene's pixels cannot be read
     */
    DetectionRun detect(Scene scene, Site site, RegistrationHint hint, Cancellation cancelled) throws SceneException;

    /** Runs on one scene of whose place nothing is known beforehand. */
    default DetectionRun detect(Scene scene, Site site, Cancellation cancelled) throws SceneException {
        return detect(scene, site, RegistrationHint.NONE, cancelled);
    }

    /**
     * Name and version as its runs carry them in {@link DetectionRun#detector()}. A stored run of another version no
     * longer holds; empty where runs of any version do.
     */
    default Optional<String> version() {
        return Optional.empty();
    }

    /** Says whether the caller no longer wants the result. */
    @FunctionalInterface
    interface Cancellation {
        boolean isCancelled();
    }
}
