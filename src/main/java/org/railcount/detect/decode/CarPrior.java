package org.railcount.detect.decode;

import java.util.List;

/**
 * What lengths of car and gap to expect, before looking: a mixture of Gaussians about the lengths of rolling stock that
 * is in use (tank cars 12.0 m, four-axle gondolas and boxcars 13.9 to 14.7 m, long flats and boxcars 17 to 20 m, coaches
 * 24.5 m over couplers) on a broad floor, and coupling gaps of 0.8 to 1.7 m. Lengths are between the body's ends.
 * Immutable.
 */
public final class CarPrior {
    /** Shortest car considered, metres. */
    public static final double MIN_CAR_M = 6;

    /** Longest car considered, metres. */
    public static final double MAX_CAR_M = 28;

    /** Widest gap between coupled cars, metres. */
    public static final double MAX_GAP_M = 3;

    /** Lengths of rolling stock in use; the rest of the probability is the floor. */
    static final List<LengthGroup> USUAL = List.of(
            new LengthGroup(11.2, 0.8, 0.16),
            new LengthGroup(13.2, 0.9, 0.36),
            new LengthGroup(15.0, 1.2, 0.14),
            new LengthGroup(16.5, 1.2, 0.10),
            new LengthGroup(18.6, 1.2, 0.10),
            new LengthGroup(24.0, 1.2, 0.04));

    private static final double FLOOR = 0.10;

    private final double[] logCar;
    private final double[] logGap;

    /** @param cellM length of a cell, metres */
    public CarPrior(double cellM) {
        this(cellM, USUAL);
    }

    /**
     * A prior of other lengths.
     *
     * @param cellM length of a cell, metres
     * @param lengths groups of car lengths; what their weights leave of 1 is spread evenly
     */
    CarPrior(double cellM, List<LengthGroup> lengths) {
        int longest = (int) Math.round(MAX_CAR_M / cellM);
        logCar = new double[longest + 1];
        for (int n = 0; n <= longest; n++) {
            double length = n * cellM;
            double density = FLOOR / (MAX_CAR_M - MIN_CAR_M);
            for (LengthGroup group : lengths) {
                density += group.density(length);
            }
            logCar[n] = Math.log(density * cellM);
        }
        int widest = (int) Math.round(MAX_GAP_M / cellM);
        logGap = new double[widest + 1];
        double sum = 0;
        for (int n = 1; n <= widest; n++) {
            double z = (n * cellM - 1.2) / 0.6;
            logGap[n] = Math.exp(-z * z / 2) + 0.02;
            sum += logGap[n];
        }
        for (int n = 1; n <= widest; n++) {
            logGap[n] = Math.log(logGap[n] / sum);
        }
    }

    /** Log-probability of a car of {@code cells} cells. */
    double logCar(int cells) {
        return logCar[cells];
    }

    /** Log-probability of a coupling gap of {@code cells} cells, at least 1. */
    double logGap(int cells) {
        return logGap[cells];
    }

    /** Longest car, cells. */
    int longestCar() {
        return logCar.length - 1;
    }

    /** Widest gap, cells. */
    int widestGap() {
        return logGap.length - 1;
    }
}
