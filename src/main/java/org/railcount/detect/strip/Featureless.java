package org.railcount.detect.strip;

import java.util.Arrays;

/**
 * Finds track that cannot be seen although its pixels are valid: under opaque cloud or in blown-out or black parts, where
 * the fine structure that any open track has across (rails, sleepers, car sides) is gone. Structure is averaged along 4 m
 * first, so that noise does not pass for it. Means nothing in scenes coarser than about a metre.
 */
public final class Featureless {
    /** Strip columns judged together: 4 m. */
    private static final int BLOCK = (int) Math.round(4 / TrackLine.STEP_M);

    /** Rows of the second difference: 0.75 m. */
    private static final int REACH = (int) Math.round(0.75 / StripSampler.LATERAL_STEP_M);

    private static final double INNER_M = 4;

    /**
     * Mean second difference of luminance, on a scene stretched to 0–1. On open track in tuning scenes of 0.25 to 0.8 m, 98 %
     * of blocks lay above 0.015; under opaque cloud 90 % below 0.009.
     */
    private static final double LEAST = 0.011;

    /** Fill and flat, blown-out cloud have none but what resampling leaves; the clearest ballast has five times as much. */
    private static final double FLAT = 0.002;

    private static final double DARKEST = 0.04;
    private static final double BRIGHTEST = 0.96;

    private Featureless() {}

    /** {@code [column]}: whether nothing can be seen there. */
    public static boolean[] columns(Strip strip) {
        return blocks(strip, (from, to) -> structure(strip, from, to) < LEAST);
    }

    /**
     * {@code [column]}: whether all is of one tone there, as dark or as bright as the scene gets: fill that no nodata value
     * declares, or blown-out cloud.
     */
    static boolean[] fill(Strip strip) {
        return blocks(strip, (from, to) -> {
            double tone = tone(strip, from, to);
            return (tone <= DARKEST || tone >= BRIGHTEST) && structure(strip, from, to) < FLAT;
        });
    }

    private interface Judge {
        boolean holds(int from, int to);
    }

    private static boolean[] blocks(Strip strip, Judge judge) {
        boolean[] hidden = new boolean[strip.columns()];
        int blocks = Math.max(1, strip.columns() / BLOCK);
        for (int b = 0; b < blocks; b++) {
            int from = b * BLOCK;
            int to = b == blocks - 1 ? strip.columns() : from + BLOCK;
            if (judge.holds(from, to)) {
                Arrays.fill(hidden, from, to, true);
            }
        }
        return hidden;
    }

    private static double tone(Strip strip, int from, int to) {
        int rows = strip.valid().length / strip.columns();
        double sum = 0;
        for (int r = 0; r < rows; r++) {
            for (int i = from; i < to; i++) {
                int at = r * strip.columns() + i;
                sum += strip.planes()[0][at] + strip.planes()[1][at] + strip.planes()[2][at];
            }
        }
        return sum / (3.0 * rows * (to - from));
    }

    private static double structure(Strip strip, int from, int to) {
        int rows = strip.valid().length / strip.columns();
        double[] profile = new double[rows];
        for (int r = 0; r < rows; r++) {
            for (int i = from; i < to; i++) {
                int at = r * strip.columns() + i;
                profile[r] +=
                        (strip.planes()[0][at] + strip.planes()[1][at] + strip.planes()[2][at]) / (3.0 * (to - from));
            }
        }
        double sum = 0;
        int used = 0;
        for (int r = REACH; r < rows - REACH; r++) {
            if (Math.abs(StripSampler.leftOfRow(r, rows)) <= INNER_M) {
                sum += Math.abs(profile[r] - (profile[r - REACH] + profile[r + REACH]) / 2);
                used++;
            }
        }
        return used == 0 ? 0 : sum / used;
    }
}
