package org.railcount.simulate.yard;

import java.util.List;

/**
 * The line along which a yard is laid out: straight with bends. Positions are given as u along it and v to its left,
 * metres. Immutable.
 */
public final class YardAxis {
    private static final double STEP = 1.0;

    private final double from;
    private final double[] x;
    private final double[] y;
    private final double[] heading;

    /**
     * A bend of the axis.
     *
     * @param from where it begins
     * @param to where it ends
     * @param curvature 1/radius in 1/m, positive turning left
     */
    public record Bend(double from, double to, double curvature) {}

    /**
     * @param x0 position of u = 0
     * @param y0 position of u = 0
     * @param heading0 heading at u = 0 before bends, radians anticlockwise from east
     */
    public YardAxis(double from, double to, double x0, double y0, double heading0, List<Bend> bends) {
        this.from = from;
        int count = (int) Math.ceil((to - from) / STEP) + 1;
        x = new double[count];
        y = new double[count];
        heading = new double[count];
        int zero = (int) Math.round(-from / STEP);
        for (int i = 0; i < count; i++) {
            heading[i] = heading0 + turned(bends, from + i * STEP) - turned(bends, 0);
        }
        x[zero] = x0;
        y[zero] = y0;
        for (int i = zero + 1; i < count; i++) {
            x[i] = x[i - 1] + STEP * StrictMath.cos(heading[i - 1]);
            y[i] = y[i - 1] + STEP * StrictMath.sin(heading[i - 1]);
        }
        for (int i = zero - 1; i >= 0; i--) {
            x[i] = x[i + 1] - STEP * StrictMath.cos(heading[i]);
            y[i] = y[i + 1] - STEP * StrictMath.sin(heading[i]);
        }
    }

    private static double turned(List<Bend> bends, double u) {
        double sum = 0;
        for (Bend bend : bends) {
            sum += bend.curvature() * (Math.max(bend.from(), Math.min(bend.to(), u)) - bend.from());
        }
        return sum;
    }

    public double from() {
        return from;
    }

    public double to() {
        return from + (x.length - 1) * STEP;
    }

    /** {east, north, heading} of a place. */
    public double[] at(double u, double v) {
        double index = Math.max(0, Math.min(x.length - 1.001, (u - from) / STEP));
        int i = (int) index;
        double t = index - i;
        double h = heading[i] + t * (heading[i + 1] - heading[i]);
        double px = x[i] + t * (x[i + 1] - x[i]);
        double py = y[i] + t * (y[i + 1] - y[i]);
        return new double[] {px - v * StrictMath.sin(h), py + v * StrictMath.cos(h), h};
    }
}
