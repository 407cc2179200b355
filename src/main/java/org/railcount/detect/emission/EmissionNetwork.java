package org.railcount.detect.emission;

import org.railcount.detect.StripNetwork;
import org.railcount.detect.strip.Strip;
import org.railcount.detect.strip.StripReference;
import org.railcount.detect.strip.StripSampler;
import org.railcount.detect.strip.TrackLine;
import org.railcount.model.RailcarType;

/**
 * A small convolutional network that reads strips, run through OpenCV's dnn module. Input: {@code 1 x 3 x 48 x L}, red,
 * green and blue as {@link StripReference#normalise} gives them, invalid samples zero, the sun's side first where known. Output: {@code 1 x 12 x L/2}:
 * occupancy, boundary, cover (not used: see org.railcount.detect.cover), the eight types, and whether a cloud hides the track. How it was trained: src/training/README.md. The network's native memory lives
 * as long as this object. Not thread-safe.
 */
public final class EmissionNetwork {
    /** Strip columns per evidence cell. */
    private static final int COLUMNS_PER_CELL = (int) Math.round(Emission.CELL_M / TrackLine.STEP_M);

    /** Columns that one pass yields, and what it sees on either side of them; the receptive field is 20 m. */
    private static final int CHUNK = 1024;

    private static final int MARGIN = 96;

    private static final int TYPES = RailcarType.values().length;
    private static final int HIDDEN = 3 + TYPES;
    private static final int OUTPUTS = HIDDEN + 1;

    /** A cell is visible when so much of the inner strip is. */
    private static final double LEAST_VISIBLE = 0.7;

    private static final double INNER_M = 2;

    private final StripNetwork network;

    private EmissionNetwork(String file) {
        network = StripNetwork.load(EmissionNetwork.class, file);
    }

    /** For pixels in which cars can be told apart. */
    public static EmissionNetwork forCars() {
        return new EmissionNetwork("strip-emission.onnx");
    }

    /** For pixels of 1 to 4 m, where a string is one body: couplings within it count as occupied. */
    public static EmissionNetwork forStrings() {
        return new EmissionNetwork("string-emission.onnx");
    }

    /**
     * Evidence along one strip of {@link StripSampler#ROWS} rows.
     *
     * @param mirrored whether the strip is turned over, so that its right side, where the sun is, comes first
     */
    public Emission read(Strip strip, StripReference reference, boolean mirrored) {
        int cells = strip.columns() / COLUMNS_PER_CELL;
        float[][] values = new float[OUTPUTS][cells];
        int width = CHUNK + 2 * MARGIN;
        for (int from = 0; from < cells * COLUMNS_PER_CELL; from += CHUNK) {
            float[] out = network.forward(strip, StripSampler.ROWS, reference, from - MARGIN, width, mirrored);
            int outWidth = width / COLUMNS_PER_CELL;
            int first = from / COLUMNS_PER_CELL;
            int count = Math.min(CHUNK / COLUMNS_PER_CELL, cells - first);
            for (int c = 0; c < OUTPUTS; c++) {
                System.arraycopy(out, c * outWidth + MARGIN / COLUMNS_PER_CELL, values[c], first, count);
            }
        }
        float[][] type = new float[TYPES][];
        System.arraycopy(values, 3, type, 0, TYPES);
        return new Emission(values[0], values[1], type, visible(strip, values[HIDDEN]));
    }

    private static boolean[] visible(Strip strip, float[] hidden) {
        boolean[] visible = new boolean[hidden.length];
        for (int k = 0; k < hidden.length; k++) {
            int seen = 0;
            int all = 0;
            for (int r = 0; r < StripSampler.ROWS; r++) {
                if (Math.abs(StripSampler.leftOfRow(r, StripSampler.ROWS)) > INNER_M) {
                    continue;
                }
                for (int i = k * COLUMNS_PER_CELL; i < (k + 1) * COLUMNS_PER_CELL; i++) {
                    all++;
                    if (strip.valid()[r * strip.columns() + i]) {
                        seen++;
                    }
                }
            }
            visible[k] = seen >= LEAST_VISIBLE * all && hidden[k] < 0;
        }
        return visible;
    }
}
