package org.railcount.detect;

import org.railcount.detect.strip.Strip;
import org.railcount.detect.strip.StripReference;

/**
 * A convolutional network over strips, run by OpenCV's dnn module. Its input is {@code 1 x 3 x rows x columns}: red, green
 * and blue as {@link StripReference#normalise} gives them, zero where nothing is seen. The native memory lives as long as
 * this object. Not thread-safe.
 */
public final class StripNetwork {
    private final OnnxNetwork network;

    private StripNetwork(OnnxNetwork network) {
        this.network = network;
    }

    /** Loads an ONNX file that lies beside a class. */
    public static StripNetwork load(Class<?> beside, String name) {
        return new StripNetwork(OnnxNetwork.bundled(beside, name));
    }

    /**
     * Runs the network on a part of a strip.
     *
     * @param rows rows of the strip
     * @param from first column; what lies before or behind the strip counts as not seen
     * @param width columns
     * @param mirrored whether the strip is handed over with its right side on top
     * @return the output's values in the order of its axes
     */
    public float[] forward(Strip strip, int rows, StripReference reference, int from, int width, boolean mirrored) {
        float[] input = new float[3 * rows * width];
        for (int c = 0; c < 3; c++) {
            float[] plane = strip.planes()[c];
            for (int r = 0; r < rows; r++) {
                int row = mirrored ? rows - 1 - r : r;
                int base = (c * rows + r) * width;
                for (int i = Math.max(0, -from); i < width && from + i < strip.columns(); i++) {
                    int at = row * strip.columns() + from + i;
                    input[base + i] = strip.valid()[at] ? reference.normalise(c, plane[at]) : 0;
                }
            }
        }
        return network.forward(input, 1, 3, rows, width).values();
    }
}
