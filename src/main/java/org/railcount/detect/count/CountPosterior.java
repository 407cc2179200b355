package org.railcount.detect.count;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;
import org.railcount.model.CountRange;

/**
 * Probability of every total over several tracks. Given the scene, tracks are independent; but light, snow, blur and
 * registration mislead the evidence on all of them alike. That common error is a shift of every cell's log-odds, normal
 * about zero, over which the total is averaged at the three nodes of Gauss and Hermite. Where the evidence is clear the
 * shift changes nothing and the range is narrow; where it is faint, all tracks move together and the range is wide.
 * Confined to one thread.
 */
final class CountPosterior {
    /** Standard deviation of the common shift, log-odds; learnt from held-out simulated yards, see docs/accuracy.md. */
    private static final double COMMON_SPREAD = 1.5;

    private static final double[] SHIFTS = {-Math.sqrt(3) * COMMON_SPREAD, 0, Math.sqrt(3) * COMMON_SPREAD};
    private static final double[] SHARES = {1.0 / 6, 2.0 / 3, 1.0 / 6};

    private static final double LOW_QUANTILE = 0.05;
    private static final double HIGH_QUANTILE = 0.95;
    private static final double NEGLIGIBLE = 1e-12;

    private final List<DoubleFunction<double[]>> parts = new ArrayList<>();

    /** Adds the part of a track that belongs to the area. */
    void add(CountBelief track, boolean[] inside) {
        boolean any = false;
        for (boolean in : inside) {
            any |= in;
        }
        if (any) {
            parts.add(shift -> track.countProbability(inside, shift));
        }
    }

    /** Adds one thing that is a car with some probability. */
    void add(double confidence) {
        double certain = Math.max(NEGLIGIBLE, Math.min(1 - NEGLIGIBLE, confidence));
        double odds = Math.log(certain / (1 - certain));
        parts.add(shift -> {
            double p = 1 / (1 + Math.exp(-odds - shift));
            return new double[] {1 - p, p};
        });
    }

    /** The 90 % range about a best count; without any track there is nothing to doubt. */
    CountRange range(int best) {
        if (parts.isEmpty()) {
            return CountRange.exactly(best);
        }
        List<double[]> counted = IntStream.range(0, parts.size() * SHIFTS.length)
                .parallel()
                .mapToObj(k -> parts.get(k / SHIFTS.length).apply(SHIFTS[k % SHIFTS.length]))
                .toList();
        double[] mixed = new double[1];
        for (int i = 0; i < SHIFTS.length; i++) {
            double[] total = {1};
            for (int k = i; k < counted.size(); k += SHIFTS.length) {
                total = convolve(total, counted.get(k));
            }
            mixed = mixed.length < total.length ? Arrays.copyOf(mixed, total.length) : mixed;
            for (int n = 0; n < total.length; n++) {
                mixed[n] += SHARES[i] * total[n];
            }
        }
        return new CountRange(
                Math.min(quantile(mixed, LOW_QUANTILE), best), best, Math.max(quantile(mixed, HIGH_QUANTILE), best));
    }

    private static double[] convolve(double[] a, double[] b) {
        double[] out = new double[a.length + b.length - 1];
        for (int i = 0; i < a.length; i++) {
            if (a[i] < NEGLIGIBLE) {
                continue;
            }
            for (int j = 0; j < b.length; j++) {
                out[i + j] += a[i] * b[j];
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
