package org.railcount.detect.change;

import java.util.Arrays;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.opencv.core.Point;
import org.railcount.model.StructureChange;

/**
 * A compact place whose look took a lasting step.
 *
 * @param corners of the rectangle about it, places in the grid
 * @param step number of the first date after the step
 * @param kind whether something appeared or vanished
 * @param areaM2 area of the pixels, square metres
 * @param contrast how much more it changed than its surroundings, units of L*a*b*
 * @param filling share of the rectangle that changed
 * @param dates dates on the side that has fewer
 */
record Footprint(
        Point[] corners,
        int step,
        StructureChange.Kind kind,
        double areaM2,
        double contrast,
        double filling,
        int dates) {
    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    /** Contrast that leaves no doubt. */
    private static final double PLAIN = 25;

    /** What decides between two that overlap. */
    double weight() {
        return contrast * areaM2;
    }

    boolean touches(Footprint other) {
        return polygon().intersects(other.polygon());
    }

    private Polygon polygon() {
        return ring(Arrays.stream(corners).map(p -> new Coordinate(p.x, p.y)).toArray(Coordinate[]::new));
    }

    /** The rectangle in longitude and latitude. */
    Polygon outline(LookGrid.Lattice lattice) {
        return ring(Arrays.stream(corners).map(p -> lattice.lonLat(p.x, p.y)).toArray(Coordinate[]::new));
    }

    private static Polygon ring(Coordinate[] corners) {
        Coordinate[] ring = Arrays.copyOf(corners, corners.length + 1);
        ring[corners.length] = corners[0].copy();
        return GEOMETRY.createPolygon(ring);
    }

    /** 0 to 1: contrast, compactness, and how many dates bear it out. */
    double confidence() {
        return Math.min(1, contrast / PLAIN) * Math.min(1, filling / 0.85) * (1 - Math.pow(0.5, dates));
    }
}
