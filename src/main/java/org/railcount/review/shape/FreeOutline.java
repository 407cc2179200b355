package org.railcount.review.shape;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.algorithm.MinimumAreaRectangle;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateList;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.AffineTransformation;

/**
 * An outline of any number of corners: a ship, a heap of cargo. Length, width and heading are those of the smallest
 * rectangle about it. Immutable.
 */
public final class FreeOutline implements GroundShape {
    /** Parts smaller than this are slips of the hand, square metres. */
    private static final double MIN_AREA_M2 = 1;

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final Polygon polygon;
    private final OrientedRectangle around;

    /** @param corners at least three, in order, the first one not repeated; metres */
    public FreeOutline(List<Coordinate> corners) {
        this(polygon(corners));
    }

    private FreeOutline(Polygon polygon) {
        this.polygon = polygon;
        Geometry smallest = MinimumAreaRectangle.getMinimumRectangle(polygon);
        if (!(smallest instanceof Polygon) || !(polygon.getArea() > 0)) {
            throw new IllegalArgumentException("an outline needs three corners that do not lie on one line");
        }
        around = OrientedRectangle.of(Arrays.asList(smallest.getCoordinates()).subList(0, 4))
                .alongLongerSide();
    }

    /** Whether corners make an outline that does not cross itself. */
    public static boolean isSound(Collection<Coordinate> corners) {
        return corners.size() >= 3 && polygon(List.copyOf(corners)).isValid();
    }

    @Override
    public List<Coordinate> corners() {
        Coordinate[] ring = polygon.getExteriorRing().getCoordinates();
        return Arrays.stream(ring, 0, ring.length - 1).map(Coordinate::copy).toList();
    }

    @Override
    public Coordinate centre() {
        return polygon.getCentroid().getCoordinate();
    }

    @Override
    public double lengthM() {
        return around.lengthM();
    }

    @Override
    public double widthM() {
        return around.widthM();
    }

    @Override
    public double areaM2() {
        return polygon.getArea();
    }

    @Override
    public double heading() {
        return around.heading();
    }

    @Override
    public FreeOutline shifted(double eastM, double northM) {
        return transformed(AffineTransformation.translationInstance(eastM, northM));
    }

    @Override
    public FreeOutline turned(double radians) {
        Coordinate centre = centre();
        return transformed(AffineTransformation.rotationInstance(radians, centre.x, centre.y));
    }

    @Override
    public Optional<List<GroundShape>> splitAt(Coordinate position) {
        double cut = around.alongM(position);
        if (Math.min(cut, around.lengthM() - cut) < OrientedRectangle.MIN_LENGTH_M) {
            return Optional.empty();
        }
        List<GroundShape> parts = new ArrayList<>();
        for (double[] range : new double[][] {{-1, cut}, {cut, around.lengthM() + 1}}) {
            OrientedRectangle half = around.moved(range[0], 0)
                    .stretchedFront(range[1] - range[0] - around.lengthM())
                    .withWidth(around.widthM() + 2);
            Geometry part = polygon.intersection(polygon(half.corners()));
            if (!(part instanceof Polygon whole) || part.getArea() < MIN_AREA_M2) {
                return Optional.empty();
            }
            parts.add(new FreeOutline(whole));
        }
        return Optional.of(List.copyOf(parts));
    }

    /** Their union; where they do not touch, the smallest convex outline about both. */
    @Override
    public GroundShape mergedWith(GroundShape other) {
        Geometry both = polygon.union(polygon(other.corners()));
        Geometry one = both instanceof Polygon ? both : both.convexHull();
        return new FreeOutline(
                FACTORY.createPolygon(((Polygon) one).getExteriorRing().getCoordinateSequence()));
    }

    @Override
    public boolean contains(Coordinate position) {
        return polygon.contains(FACTORY.createPoint(position));
    }

    private FreeOutline transformed(AffineTransformation how) {
        return new FreeOutline((Polygon) how.transform(polygon));
    }

    private static Polygon polygon(List<Coordinate> corners) {
        CoordinateList ring = new CoordinateList();
        corners.forEach(corner -> ring.add(corner.copy(), true));
        ring.closeRing();
        return FACTORY.createPolygon(ring.toCoordinateArray());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FreeOutline outline && polygon.equalsExact(outline.polygon);
    }

    @Override
    public int hashCode() {
        return polygon.hashCode();
    }

    @Override
    public String toString() {
        return polygon.toString();
    }
}
