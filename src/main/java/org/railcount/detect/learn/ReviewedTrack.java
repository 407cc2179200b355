package org.railcount.detect.learn;

import java.util.List;
import org.railcount.detect.emission.Emission;

/**
 * One track of a reviewed scene.
 *
 * @param evidence what the network saw; read once, since the network is the slow part
 * @param cars what the analyst says stands there
 * @param unscored things that count neither for nor against, such as cars that are mostly hidden
 */
record ReviewedTrack(Emission evidence, List<Stretch> cars, List<Stretch> unscored) {
    ReviewedTrack {
        cars = List.copyOf(cars);
        unscored = List.copyOf(unscored);
    }
}
