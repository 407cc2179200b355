package org.railcount.cli;

import java.util.Arrays;

/** The figure that a measurement gives of several runs. */
final class Median {
    private Median() {}

    /** The middle one; of an even number the upper of the two. */
    static double of(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
