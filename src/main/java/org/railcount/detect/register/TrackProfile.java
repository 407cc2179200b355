package org.railcount.detect.register;

import org.railcount.detect.strip.Strip;
import org.railcount.detect.strip.StripReference;
import org.railcount.detect.strip.StripSampler;
import org.railcount.detect.strip.TrackLine;

/**
 * How much each lateral offset of a wide strip looks like the middle of a track, block by block of two metres along it:
 * the centre network's log-odds, bounded so that no single block decides.
 */
final class TrackProfile {
    /** Length of a block, metres. */
    static final double BLOCK_M = CentreNetwork.COLUMNS * TrackLine.STEP_M;

    private static final double ROW_M = CentreNetwork.ROWS * StripSampler.LATERAL_STEP_M;

    private static final float BOUND = 4;

    private final float[][] score;
    private final boolean[] usable;

    TrackProfile(Strip strip, int rows, StripReference reference, CentreNetwork network) {
        this.score = network.read(strip, rows, reference);
        for (float[] row : score) {
            for (int b = 0; b < row.length; b++) {
                row[b] = Math.max(-BOUND, Math.min(BOUND, row[b]));
            }
        }
        this.usable = new boolean[strip.columns() / CentreNetwork.COLUMNS];
        for (int b = 0; b < usable.length; b++) {
            usable[b] = allSeen(strip, rows, b);
        }
    }

    private static boolean allSeen(Strip strip, int rows, int block) {
        for (int r = 0; r < rows; r++) {
            for (int i = block * CentreNetwork.COLUMNS; i < (block + 1) * CentreNetwork.COLUMNS; i++) {
                if (!strip.valid()[r * strip.columns() + i]) {
                    return false;
                }
            }
        }
        return true;
    }

    int blocks() {
        return usable.length;
    }

    boolean usable(int block) {
        return usable[block];
    }

    /** Score at a lateral position, metres left of the nominal centreline, linear between rows. */
    double at(int block, double leftM) {
        double row = (score.length - 1) / 2.0 - leftM / ROW_M;
        int r = (int) Math.floor(row);
        if (r < 0 || r + 1 >= score.length) {
            return -BOUND;
        }
        double f = row - r;
        return score[r][block] * (1 - f) + score[r + 1][block] * f;
    }
}
