package org.railcount.detect.box;

import java.util.Optional;
import org.railcount.detect.count.CarNumbers;
import org.railcount.detect.image.GroundOutline;
import org.railcount.model.Detection;

/** Turns the boxes of one scene into detections. Not thread-safe. */
final class BoxDetections {
    private final GroundOutline outline;
    private final CarNumbers numbers = new CarNumbers();

    BoxDetections(GroundOutline outline) {
        this.outline = outline;
    }

    /**
     * A detection with the outline that the model gave.
     *
     * @param prefix first part of its id; numbered from 1
     */
    Detection of(OrientedBox box, double confidence, Optional<String> track, String prefix) {
        return new Detection(
                numbers.next(prefix),
                box.subject(),
                outline.polygon(box.corners()),
                confidence,
                track,
                box.lengthM(),
                box.widthM(),
                box.lengthM() * box.widthM());
    }
}
