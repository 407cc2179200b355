package org.railcount.simulate.world;

/**
 * A rectangle on the ground, turned to a heading. Immutable.
 *
 * @param x centre, metres east of the yard's origin
 * @param y centre, metres north of it
 * @param cos cosine of the heading, counted anticlockwise from east
 * @param sin sine of the heading
 * @param halfLength along the heading, metres
 * @param halfWidth across it, metres
 */
public record Footprint(double x, double y, double cos, double sin, double halfLength, double halfWidth) {

    public static Footprint of(double x, double y, double heading, double length, double width) {
        return new Footprint(x, y, StrictMath.cos(heading), StrictMath.sin(heading), length / 2, width / 2);
    }

    /** Position along the heading from the centre. */
    public double along(double px, double py) {
        return (px - x) * cos + (py - y) * sin;
    }

    /** Position across the heading (left is positive) from the centre. */
    public double across(double px, double py) {
        return (py - y) * cos - (px - x) * sin;
    }

    /** Ground position {east, north} of a position along and across. */
    public double[] at(double along, double across) {
        return new double[] {x + along * cos - across * sin, y + along * sin + across * cos};
    }

    /** Radius of the circle round it. */
    public double radius() {
        return Math.sqrt(halfLength * halfLength + halfWidth * halfWidth);
    }

    /** Corners, anticlockwise, the first edge along the heading. */
    public double[][] corners() {
        return new double[][] {
            at(-halfLength, -halfWidth),
            at(halfLength, -halfWidth),
            at(halfLength, halfWidth),
            at(-halfLength, halfWidth)
        };
    }

    /** The same place with other sides. */
    public Footprint resized(double length, double width) {
        return new Footprint(x, y, cos, sin, length / 2, width / 2);
    }

    public double area() {
        return 4 * halfLength * halfWidth;
    }

    /** Whether two rectangles come closer than a margin (separating axes). */
    public boolean near(Footprint other, double margin) {
        return !apart(other, margin) && !other.apart(this, margin);
    }

    private boolean apart(Footprint other, double margin) {
        double dx = other.along(x, y);
        double dy = other.across(x, y);
        double c = Math.abs(cos * other.cos + sin * other.sin);
        double s = Math.abs(sin * other.cos - cos * other.sin);
        return Math.abs(dx) > other.halfLength + halfLength * c + halfWidth * s + margin
                || Math.abs(dy) > other.halfWidth + halfLength * s + halfWidth * c + margin;
    }
}
