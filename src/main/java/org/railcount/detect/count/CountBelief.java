package org.railcount.detect.count;

/** How many cars may stand on a part of a track. Thread-safe. */
@FunctionalInterface
public interface CountBelief {
    /**
     * Probability of every number of cars.
     *
     * @param inside per cell of the track: whether it belongs to the part
     * @param shift how far the whole scene's evidence may mislead, added to its log-odds
     * @return {@code [n]}: probability of n cars; sums to 1
     */
    double[] countProbability(boolean[] inside, double shift);
}
