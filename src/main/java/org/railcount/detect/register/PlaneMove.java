package org.railcount.detect.register;

import org.locationtech.jts.geom.Coordinate;
import org.railcount.model.GroundMove;

/**
 * A similarity in metres about the pivot at the origin: {@code (x, y)} comes to
 * {@code (x + a x - b y + east, y + b x + a y + north)}, linear in its four numbers. Immutable.
 */
record PlaneMove(double east, double north, double a, double b) {
    static final PlaneMove NONE = new PlaneMove(0, 0, 0, 0);

    static PlaneMove of(double east, double north, double turn, double scale) {
        return new PlaneMove(east, north, scale * Math.cos(turn) - 1, scale * Math.sin(turn));
    }

    /** Turn, radians counter-clockwise. */
    double turn() {
        return Math.atan2(b, 1 + a);
    }

    double scale() {
        return Math.hypot(1 + a, b);
    }

    boolean isShift() {
        return a == 0 && b == 0;
    }

    /** Where a position came from, eastward. */
    double backEast(double x, double y) {
        double det = (1 + a) * (1 + a) + b * b;
        return ((1 + a) * (x - east) + b * (y - north)) / det;
    }

    /** Where a position came from, northward. */
    double backNorth(double x, double y) {
        double det = (1 + a) * (1 + a) + b * b;
        return ((1 + a) * (y - north) - b * (x - east)) / det;
    }

    /** This move after another one: first {@code first}, then this. */
    PlaneMove after(PlaneMove first) {
        double c = 1 + a;
        double fc = 1 + first.a;
        return new PlaneMove(
                c * first.east - b * first.north + east,
                b * first.east + c * first.north + north,
                c * fc - b * first.b - 1,
                b * fc + c * first.b);
    }

    /** @param pivot longitude and latitude of the origin */
    GroundMove onGround(Coordinate pivot) {
        return isShift()
                ? GroundMove.shift(east, north)
                : new GroundMove(east, north, Math.toDegrees(turn()), scale(), pivot.x, pivot.y);
    }
}
