package org.railcount.detect.propose;

import org.railcount.imagery.GroundFrame;
import org.railcount.imagery.RegisteredGround;
import org.railcount.imagery.Scene;
import org.railcount.model.GroundMove;

/**
 * An open scene and how it was moved on the ground; whoever opened it closes it.
 *
 * @param move what brings it onto the site
 */
public record PlacedScene(Scene scene, GroundMove move) {
    /** A scene where its own georeference puts it. */
    public static PlacedScene of(Scene scene) {
        return new PlacedScene(scene, GroundMove.NONE);
    }

    /** Where its pixels lie. */
    public GroundFrame ground() {
        return RegisteredGround.of(scene.ground(), move);
    }
}
