package org.railcount.review.shape;

import java.util.Arrays;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.railcount.model.LocalMetres;

/** What became of a thing's outline when it was given another, as a person would call it. */
public enum OutlineChange {
    MOVED,
    TURNED,
    /** It lies as it lay and is longer, shorter, wider or narrower. */
    STRETCHED,
    /** Anything else. */
    RESHAPED;

    /** Below this a length is the same, metres: a step by a key is 0.25 m, and a handle cannot be held more still. */
    private static final double SAME_M = 0.03;

    /** Below this a direction is the same, radians. */
    private static final double SAME_RAD = Math.toRadians(0.3);

    /**
     * Tells the change. A car that follows its track round a curve was moved, though it is turned a little.
     *
     * @param before outline, WGS 84, x = longitude, y = latitude, degrees
     * @param after outline, the same
     */
    public static OutlineChange between(Polygon before, Polygon after) {
        LocalMetres scale = LocalMetres.around(before.getCoordinate());
        Geometry then = scale.metres(before);
        Geometry since = scale.metres(after);
        Coordinate[] old = corners(then);
        Coordinate[] now = corners(since);
        if (old.length != now.length) {
            return RESHAPED;
        }
        double apart = then.getCentroid().distance(since.getCentroid());
        if (isSameSize(old, now)) {
            return apart > SAME_M ? MOVED : isSameDirection(old, now) ? RESHAPED : TURNED;
        }
        return old.length == 4 && isSameDirection(old, now) ? STRETCHED : RESHAPED;
    }

    /** All corners are as far from each other as they were. */
    private static boolean isSameSize(Coordinate[] old, Coordinate[] now) {
        for (int i = 0; i < old.length; i++) {
            for (int j = 0; j < i; j++) {
                if (Math.abs(old[i].distance(old[j]) - now[i].distance(now[j])) > SAME_M) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The first two sides run as they ran; either may be the one that tells, as short ones are uncertain. */
    private static boolean isSameDirection(Coordinate[] old, Coordinate[] now) {
        return turn(old[0], old[1], now[0], now[1]) < SAME_RAD && turn(old[1], old[2], now[1], now[2]) < SAME_RAD;
    }

    /** Angle between two lines, radians, whichever way they are gone along. */
    private static double turn(Coordinate a, Coordinate b, Coordinate c, Coordinate d) {
        double cross = (b.x - a.x) * (d.y - c.y) - (b.y - a.y) * (d.x - c.x);
        double dot = (b.x - a.x) * (d.x - c.x) + (b.y - a.y) * (d.y - c.y);
        return Math.atan2(Math.abs(cross), Math.abs(dot));
    }

    /** Of a polygon in metres; the first is not repeated. */
    private static Coordinate[] corners(Geometry outline) {
        Coordinate[] ring = outline.getCoordinates();
        return Arrays.copyOf(ring, ring.length - 1);
    }
}
