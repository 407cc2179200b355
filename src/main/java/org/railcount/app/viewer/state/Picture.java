package org.railcount.app.viewer.state;

import java.util.List;
import org.railcount.model.Acquisition;
import org.railcount.model.ReviewedDetection;

/**
 * All that belongs to one date and must change together: pixels, detections, date. Immutable.
 *
 * @param scene the pixels
 * @param detections what was found on them and how it stands in review, in the site's frame
 * @param acquisition when they were taken
 * @param simulated whether the picture must say that it is simulated
 */
public record Picture(MapScene scene, List<ReviewedDetection> detections, Acquisition acquisition, boolean simulated) {
    public Picture {
        detections = List.copyOf(detections);
    }

    /** A scene of which nothing else is known yet. */
    public static Picture of(MapScene scene) {
        return new Picture(scene, List.of(), scene.scene().info().acquisition(), false);
    }

    public Picture with(MapScene other) {
        return new Picture(other, detections, acquisition, simulated);
    }

    public Picture with(List<ReviewedDetection> others) {
        return new Picture(scene, others, acquisition, simulated);
    }

    public Picture with(Acquisition other) {
        return new Picture(scene, detections, other, simulated);
    }

    public Picture simulated(boolean yes) {
        return new Picture(scene, detections, acquisition, yes);
    }
}
