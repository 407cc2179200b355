package org.railcount.detect;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.railcount.imagery.Scene;
import org.railcount.model.GroundMove;

/**
 * What a project knows about where its scenes lie. Immutable.
 *
 * @param opener opens the reference scene
 * @param reference the site's reference scene, where it names one and the file is at hand
 * @param byHand where the analyst put scenes, by absolute path
 */
public record KnownPlaces(Scene.Opener opener, Optional<Path> reference, Map<Path, GroundMove> byHand) {
    public KnownPlaces {
        byHand = Map.copyOf(byHand);
    }

    /**
     * The same, of moves by the scenes' names.
     *
     * @param names what the scenes are called, the reference scene among them
     * @param byName where the analyst put scenes
     */
    public static KnownPlaces named(
            Scene.Opener opener, Optional<Path> reference, Map<Path, String> names, Map<String, GroundMove> byName) {
        Map<Path, GroundMove> byHand = new HashMap<>();
        names.forEach((file, name) -> {
            GroundMove move = byName.get(name);
            if (move != null) {
                byHand.put(file.toAbsolutePath().normalize(), move);
            }
        });
        return new KnownPlaces(opener, reference, byHand);
    }

    /** What is known about one scene. */
    public RegistrationHint of(Path scene) {
        return new RegistrationHint(
                nudge(scene),
                reference
                        .filter(file -> !file.toAbsolutePath()
                                .normalize()
                                .equals(scene.toAbsolutePath().normalize()))
                        .map(file -> new RegistrationHint.Reference(() -> opener.open(file), nudge(file))));
    }

    private Optional<GroundMove> nudge(Path scene) {
        return Optional.ofNullable(byHand.get(scene.toAbsolutePath().normalize()));
    }
}
