package org.railcount.detect.change;

import java.util.Arrays;

/**
 * Finds, in one pixel's look over the dates, the date from which on it never looked like before: what it showed until then
 * was steady (within its own seasons), and nearly every later date lies outside of that. Reading the dates backwards finds
 * the end of a steady look in the same way. Used by one thread.
 */
final class LastingStep {
    /** Dates that there must be on either side. */
    static final int LEAST_DATES = 2;

    /** Differences below this are light and wear, in units of L*a*b*. */
    private static final double LEAST_STEP = 9;

    /** In spreads of the steady side. */
    private static final double SPREADS = 2.5;

    private static final double STEADY_SHARE = 0.85;
    private static final double CHANGED_SHARE = 0.9;

    private final float[] scratch;
    private final double[] distance;

    LastingStep(int dates) {
        this.scratch = new float[dates];
        this.distance = new double[dates];
    }

    /**
     * The step.
     *
     * @param series {@code [3 * k + channel]} of the n dates on which the pixel is seen, in the order to be read
     * @return number of the first date after the step; 0 where there is none
     */
    int find(float[] series, int n) {
        int best = 0;
        double most = 0;
        for (int k = LEAST_DATES; k <= n - LEAST_DATES; k++) {
            double score = score(series, n, k);
            if (score > most) {
                most = score;
                best = k;
            }
        }
        return best;
    }

    private double score(float[] series, int n, int k) {
        float[] steady = new float[3];
        for (int c = 0; c < 3; c++) {
            for (int i = 0; i < k; i++) {
                scratch[i] = series[3 * i + c];
            }
            steady[c] = LookStack.median(scratch, k);
        }
        double[] before = new double[k];
        for (int i = 0; i < n; i++) {
            distance[i] = difference(series, i, steady);
            if (i < k) {
                before[i] = distance[i];
            }
        }
        Arrays.sort(before);
        double limit = Math.max(LEAST_STEP, SPREADS * before[k / 2]);
        // The date right after the step must be changed itself: the step is there and not earlier or later.
        if (distance[k] <= limit) {
            return 0;
        }
        int inside = 0;
        int outside = 0;
        double sum = 0;
        for (int i = 0; i < n; i++) {
            if (i < k) {
                inside += distance[i] <= limit ? 1 : 0;
            } else {
                outside += distance[i] > limit ? 1 : 0;
                sum += Math.min(distance[i], 40);
            }
        }
        if (inside < STEADY_SHARE * k || outside < CHANGED_SHARE * (n - k)) {
            return 0;
        }
        return (double) (inside + outside) / n * sum / (n - k);
    }

    /** Hue weighs more than lightness, which shadows and sun change. */
    private static double difference(float[] series, int date, float[] look) {
        double dl = series[3 * date] - look[0];
        double da = series[3 * date + 1] - look[1];
        double db = series[3 * date + 2] - look[2];
        return Math.sqrt(dl * dl + 2 * da * da + 2 * db * db);
    }
}
