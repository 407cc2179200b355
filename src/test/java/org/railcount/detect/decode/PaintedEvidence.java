package org.railcount.detect.decode;

import java.util.Arrays;
import java.util.Random;
import org.railcount.detect.emission.Emission;
import org.railcount.model.RailcarType;

/** Evidence made up for tests. */
final class PaintedEvidence {
    private PaintedEvidence() {}

    /** Evidence for cars at the given chainages, metres, on a track of so many cells. */
    static Emission cars(int cells, double[]... spans) {
        float[] occupied = new float[cells];
        float[] boundary = new float[cells];
        Arrays.fill(occupied, -6);
        Arrays.fill(boundary, -5);
        for (double[] span : spans) {
            int first = (int) Math.round(span[0] / Emission.CELL_M);
            int last = (int) Math.round(span[1] / Emission.CELL_M);
            Arrays.fill(occupied, Math.max(0, first), Math.min(cells, last), 6);
            for (int end : new int[] {first, last}) {
                if (end >= 0 && end < cells) {
                    boundary[end] = 4;
                }
            }
        }
        return of(occupied, boundary);
    }

    /** Evidence without any sense. */
    static Emission noise(long seed, int cells) {
        Random random = new Random(seed);
        float[] occupied = new float[cells];
        float[] boundary = new float[cells];
        for (int k = 0; k < cells; k++) {
            occupied[k] = (float) (3 * random.nextGaussian());
            boundary[k] = (float) (2 * random.nextGaussian() - 2);
        }
        return of(occupied, boundary);
    }

    /** The same evidence, met from the other end of the track. */
    static Emission mirrored(Emission evidence) {
        int cells = evidence.cells();
        float[] occupied = new float[cells];
        float[] boundary = new float[cells];
        for (int k = 0; k < cells; k++) {
            occupied[k] = evidence.occupied()[cells - 1 - k];
            boundary[k] = evidence.boundary()[cells - 1 - k];
        }
        return of(occupied, boundary);
    }

    /** The same evidence with something added to the log-odds that each cell is occupied. */
    static Emission raised(Emission evidence, float by) {
        float[] occupied = evidence.occupied().clone();
        for (int k = 0; k < occupied.length; k++) {
            occupied[k] += by;
        }
        return of(occupied, evidence.boundary());
    }

    static Emission of(float[] occupied, float[] boundary) {
        int cells = occupied.length;
        boolean[] visible = new boolean[cells];
        Arrays.fill(visible, true);
        return new Emission(occupied, boundary, new float[RailcarType.values().length][cells], visible);
    }
}
