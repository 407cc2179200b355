package org.railcount.detect.register;

import org.railcount.detect.strip.Strip;
import org.railcount.detect.strip.StripSampler;
import org.railcount.detect.strip.TrackLine;

/**
 * How much each lateral offset of a wide strip looks like the middle of a track, block by block along it: the weaker of
 * two facing edges 1.5 m to either side (a car, or the ballast's shoulders) plus the pair of rails. Blocks are
 * {@link #BLOCK} strip columns long; colours are averaged over a block first, along the track, which is what makes rails
 * stand out at half a metre.
 */
final class TrackProfile {
    /** Strip columns per block: 4 m. */
    static final int BLOCK = (int) Math.round(4 / TrackLine.STEP_M);

    private static final int HALF_CAR = (int) Math.round(1.5 / StripSampler.LATERAL_STEP_M);
    private static final int HALF_GAUGE = (int) Math.round(0.75 / StripSampler.LATERAL_STEP_M);
    private static final int EDGE_SLACK = 2;

    /** Keeps one white car from outweighing ten empty blocks. */
    private static final double CEILING = 0.6;

    private static final double[] SMOOTHING = {0.05, 0.25, 0.4, 0.25, 0.05};

    private final int rows;
    private final int blocks;
    private final double[] score;
    private final boolean[] usable;

    TrackProfile(Strip strip, int rows, float scale) {
        this.rows = rows;
        this.blocks = strip.columns() / BLOCK;
        this.score = new double[rows * blocks];
        this.usable = new boolean[blocks];
        for (int b = 0; b < blocks; b++) {
            double[][] colour = blockColour(strip, b, scale);
            if (colour.length > 0) {
                usable[b] = true;
                fill(colour, b);
            }
        }
    }

    /** {@code [row][channel]}, smoothed across; empty where part of the block is not visible. */
    private double[][] blockColour(Strip strip, int block, float scale) {
        double[][] mean = new double[rows][3];
        for (int r = 0; r < rows; r++) {
            for (int i = block * BLOCK; i < (block + 1) * BLOCK; i++) {
                int at = r * strip.columns() + i;
                if (!strip.valid()[at]) {
                    return new double[0][];
                }
                for (int c = 0; c < 3; c++) {
                    mean[r][c] += strip.planes()[c][at] / (BLOCK * scale);
                }
            }
        }
        double[][] smooth = new double[rows][3];
        for (int r = 0; r < rows; r++) {
            for (int k = -2; k <= 2; k++) {
                double[] from = mean[Math.max(0, Math.min(rows - 1, r + k))];
                for (int c = 0; c < 3; c++) {
                    smooth[r][c] += SMOOTHING[k + 2] * from[c];
                }
            }
        }
        return smooth;
    }

    private void fill(double[][] colour, int block) {
        double[] gradient = new double[rows];
        double[] luminance = new double[rows];
        for (int r = 0; r < rows; r++) {
            luminance[r] = (colour[r][0] + colour[r][1] + colour[r][2]) / 3;
            if (r > 0 && r < rows - 1) {
                for (int c = 0; c < 3; c++) {
                    gradient[r] += Math.abs(colour[r + 1][c] - colour[r - 1][c]);
                }
            }
        }
        int reach = HALF_CAR + EDGE_SLACK;
        for (int r = reach; r < rows - reach; r++) {
            double edges = Math.min(steepest(gradient, r - HALF_CAR), steepest(gradient, r + HALF_CAR));
            double rails = Math.abs(luminance[r - HALF_GAUGE]
                    + luminance[r + HALF_GAUGE]
                    - luminance[r]
                    - (luminance[r - 2 * HALF_GAUGE] + luminance[r + 2 * HALF_GAUGE]) / 2);
            score[r * blocks + block] = Math.min(CEILING, edges + rails);
        }
    }

    private static double steepest(double[] gradient, int row) {
        double best = 0;
        for (int r = row - EDGE_SLACK; r <= row + EDGE_SLACK; r++) {
            best = Math.max(best, gradient[r]);
        }
        return best;
    }

    int blocks() {
        return blocks;
    }

    boolean usable(int block) {
        return usable[block];
    }

    /** Score at a lateral position, metres left of the nominal centreline, linear between rows. */
    double at(int block, double leftM) {
        double row = (rows - 1) / 2.0 - leftM / StripSampler.LATERAL_STEP_M;
        int r = (int) Math.floor(row);
        if (r < 0 || r + 1 >= rows) {
            return 0;
        }
        double f = row - r;
        return score[r * blocks + block] * (1 - f) + score[(r + 1) * blocks + block] * f;
    }
}
