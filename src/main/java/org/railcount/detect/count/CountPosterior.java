package org.railcount.detect.count;

import java.util.Arrays;
import java.util.List;
import org.railcount.model.CountRange;

/**
 * Probability of every total over several tracks. Tracks are combined as if independent; what goes wrong on all tracks of
 * a scene at once (light, snow, registration) is added as a spread in proportion to the count, learnt from whole tuning
 * scenes.
 */
final class CountPosterior {
    /** Relative standard deviation of a scene's count from what its tracks share. */
    static final double SCENE_SPREAD = 0.05;

    /** Standard deviation, cars, that remains on an almost empty scene. */
    static final double FLOOR_SPREAD = 0.5;

    private static final double LOW_QUANTILE = 0.05;
    private static final double HIGH_QUANTILE = 0.95;

    private CountPosterior() {}

    /** The 90 % range about a best count; without any track there is nothing to doubt. */
    static CountRange range(int best, List<double[]> perTrack) {
        if (perTrack.isEmpty()) {
            return CountRange.exactly(best);
        }
        double[] total = {1};
        for (double[] track : perTrack) {
            total = convolve(total, track);
        }
        double[] spread = smear(total);
        int low = quantile(spread, LOW_QUANTILE);
        int high = quantile(spread, HIGH_QUANTILE);
        return new CountRange(Math.min(low, best), best, Math.max(high, best));
    }

    private static double[] convolve(double[] a, double[] b) {
        double[] out = new double[a.length + b.length - 1];
        for (int i = 0; i < a.length; i++) {
            if (a[i] < 1e-12) {
                continue;
            }
            for (int j = 0; j < b.length; j++) {
                out[i + j] += a[i] * b[j];
            }
        }
        return out;
    }

    private static double[] smear(double[] p) {
        double[] out = new double[p.length + 12 + p.length / 4];
        for (int n = 0; n < p.length; n++) {
            if (p[n] < 1e-9) {
                continue;
            }
            double sd = Math.hypot(FLOOR_SPREAD, SCENE_SPREAD * n);
            double[] kernel = new double[out.length];
            double sum = 0;
            for (int k = 0; k < out.length; k++) {
                double z = (k - n) / sd;
                kernel[k] = Math.exp(-z * z / 2);
                sum += kernel[k];
            }
            for (int k = 0; k < out.length; k++) {
                out[k] += p[n] * kernel[k] / sum;
            }
        }
        return out;
    }

    private static int quantile(double[] p, double share) {
        double total = Arrays.stream(p).sum();
        double below = 0;
        for (int n = 0; n < p.length; n++) {
            below += p[n];
            if (below >= share * total) {
                return n;
            }
        }
        return p.length - 1;
    }
}
