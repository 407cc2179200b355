package org.railcount.detect.box;

import java.util.Locale;
import java.util.Optional;
import org.railcount.detect.image.GroundOutline;
import org.railcount.model.Detection;

/** Turns boxes into detections. */
final class BoxDetections {
    private final GroundOutline outline;

    BoxDetections(GroundOutline outline) {
        this.outline = outline;
    }

    /**
     * A detection with the outline that the model gave.
     *
     * @param prefix first part of its id
     * @param number second part
     */
    Detection of(OrientedBox box, double confidence, Optional<String> track, String prefix, int number) {
        return new Detection(
                String.format(Locale.ROOT, "%s-%03d", prefix, number),
                box.subject(),
                outline.polygon(box.corners()),
                confidence,
                track,
                box.lengthM(),
                box.widthM(),
                box.lengthM() * box.widthM());
    }
}
