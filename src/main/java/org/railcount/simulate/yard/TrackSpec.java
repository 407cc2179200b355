package org.railcount.simulate.yard;

import org.railcount.simulate.world.TrackWear;

/**
 * One track of a ladder yard.
 *
 * @param name its name
 * @param base lateral position of the track it branches from, metres left of the axis
 * @param lateral its own lateral position
 * @param west where its ladder starts, or NaN where it runs on
 * @param east where its ladder ends, or NaN where it runs on
 * @param stubEast where it ends at a buffer stop in the east, or NaN
 * @param slope tangent of the ladder's angle
 * @param wear its look
 */
public record TrackSpec(
        String name,
        double base,
        double lateral,
        double west,
        double east,
        double stubEast,
        double slope,
        TrackWear wear) {
    private static final double ROUNDING = 1.6;

    /** Lateral position at a place along the axis. */
    double lateralAt(double u) {
        double distance = Math.abs(lateral - base);
        double out = distance;
        if (!Double.isNaN(west)) {
            out = softMin(out, softMax((u - west) * slope));
        }
        if (!Double.isNaN(east)) {
            out = softMin(out, softMax((east - u) * slope));
        }
        return base + Math.signum(lateral - base) * out;
    }

    /** Whether the track exists at a place along the axis. */
    boolean reaches(double u) {
        return !(u < west) && !(u > east) && !(u > stubEast);
    }

    private static double softMin(double a, double b) {
        double h = Math.max(0, ROUNDING - Math.abs(a - b)) / ROUNDING;
        return Math.min(a, b) - h * h * ROUNDING / 4;
    }

    private static double softMax(double a) {
        return Math.max(0, -softMin(-a, 0));
    }
}
