package org.railcount.simulate;

import java.util.List;
import java.util.Map;
import org.railcount.imagery.SunPosition;
import org.railcount.simulate.render.ImageGrid;
import org.railcount.simulate.sensor.Picture;

/**
 * A rendered scene with its truth.
 *
 * @param picture the samples
 * @param grid where they claim to lie
 * @param conditions how they came about
 * @param sun where the sun stood
 * @param truth what is there
 * @param usable share of each area's track length (of the area itself where it has no track) that can be judged
 * @param hidden stretches of tracks that cloud or the picture's edge hides: chainage from and to, metres, by track name
 */
public record SimulatedScene(
        Picture picture,
        ImageGrid grid,
        SceneConditions conditions,
        SunPosition sun,
        List<TruthItem> truth,
        Map<String, Double> usable,
        Map<String, List<double[]>> hidden) {
    public SimulatedScene {
        truth = List.copyOf(truth);
    }
}
