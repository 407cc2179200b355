package org.railcount.detect;

import java.util.Optional;
import org.railcount.imagery.Scene;
import org.railcount.imagery.SceneException;
import org.railcount.model.GroundMove;

/**
 * What is known beforehand about where a scene lies. Immutable.
 *
 * @param byHand where the analyst put it; it holds as it is and nothing is measured
 * @param reference the site's reference scene, where it names one and this is another
 */
public record RegistrationHint(Optional<GroundMove> byHand, Optional<Reference> reference) {
    /** Nothing is known. */
    public static final RegistrationHint NONE = new RegistrationHint(Optional.empty(), Optional.empty());

    /**
     * The scene that others can be registered to.
     *
     * @param opening opens it; called only where the tracks alone leave doubt, and the scene is closed again
     * @param byHand where the analyst put it
     */
    public record Reference(Opening opening, Optional<GroundMove> byHand) {}

    /** Opens a scene. */
    @FunctionalInterface
    public interface Opening {
        Scene open() throws SceneException;
    }
}
