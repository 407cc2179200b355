package org.railcount.detect.box;

/** Probabilities as log-odds; scores of 0 and 1 are taken for a thousandth away from them. */
final class LogOdds {
    private static final double SUREST = 1e-3;

    private LogOdds() {}

    /** Log-odds of a probability. */
    static double of(double probability) {
        double p = Math.max(SUREST, Math.min(1 - SUREST, probability));
        return Math.log(p / (1 - p));
    }

    /** A probability after its log-odds were shifted. */
    static double shifted(double probability, double by) {
        return 1 / (1 + Math.exp(-of(probability) - by));
    }
}
