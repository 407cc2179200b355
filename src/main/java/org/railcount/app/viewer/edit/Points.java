package org.railcount.app.viewer.edit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * The points of a line, or of the outer ring of a polygon without its closing point, and changes to them. A polygon
 * keeps its holes. Immutable.
 */
public final class Points {
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final List<Coordinate> points;
    private final boolean ring;
    private final LinearRing[] holes;

    private Points(List<Coordinate> points, boolean ring, LinearRing[] holes) {
        this.points = List.copyOf(points);
        this.ring = ring;
        this.holes = holes;
    }

    /** The points of a line string or polygon. */
    public static Points of(Geometry geometry) {
        if (geometry instanceof Polygon polygon) {
            Coordinate[] outer = polygon.getExteriorRing().getCoordinates();
            LinearRing[] holes = new LinearRing[polygon.getNumInteriorRing()];
            Arrays.setAll(holes, polygon::getInteriorRingN);
            return new Points(Arrays.asList(outer).subList(0, Math.max(0, outer.length - 1)), true, holes);
        }
        return new Points(Arrays.asList(geometry.getCoordinates()), false, new LinearRing[0]);
    }

    /** The points of something newly drawn. */
    public static Points of(List<Coordinate> points, boolean ring) {
        return new Points(points, ring, new LinearRing[0]);
    }

    public int size() {
        return points.size();
    }

    public List<Coordinate> list() {
        return points;
    }

    public Points moved(int index, Coordinate to) {
        List<Coordinate> changed = new ArrayList<>(points);
        changed.set(index, to);
        return new Points(changed, ring, holes);
    }

    /** With a point more before the one at an index; the index may be the number of points. */
    public Points inserted(int index, Coordinate point) {
        List<Coordinate> changed = new ArrayList<>(points);
        changed.add(index, point);
        return new Points(changed, ring, holes);
    }

    public Points removed(int index) {
        List<Coordinate> changed = new ArrayList<>(points);
        changed.remove(index);
        return new Points(changed, ring, holes);
    }

    /** The geometry. Ask {@link GeometryProblem} first: too few points cannot be built. */
    public Geometry build() {
        if (!ring) {
            return FACTORY.createLineString(points.toArray(Coordinate[]::new));
        }
        List<Coordinate> closed = new ArrayList<>(points);
        closed.add(points.get(0).copy());
        return FACTORY.createPolygon(FACTORY.createLinearRing(closed.toArray(Coordinate[]::new)), holes);
    }
}
