package org.railcount.detect.register;

import java.util.Arrays;
import org.railcount.detect.strip.TrackLine;

/**
 * Lays each centreline onto the rails that a scene shows beside it. Lines drawn by hand, or taken from a map, lie half a
 * metre to a metre off here and there although the scene as a whole is in place, and a car that is cut at its edge is hard
 * to tell. Along each line the likeliest course of offsets is found (Viterbi 1967): the centre network says how much each
 * offset looks like the middle of a track, and offsets are held small and changing slowly. No line is moved by as much as
 * half the distance to its neighbour. Thread-safe.
 */
public final class RailFollower {
    /** Offsets tried to either side, in steps of {@link #STEP_M}. */
    private static final int REACH = 7;

    private static final double STEP_M = 0.25;

    /** Nats that a block's log-odds are worth: neighbouring blocks err together. */
    private static final double TEMPER = 0.15;

    /** Nats that a block costs which lies a metre off; as the square. */
    private static final double OFF = 0.15;

    /** Nats that a step from one block to the next costs; as the square. Set, as the others, on held-out simulated yards. */
    private static final double TURN = 6;

    private RailFollower() {}

    /**
     * A line where its rails are seen.
     *
     * @param look of a scene that was brought onto the tracks
     * @return the line itself where it lies well
     */
    public static TrackLine follow(RailLook look) {
        TrackLine line = look.line();
        int blocks = look.blocks();
        int[] steps = course(look);
        if (Arrays.stream(steps).allMatch(step -> step == 0)) {
            return line;
        }
        double[] left = new double[line.size()];
        for (int i = 0; i < left.length; i++) {
            double at = Math.max(0, Math.min(blocks - 1.0, (i + 0.5) / CentreNetwork.COLUMNS - 0.5));
            int before = (int) at;
            int after = Math.min(before + 1, blocks - 1);
            left[i] = STEP_M * (steps[before] + (at - before) * (steps[after] - steps[before]));
        }
        return line.beside(left);
    }

    /** For each block how many steps left of the line its rails are. */
    private static int[] course(RailLook look) {
        int blocks = look.blocks();
        int[] steps = new int[blocks];
        if (blocks == 0) {
            return steps;
        }
        int n = 2 * REACH + 1;
        double[] best = new double[n];
        int[][] from = new int[blocks][n];
        for (int b = 0; b < blocks; b++) {
            float[] across = look.across(b, b + 1);
            double[] next = new double[n];
            for (int d = 0; d < n; d++) {
                double most = b == 0 ? 0 : Double.NEGATIVE_INFINITY;
                for (int p = 0; p < n && b > 0; p++) {
                    double score = best[p] - TURN * (d - p) * (d - p);
                    if (score > most) {
                        most = score;
                        from[b][d] = p;
                    }
                }
                double leftM = (d - REACH) * STEP_M;
                next[d] = most + TEMPER * TrackPiece.at(across, leftM) - OFF * leftM * leftM;
            }
            best = next;
        }
        int at = REACH;
        for (int d = 0; d < n; d++) {
            at = best[d] > best[at] ? d : at;
        }
        for (int b = blocks - 1; b >= 0; b--) {
            steps[b] = at - REACH;
            at = from[b][at];
        }
        return steps;
    }
}
