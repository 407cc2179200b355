package org.railcount.detect.box;

import java.util.Optional;
import org.railcount.detect.OnnxNetwork;

/**
 * Where a value stands in a model's output: {@code 1 x (4 + classes + 1) x anchors} as Ultralytics exports YOLO-OBB, or the
 * same with the last two axes swapped. Per anchor: centre x, centre y, width, height in pixels of the input, a score per
 * class, and the angle in radians, clockwise in the picture from the x axis to the side called width.
 *
 * @param classes number of classes
 * @param anchors number of boxes
 * @param transposed whether all values of an anchor stand together
 */
record BoxLayout(int classes, int anchors, boolean transposed) {
    /** Recognises the layout; empty where the shape is neither. */
    static Optional<BoxLayout> of(int[] shape, int classes) {
        int values = 4 + classes + 1;
        if (shape.length != 3 || shape[0] != 1) {
            return Optional.empty();
        }
        if (shape[1] == values) {
            return Optional.of(new BoxLayout(classes, shape[2], false));
        }
        return shape[2] == values ? Optional.of(new BoxLayout(classes, shape[1], true)) : Optional.empty();
    }

    /** A value of an anchor. */
    float value(OnnxNetwork.Output output, int anchor, int which) {
        return output.values()[transposed ? anchor * (5 + classes) + which : which * anchors + anchor];
    }

    /** The class with the highest score. */
    int surest(OnnxNetwork.Output output, int anchor) {
        int best = 0;
        for (int c = 1; c < classes; c++) {
            if (value(output, anchor, 4 + c) > value(output, anchor, 4 + best)) {
                best = c;
            }
        }
        return best;
    }
}
