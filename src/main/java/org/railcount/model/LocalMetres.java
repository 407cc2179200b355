package org.railcount.model;

import org.locationtech.jts.algorithm.MinimumAreaRectangle;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateFilter;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.AffineTransformation;

/**
 * Turns degrees into metres around one latitude, with the lengths of a degree on the WGS 84 ellipsoid: good to a part in
 * a thousand over a site. x = metres east, y = metres north of longitude 0, latitude 0. Immutable.
 *
 * @param perLon metres per degree of longitude
 * @param perLat metres per degree of latitude
 */
public record LocalMetres(double perLon, double perLat) {

    /** Around a position. The latitude is rounded to a tenth of a degree, so that neighbours share one scale. */
    public static LocalMetres around(Coordinate lonLat) {
        double lat = Math.toRadians(Math.round(lonLat.y * 10) / 10.0);
        return new LocalMetres(
                111_412.84 * Math.cos(lat) - 93.5 * Math.cos(3 * lat) + 0.118 * Math.cos(5 * lat),
                111_132.954 - 559.822 * Math.cos(2 * lat) + 1.175 * Math.cos(4 * lat));
    }

    /** A geometry in metres. */
    public static Geometry of(Geometry lonLat) {
        LocalMetres scale = around(lonLat.getCoordinate());
        return AffineTransformation.scaleInstance(scale.perLon, scale.perLat).transform(lonLat);
    }

    /** A geometry in degrees, moved so many metres. */
    public static Geometry moved(Geometry lonLat, double eastM, double northM) {
        LocalMetres scale = around(lonLat.getCoordinate());
        return AffineTransformation.translationInstance(eastM / scale.perLon, northM / scale.perLat)
                .transform(lonLat);
    }

    /** A geometry in degrees as it was before a move. */
    public static Geometry undone(Geometry lonLat, GroundMove move) {
        LocalMetres scale = around(lonLat.getCoordinate());
        Coordinate pivot = scale.metres(new Coordinate(move.pivotLon(), move.pivotLat()));
        Geometry before = lonLat.copy();
        before.apply((CoordinateFilter) corner -> {
            Coordinate at = scale.metres(corner);
            Coordinate from = move.undo(at.x, at.y, pivot);
            corner.setX(from.x / scale.perLon);
            corner.setY(from.y / scale.perLat);
        });
        return before;
    }

    /** A geometry in degrees as it lies under another move than the one that it was placed by. */
    public static Geometry replaced(Geometry lonLat, GroundMove from, GroundMove to) {
        Geometry after = undone(lonLat, from);
        LocalMetres scale = around(lonLat.getCoordinate());
        Coordinate pivot = scale.metres(new Coordinate(to.pivotLon(), to.pivotLat()));
        after.apply((CoordinateFilter) corner -> {
            Coordinate at = scale.metres(corner);
            Coordinate moved = to.apply(at.x, at.y, pivot);
            corner.setX(moved.x / scale.perLon);
            corner.setY(moved.y / scale.perLat);
        });
        return after;
    }

    /** A geometry in metres of this scale, so that several can be compared. */
    public Geometry metres(Geometry lonLat) {
        return AffineTransformation.scaleInstance(perLon, perLat).transform(lonLat);
    }

    /** A position in metres. */
    public Coordinate metres(Coordinate lonLat) {
        return new Coordinate(lonLat.x * perLon, lonLat.y * perLat);
    }

    /** The long side of an outline in degrees as a vector in metres. */
    public static Coordinate longSide(Geometry lonLat) {
        return longSideOfMetres(of(lonLat));
    }

    /** The long side of what is in metres already; zero for what has no sides. */
    public static Coordinate longSideOfMetres(Geometry metres) {
        Coordinate[] corners = MinimumAreaRectangle.getMinimumRectangle(metres).getCoordinates();
        if (corners.length < 4) {
            return new Coordinate(0, 0);
        }
        Coordinate a = new Coordinate(corners[1].x - corners[0].x, corners[1].y - corners[0].y);
        Coordinate b = new Coordinate(corners[2].x - corners[1].x, corners[2].y - corners[1].y);
        return Math.hypot(a.x, a.y) >= Math.hypot(b.x, b.y) ? a : b;
    }
}
