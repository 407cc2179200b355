package org.railcount.detect.count;

/**
 * Makes a car's posterior its share of being right: logistic on log-odds (Platt, "Probabilistic Outputs for Support Vector
 * Machines", 1999). The posterior asks for both ends of a car within 2 m, a right detection only for an overlap, and the
 * evidence of neighbouring cells is not independent; what both come to is learnt. Immutable.
 *
 * @param slope factor of the log-odds; above zero, so that the order of cars stays
 * @param offset added to them
 */
public record Calibration(double slope, double offset) {
    /** Leaves everything as it is. */
    public static final Calibration NONE = new Calibration(1, 0);

    /**
     * Fitted by src/training/calibrate.py on 1,146 cars: the tuning halves of the sample imagery and of a real yard, and 20
     * random yards that no network was trained on.
     */
    public static final Calibration DEFAULT = new Calibration(0.97, 2.02);

    /** Nothing is surer than this. */
    private static final double MOST = 1 - 1e-4;

    public Calibration {
        if (!(slope > 0) || !Double.isFinite(slope + offset)) {
            throw new IllegalArgumentException("a calibration needs finite numbers and a slope above zero");
        }
    }

    /** Estimated probability that a car with this posterior is right, 0 to 1. */
    public double confidence(double posterior) {
        double p = Math.max(1 - MOST, Math.min(MOST, posterior));
        return 1 / (1 + Math.exp(-(slope * Math.log(p / (1 - p)) + offset)));
    }
}
