package org.railcount.detect;

import java.util.List;
import org.railcount.detect.strip.Strip;
import org.railcount.detect.strip.StripReference;

/**
 * A convolutional network over strips, run by OpenCV's dnn module. Its input is {@code 1 x 3 x rows x columns}: red, green
 * and blue as {@link StripReference#normalise} gives them, zero where nothing is seen. The native memory lives as long as
 * this object. Thread-safe.
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
     * Runs the network on the first columns of a strip.
     *
     * @param rows rows of the strip
     * @param width columns; what lies behind the strip counts as not seen
     * @return the output's values in the order of its axes
     */
    public float[] forward(Strip strip, int rows, StripReference reference, int width) {
        return forward(List.of(new StripBelt.Placed(new StripBelt.Turned(strip, false), 0)), rows, reference, 0, width);
    }

    /**
     * Runs the network on a part of a belt.
     *
     * @param rows rows of each strip
     * @param from first column on the belt; what no strip covers counts as not seen
     * @param width columns
     * @return the output's values in the order of its axes
     */
    float[] forward(List<StripBelt.Placed> belt, int rows, StripReference reference, int from, int width) {
        float[] input = new float[3 * rows * width];
        for (StripBelt.Placed placed : belt) {
            lay(placed, rows, reference, from, width, input);
        }
        return network.forward(input, 1, 3, rows, width).values();
    }

    private static void lay(
            StripBelt.Placed placed, int rows, StripReference reference, int from, int width, float[] input) {
        Strip strip = placed.turned().strip();
        int first = Math.max(0, placed.start() - from);
        int end = Math.min(width, placed.start() - from + strip.columns());
        for (int c = 0; c < 3; c++) {
            float[] plane = strip.planes()[c];
            for (int r = 0; r < rows; r++) {
                int row = placed.turned().mirrored() ? rows - 1 - r : r;
                int base = (c * rows + r) * width;
                int shift = row * strip.columns() + from - placed.start();
                for (int i = first; i < end; i++) {
                    input[base + i] = strip.valid()[shift + i] ? reference.normalise(c, plane[shift + i]) : 0;
                }
            }
        }
    }
}
