package org.railcount.detect.decode;

import java.util.Arrays;
import org.railcount.detect.emission.Emission;

/**
 * Probabilities over all segmentations of one lattice, in log space: forward and backward sums, and the forward sum with
 * the number of cars carried along. Confined to one thread.
 */
final class Posterior {
    /** Two readings of one car may differ by so many cells at its middle and still mean the same car. */
    private static final int SLACK = 4;

    /** Cars less likely than e to this power against an empty track are left out: sums change by less than a millionth. */
    private static final double LEAST = -18;

    private final SegmentLattice lattice;
    private final double temper;
    private final double alignments;
    private final double[] freeForward;
    private final double[] endedForward;
    private final double[] startForward;
    private final double total;

    /** Log-sums behind a car's end; filled when a single car is asked for, since counts do without. */
    private double[] endedBackward = new double[0];

    Posterior(SegmentLattice lattice, double temper, double alignments) {
        this.lattice = lattice;
        this.temper = temper;
        this.alignments = alignments;
        int n = lattice.cells();
        freeForward = new double[n + 1];
        endedForward = new double[n + 1];
        startForward = new double[n + 1];
        forward();
        total = freeForward[n];
    }

    /**
     * free: paths that stand at a border after an empty cell or a car; ended: just after a car; start: all ways to reach
     * the start of a car there, coupled or not.
     */
    private void forward() {
        int n = lattice.cells();
        Arrays.fill(endedForward, Double.NEGATIVE_INFINITY);
        for (int k = 1; k <= n; k++) {
            double ended = Double.NEGATIVE_INFINITY;
            for (int s = Math.max(0, k - lattice.longestCar()); s < k; s++) {
                double car = car(s, k);
                if (car > LEAST) {
                    ended = add(ended, startForward[s] + car);
                }
            }
            endedForward[k] = ended;
            freeForward[k] = add(freeForward[k - 1], ended);
            double start = freeForward[k];
            for (int g = Math.max(0, k - lattice.widestGap()); g < k; g++) {
                if (endedForward[g] > Double.NEGATIVE_INFINITY) {
                    start = add(start, endedForward[g] + temper * lattice.gap(g, k));
                }
            }
            startForward[k] = start;
        }
    }

    private void backward() {
        int n = lattice.cells();
        double[] freeBackward = new double[n + 1];
        endedBackward = new double[n + 1];
        double[] start = new double[n + 1];
        Arrays.fill(start, Double.NEGATIVE_INFINITY);
        for (int k = n; k >= 0; k--) {
            double asFree = k == n ? 0 : freeBackward[k + 1];
            double begun = Double.NEGATIVE_INFINITY;
            for (int e = k + 1; e <= Math.min(n, k + lattice.longestCar()); e++) {
                double car = car(k, e);
                if (car > LEAST) {
                    begun = add(begun, car + endedBackward[e]);
                }
            }
            start[k] = begun;
            freeBackward[k] = add(asFree, begun);
            double coupled = Double.NEGATIVE_INFINITY;
            for (int s = k + 1; s <= Math.min(n, k + lattice.widestGap()); s++) {
                if (start[s] > Double.NEGATIVE_INFINITY) {
                    coupled = add(coupled, temper * lattice.gap(k, s) + start[s]);
                }
            }
            endedBackward[k] = add(freeBackward[k], coupled);
        }
    }

    private double car(int from, int to) {
        return temper * lattice.car(from, to) - alignments;
    }

    /** Posterior that some car starts and ends within {@link #SLACK} cells of these borders. */
    double carNear(int from, int to) {
        if (endedBackward.length == 0) {
            backward();
        }
        double sum = Double.NEGATIVE_INFINITY;
        for (int s = Math.max(0, from - SLACK); s <= Math.min(lattice.cells(), from + SLACK); s++) {
            double reach = startForward[s];
            for (int e = Math.max(s + 1, to - SLACK); e <= Math.min(lattice.cells(), to + SLACK); e++) {
                double car = car(s, e);
                if (car > LEAST) {
                    sum = add(sum, reach + car + endedBackward[e]);
                }
            }
        }
        return Math.min(1, Math.exp(sum - total));
    }

    /** {@code [n]}: probability of n cars. */
    double[] countProbability() {
        int n = lattice.cells();
        int shortest = Math.max(1, (int) Math.round(CarPrior.MIN_CAR_M / 2 / Emission.CELL_M));
        int most = n / shortest + 1;
        // Scaled by the count-free forward sums, so that plain doubles do.
        double[][] free = new double[n + 1][];
        double[][] ended = new double[n + 1][];
        double[][] start = new double[n + 1][];
        free[0] = new double[] {1};
        ended[0] = new double[0];
        start[0] = free[0];
        for (int k = 1; k <= n; k++) {
            double[] sum = new double[0];
            for (int s = Math.max(0, k - lattice.longestCar()); s < k; s++) {
                double car = car(s, k);
                if (car <= LEAST) {
                    continue;
                }
                double factor = Math.exp(startForward[s] + car - freeForward[k]);
                if (factor > 1e-12) {
                    sum = addShifted(sum, start[s], factor, most);
                }
            }
            ended[k] = sum;
            free[k] = addScaled(sum.clone(), free[k - 1], Math.exp(freeForward[k - 1] - freeForward[k]));
            start[k] = startCounts(free, ended, k);
        }
        return normalised(free[n]);
    }

    private double[] startCounts(double[][] free, double[][] ended, int s) {
        double norm = startForward[s];
        double[] sum = addScaled(new double[0], free[s], Math.exp(freeForward[s] - norm));
        for (int g = Math.max(0, s - lattice.widestGap()); g < s; g++) {
            // ended[g] is scaled by freeForward[g].
            double factor = Math.exp(freeForward[g] + temper * lattice.gap(g, s) - norm);
            if (factor > 1e-12 && ended[g].length > 0) {
                sum = addScaled(sum, ended[g], factor);
            }
        }
        return sum;
    }

    private static double[] addScaled(double[] sum, double[] other, double factor) {
        double[] out = sum.length >= other.length ? sum : Arrays.copyOf(sum, other.length);
        for (int i = 0; i < other.length; i++) {
            out[i] += factor * other[i];
        }
        return out;
    }

    private static double[] addShifted(double[] sum, double[] other, double factor, int most) {
        int length = Math.min(most + 1, other.length + 1);
        double[] out = sum.length >= length ? sum : Arrays.copyOf(sum, length);
        for (int i = 0; i + 1 < length; i++) {
            out[i + 1] += factor * other[i];
        }
        return out;
    }

    private static double[] normalised(double[] p) {
        double sum = Arrays.stream(p).sum();
        return Arrays.stream(p).map(v -> v / sum).toArray();
    }

    /** log(exp(a) + exp(b)). */
    private static double add(double a, double b) {
        double high = Math.max(a, b);
        if (high == Double.NEGATIVE_INFINITY) {
            return high;
        }
        return high + Math.log1p(Math.exp(Math.min(a, b) - high));
    }
}
