package org.railcount.timeline;

import java.util.Arrays;
import java.util.TreeMap;
import org.apache.commons.numbers.gamma.LogGamma;
import org.apache.commons.numbers.gamma.RegularizedBeta;

/**
 * Earlier counts of a place, and how likely a count of a certain height is if the place goes on as it was. Counts of
 * railcars are few, often zero and spread far wider than a Poisson law allows, so they are taken as draws from a negative
 * binomial distribution of mean {@code m} and size {@code k} (variance {@code m + m²/k}; Hilbe, Negative Binomial
 * Regression, 2011). Mean and size are not known; their posterior is worked out on a grid, with every order of magnitude
 * of both equally likely beforehand, and carried through to the answer. The dates of the counts play no part: a trend or a
 * season within the window is not modelled. Immutable.
 */
public final class CountHistory {
    /** With fewer counts the answer would rest on the assumptions more than on the place. */
    public static final int ENOUGH = 8;

    private static final double LEAST_MEAN = 0.05;
    private static final double MOST_MEAN = 2000;
    private static final int MEANS = 240;
    private static final double LEAST_SIZE = 0.05;
    private static final double MOST_SIZE = 100;
    private static final int SIZES = 60;

    /** Grid points with less of the best one's probability change no digit that is shown. */
    private static final double NEGLIGIBLE = 1e-9;

    private final int[] counts;
    private final double[][] posterior;

    private CountHistory(int[] counts, double[][] posterior) {
        this.counts = counts;
        this.posterior = posterior;
    }

    /**
     * Works the posterior out.
     *
     * @param counts earlier counts, none negative
     */
    public static CountHistory of(int[] counts) {
        if (Arrays.stream(counts).anyMatch(count -> count < 0)) {
            throw new IllegalArgumentException("a count below zero: " + Arrays.toString(counts));
        }
        TreeMap<Integer, Integer> times = new TreeMap<>();
        long sum = 0;
        for (int count : counts) {
            times.merge(count, 1, Integer::sum);
            sum += count;
        }
        double[][] logs = new double[SIZES][MEANS];
        double best = Double.NEGATIVE_INFINITY;
        for (int s = 0; s < SIZES; s++) {
            double size = size(s);
            double shape = 0;
            for (var entry : times.entrySet()) {
                shape += entry.getValue() * (LogGamma.value(entry.getKey() + size) - LogGamma.value(size));
            }
            for (int m = 0; m < MEANS; m++) {
                double mean = mean(m);
                logs[s][m] = shape
                        + counts.length * size * Math.log(size / (size + mean))
                        + sum * Math.log(mean / (size + mean));
                best = Math.max(best, logs[s][m]);
            }
        }
        double total = 0;
        for (double[] row : logs) {
            for (int m = 0; m < MEANS; m++) {
                row[m] = Math.exp(row[m] - best);
                total += row[m];
            }
        }
        for (double[] row : logs) {
            for (int m = 0; m < MEANS; m++) {
                row[m] /= total;
            }
        }
        return new CountHistory(counts.clone(), logs);
    }

    /** How many counts there are. */
    public int size() {
        return counts.length;
    }

    /**
     * The chance of a count as high as this or higher in one more scene.
     *
     * @param count at least 0
     */
    public Exceedance atLeast(int count) {
        double most =
                Arrays.stream(posterior).flatMapToDouble(Arrays::stream).max().orElse(0);
        TreeMap<Double, Double> chances = new TreeMap<>();
        double mean = 0;
        double kept = 0;
        for (int s = 0; s < SIZES; s++) {
            for (int m = 0; m < MEANS; m++) {
                double weight = posterior[s][m];
                if (weight < NEGLIGIBLE * most) {
                    continue;
                }
                double chance = count == 0 ? 1 : RegularizedBeta.value(mean(m) / (mean(m) + size(s)), count, size(s));
                mean += weight * chance;
                kept += weight;
                chances.merge(chance, weight, Double::sum);
            }
        }
        int reached =
                (int) Arrays.stream(counts).filter(earlier -> earlier >= count).count();
        return new Exceedance(
                mean / kept,
                quantile(chances, 0.05 * kept),
                quantile(chances, 0.95 * kept),
                (reached + 1.0) / (counts.length + 1));
    }

    private static double quantile(TreeMap<Double, Double> chances, double share) {
        double sum = 0;
        for (var entry : chances.entrySet()) {
            sum += entry.getValue();
            if (sum >= share) {
                return entry.getKey();
            }
        }
        return chances.lastKey();
    }

    private static double mean(int step) {
        return LEAST_MEAN * Math.pow(MOST_MEAN / LEAST_MEAN, step / (MEANS - 1.0));
    }

    private static double size(int step) {
        return LEAST_SIZE * Math.pow(MOST_SIZE / LEAST_SIZE, step / (SIZES - 1.0));
    }
}
