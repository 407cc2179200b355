package org.railcount.detect.box;

import org.railcount.detect.OnnxNetwork;

/** What came of showing a picture to a user's model. */
sealed interface ModelAnswer {
    /** What the model gave. */
    record Given(OnnxNetwork.Output output) implements ModelAnswer {}

    /**
     * It gave nothing.
     *
     * @param sentence for the user: which file, what is wrong, what to do
     */
    record Failed(String sentence) implements ModelAnswer {}
}
