package org.railcount.model;

import org.locationtech.jts.geom.Coordinate;

/**
 * A similarity on the ground: turn and stretch about a pivot, then shift. In metres of a UTM frame with the pivot at
 * {@code p}, a position {@code g} comes to {@code p + scale * turned(g - p) + (eastM, northM)}. Immutable.
 *
 * @param eastM shift along the frame's easting, metres
 * @param northM shift along the frame's northing, metres
 * @param rotationDeg turn, degrees counter-clockwise as seen on a map
 * @param scale stretch; 1 keeps lengths
 * @param pivotLon WGS 84 longitude of the pivot, degrees; 0 for a mere shift, which needs none
 * @param pivotLat WGS 84 latitude of the pivot, degrees; 0 for a mere shift
 */
public record GroundMove(
        double eastM, double northM, double rotationDeg, double scale, double pivotLon, double pivotLat) {
    /** Everything stays where it is. */
    public static final GroundMove NONE = shift(0, 0);

    public GroundMove {
        if (!(scale > 0) || !Double.isFinite(eastM + northM + rotationDeg + scale + pivotLon + pivotLat)) {
            throw new IllegalArgumentException("a move needs finite numbers and a scale above zero");
        }
    }

    /** A shift without turn or stretch. */
    public static GroundMove shift(double eastM, double northM) {
        return new GroundMove(eastM, northM, 0, 1, 0, 0);
    }

    /** Whether it neither turns nor stretches, so that the pivot does not matter. */
    public boolean isShift() {
        return rotationDeg == 0 && scale == 1;
    }

    /** Whether it leaves everything where it is. */
    public boolean isNone() {
        return isShift() && eastM == 0 && northM == 0;
    }

    /** Where a position comes to, in a UTM frame in which the pivot lies at {@code pivot}. */
    public Coordinate apply(double easting, double northing, Coordinate pivot) {
        if (isShift()) {
            return new Coordinate(easting + eastM, northing + northM);
        }
        double cos = scale * Math.cos(Math.toRadians(rotationDeg));
        double sin = scale * Math.sin(Math.toRadians(rotationDeg));
        double x = easting - pivot.x;
        double y = northing - pivot.y;
        return new Coordinate(pivot.x + cos * x - sin * y + eastM, pivot.y + sin * x + cos * y + northM);
    }

    /** Where a position came from: undoes {@link #apply}. */
    public Coordinate undo(double easting, double northing, Coordinate pivot) {
        if (isShift()) {
            return new Coordinate(easting - eastM, northing - northM);
        }
        double cos = Math.cos(Math.toRadians(rotationDeg)) / scale;
        double sin = Math.sin(Math.toRadians(rotationDeg)) / scale;
        double x = easting - eastM - pivot.x;
        double y = northing - northM - pivot.y;
        return new Coordinate(pivot.x + cos * x + sin * y, pivot.y - sin * x + cos * y);
    }
}
