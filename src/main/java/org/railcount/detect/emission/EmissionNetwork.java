package org.railcount.detect.emission;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.railcount.detect.StripBelt;
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
 * as long as this object. Thread-safe.
 */
public final class EmissionNetwork {
    /** Strip columns per evidence cell. */
    private static final int COLUMNS_PER_CELL = (int) Math.round(Emission.CELL_M / TrackLine.STEP_M);

    /** Columns that one pass yields, and what it sees on either side of them; the receptive field is 20 m. */
    private static final int PASS = 1056;

    private static final int MARGIN = 96;

    /** Lines of the output: the types begin, and end where cloud is told. */
    private static final int TYPE = 3;

    private static final int HIDDEN = TYPE + RailcarType.values().length;

    /** A cell is visible when so much of the inner strip is. */
    private static final double LEAST_VISIBLE = 0.7;

    private static final double INNER_M = 2;

    private final StripBelt belt;

    private EmissionNetwork(String file) {
        belt = new StripBelt(StripNetwork.load(EmissionNetwork.class, file), COLUMNS_PER_CELL, PASS, MARGIN);
    }

    /** For pixels in which cars can be told apart. */
    public static EmissionNetwork forCars() {
        return new EmissionNetwork("strip-emission.onnx");
    }

    /** For pixels of 1 to 4 m, where a string is one body: couplings within it count as occupied. */
    public static EmissionNetwork forStrings() {
        return new EmissionNetwork("string-emission.onnx");
    }

    /** Evidence along strips of {@link StripSampler#ROWS} rows, in their order. */
    public List<Emission> read(List<StripBelt.Turned> strips, StripReference reference) {
        List<float[][]> read = belt.read(strips, StripSampler.ROWS, reference);
        List<Emission> evidence = new ArrayList<>();
        for (int i = 0; i < strips.size(); i++) {
            float[][] values = read.get(i);
            evidence.add(new Emission(
                    values[0],
                    values[1],
                    Arrays.copyOfRange(values, TYPE, HIDDEN),
                    visible(strips.get(i).strip(), values[HIDDEN])));
        }
        return evidence;
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
