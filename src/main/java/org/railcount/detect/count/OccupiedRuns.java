package org.railcount.detect.count;

import java.util.ArrayList;
import java.util.List;
import org.railcount.detect.emission.Emission;
import org.railcount.model.count.Stretch;

/** Occupied stretches of a track in a scene too coarse for cars. */
final class OccupiedRuns {
    /** Shorter stretches are not trusted at 3 m. */
    private static final double LEAST_M = 10;

    /**
     * Log-odds from which a cell counts as occupied: where lengths come out right in sum on held-out simulated yards and on the
     * tuning half of the real yard, averaged to 3 m.
     */
    private static final float LEAST_EVIDENCE = -0.25f;

    /** Shorter holes are couplings, not gaps. */
    private static final double CLOSE_M = 6;

    /**
     * A stretch.
     *
     * @param startM chainage of its beginning, metres
     * @param endM chainage of its end, metres
     */
    record Run(double startM, double endM) implements Stretch {}

    private OccupiedRuns() {}

    static List<Run> of(Emission emission) {
        List<Run> runs = new ArrayList<>();
        int hole = (int) Math.round(CLOSE_M / Emission.CELL_M);
        int start = -1;
        int last = -1;
        for (int k = 0; k < emission.cells(); k++) {
            if (emission.occupied()[k] <= LEAST_EVIDENCE) {
                continue;
            }
            if (start >= 0 && k - last > hole) {
                close(start, last, runs);
                start = -1;
            }
            if (start < 0) {
                start = k;
            }
            last = k;
        }
        if (start >= 0) {
            close(start, last, runs);
        }
        return runs;
    }

    private static void close(int start, int last, List<Run> runs) {
        Run run = new Run(start * Emission.CELL_M, (last + 1) * Emission.CELL_M);
        if (run.lengthM() >= LEAST_M) {
            runs.add(run);
        }
    }
}
