package org.railcount.detect.zone;

/**
 * The colour of a zone's own ground or water: the densest place of its CIE L*a*b* colours, found by votes in cells of four
 * units, each shared with its neighbours. Unlike a median it holds where most of the zone is covered.
 *
 * @param l lightness, 0 to 100
 * @param a green to red
 * @param b blue to yellow
 */
record GroundColour(double l, double a, double b) {
    private static final int L_CELLS = 32;
    private static final int AB_CELLS = 64;
    private static final double CELL = 4;

    /**
     * The densest colour of some pixels.
     *
     * @param lab {@code [3 * i + channel]}
     * @param used which pixels count
     */
    static GroundColour of(float[] lab, boolean[] used) {
        int[] votes = new int[L_CELLS * AB_CELLS * AB_CELLS];
        for (int i = 0; i < used.length; i++) {
            if (used[i]) {
                votes[cell(lab, i)]++;
            }
        }
        int best = densest(votes);
        double[] sum = new double[3];
        int n = 0;
        for (int i = 0; i < used.length; i++) {
            if (used[i] && neighbours(cell(lab, i), best)) {
                n++;
                for (int c = 0; c < 3; c++) {
                    sum[c] += lab[3 * i + c];
                }
            }
        }
        return n == 0 ? new GroundColour(0, 0, 0) : new GroundColour(sum[0] / n, sum[1] / n, sum[2] / n);
    }

    private static int cell(float[] lab, int i) {
        int l = clamp(Math.floor(lab[3 * i] / CELL), L_CELLS - 2);
        int a = clamp(Math.floor(lab[3 * i + 1] / CELL) + AB_CELLS / 2.0, AB_CELLS - 2);
        int b = clamp(Math.floor(lab[3 * i + 2] / CELL) + AB_CELLS / 2.0, AB_CELLS - 2);
        return (l * AB_CELLS + a) * AB_CELLS + b;
    }

    private static int clamp(double cell, int most) {
        return Math.max(1, Math.min(most, (int) cell));
    }

    private static int densest(int[] votes) {
        int best = 0;
        int most = -1;
        for (int at = 0; at < votes.length; at++) {
            if (votes[at] == 0) {
                continue;
            }
            int sum = 0;
            for (int l = -1; l <= 1; l++) {
                for (int a = -1; a <= 1; a++) {
                    for (int b = -1; b <= 1; b++) {
                        sum += votes[at + (l * AB_CELLS + a) * AB_CELLS + b];
                    }
                }
            }
            if (sum > most) {
                most = sum;
                best = at;
            }
        }
        return best;
    }

    private static boolean neighbours(int one, int other) {
        int plane = AB_CELLS * AB_CELLS;
        return Math.abs(one / plane - other / plane) <= 1
                && Math.abs(one / AB_CELLS % AB_CELLS - other / AB_CELLS % AB_CELLS) <= 1
                && Math.abs(one % AB_CELLS - other % AB_CELLS) <= 1;
    }

    /** Difference of a pixel's colour from this one; hue weighs more than lightness, which shadow and wear change. */
    double difference(float[] lab, int i) {
        double dl = lab[3 * i] - l;
        double da = lab[3 * i + 1] - a;
        double db = lab[3 * i + 2] - b;
        return Math.sqrt(dl * dl + 2 * da * da + 2 * db * db);
    }
}
