package org.railcount.detect.box;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.railcount.model.Subject;

/**
 * A box on the ground.
 *
 * @param subject what stands there
 * @param confidence the model's score, 0 to 1
 * @param east UTM easting of its middle
 * @param north UTM northing of its middle
 * @param lengthM long side
 * @param widthM short side
 * @param heading of the long side, radians counter-clockwise from east
 */
record OrientedBox(
        Subject subject, double confidence, double east, double north, double lengthM, double widthM, double heading) {
    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    /** Its middle. */
    Coordinate middle() {
        return new Coordinate(east, north);
    }

    /** Four corners; the first edge is a long side. */
    Coordinate[] corners() {
        return new Coordinate[] {corner(-1, -1), corner(1, -1), corner(1, 1), corner(-1, 1)};
    }

    private Coordinate corner(int along, int across) {
        double l = along * lengthM / 2;
        double w = across * widthM / 2;
        return new Coordinate(
                east + l * Math.cos(heading) - w * Math.sin(heading),
                north + l * Math.sin(heading) + w * Math.cos(heading));
    }

    /** The same as a polygon in UTM. */
    Polygon outline() {
        Coordinate[] c = corners();
        return GEOMETRY.createPolygon(new Coordinate[] {c[0], c[1], c[2], c[3], c[0].copy()});
    }
}
