package org.railcount.detect;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.railcount.imagery.Scene;
import org.railcount.model.GroundMove;

/**
 * What a project knows about where its scenes lie. Immutable.
 *
 * @param opener opens the reference scene
 * @param reference the site's reference scene, where it names one and the file is at hand
 * @param byHand where the analyst put scenes, by file stem
 */
public record KnownPlaces(Scene.Opener opener, Optional<Path> reference, Map<String, GroundMove> byHand) {
    public KnownPlaces {
        byHand = Map.copyOf(byHand);
    }

    /** What is known about one scene. */
    public RegistrationHint of(Path scene) {
        return new RegistrationHint(
                nudge(scene),
                reference
                        .filter(file -> !file.getFileName().equals(scene.getFileName()))
                        .map(file -> new RegistrationHint.Reference(() -> opener.open(file), nudge(file))));
    }

    private Optional<GroundMove> nudge(Path scene) {
        String name = scene.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return Optional.ofNullable(byHand.get(dot > 0 ? name.substring(0, dot) : name));
    }
}
