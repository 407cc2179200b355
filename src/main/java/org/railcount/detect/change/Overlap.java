package org.railcount.detect.change;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.AffineTransformation;

/**
 * Whether two footprints of different dates are the same thing's: near each other, and alike once one is laid on the
 * other. Registration is good across the tracks but leaves some metres along them, more than a narrow piece is wide.
 */
final class Overlap {
    /** What registration may leave between two dates, metres. */
    private static final double MOST_APART_M = 3.5;

    /** Intersection over union of footprints that are alike. */
    private static final double ALIKE = 0.55;

    private static final double METRES_PER_DEGREE = 111_320;

    private Overlap() {}

    /** @param a outline in longitude and latitude, as {@code b} */
    static boolean same(Polygon a, Polygon b) {
        Coordinate from = b.getCentroid().getCoordinate();
        Coordinate to = a.getCentroid().getCoordinate();
        double north = (to.y - from.y) * METRES_PER_DEGREE;
        double east = (to.x - from.x) * METRES_PER_DEGREE * Math.cos(Math.toRadians(to.y));
        if (Math.hypot(east, north) > MOST_APART_M) {
            return false;
        }
        Geometry laid = AffineTransformation.translationInstance(to.x - from.x, to.y - from.y)
                .transform(b);
        double both = a.intersection(laid).getArea();
        return both >= ALIKE * (a.getArea() + b.getArea() - both);
    }
}
