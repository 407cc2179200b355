package org.railcount.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.sf.geographiclib.Geodesic;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

class LocalMetresTest {
    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final Coordinate YARD = new Coordinate(130.6, 42.4);

    /** Against the geodesic on the ellipsoid. */
    @Property(tries = 100)
    void aDegreeIsAsLongAsOnTheEllipsoid(@ForAll @DoubleRange(min = -85, max = 85) double lat) {
        double tenth = Math.round(lat * 10) / 10.0;
        LocalMetres scale = LocalMetres.around(new Coordinate(20, lat));
        double step = 0.01;

        assertThat(scale.perLon() * step)
                .isCloseTo(Geodesic.WGS84.Inverse(tenth, 20 - step / 2, tenth, 20 + step / 2).s12, within(0.02));
        assertThat(scale.perLat() * step)
                .isCloseTo(Geodesic.WGS84.Inverse(tenth - step / 2, 20, tenth + step / 2, 20).s12, within(0.02));
    }

    private static Geometry box(double lengthM, double widthM) {
        LocalMetres scale = LocalMetres.around(YARD);
        double east = lengthM / scale.perLon();
        double north = widthM / scale.perLat();
        return FACTORY.createPolygon(new Coordinate[] {
            YARD,
            new Coordinate(YARD.x + east, YARD.y),
            new Coordinate(YARD.x + east, YARD.y + north),
            new Coordinate(YARD.x, YARD.y + north),
            YARD
        });
    }

    @Example
    void whatIsMovedLiesSoManyMetresFurther() {
        Coordinate moved = LocalMetres.moved(FACTORY.createPoint(YARD), 30, -40).getCoordinate();

        assertThat(Geodesic.WGS84.Inverse(YARD.y, YARD.x, moved.y, moved.x).s12).isCloseTo(50, within(0.05));
        assertThat(moved.x).isGreaterThan(YARD.x);
        assertThat(moved.y).isLessThan(YARD.y);
    }

    @Example
    void theLongSidePointsAlongTheLongerEdge() {
        Coordinate along = LocalMetres.longSide(box(14, 3));
        Coordinate up = LocalMetres.longSide(box(3, 14));

        assertThat(Math.abs(along.x)).isCloseTo(14, within(0.01));
        assertThat(Math.abs(along.y)).isLessThan(0.01);
        assertThat(Math.abs(up.x)).isLessThan(0.01);
        assertThat(Math.abs(up.y)).isCloseTo(14, within(0.01));
        assertThat(LocalMetres.longSide(FACTORY.createPoint(YARD))).isEqualTo(new Coordinate(0, 0));
    }

    @Property(tries = 100)
    void anOutlineThatWasPlacedByOneMoveLiesAsUnderTheOther(
            @ForAll @DoubleRange(min = -6, max = 6) double east,
            @ForAll @DoubleRange(min = -6, max = 6) double north,
            @ForAll @DoubleRange(min = -1, max = 1) double rotation) {
        GroundMove from = new GroundMove(east, north, rotation, 1.005, YARD.x, YARD.y);
        GroundMove shift = new GroundMove(3, -2, 0, 1, YARD.x, YARD.y);
        Geometry raw = LocalMetres.moved(box(14, 3), 200, 90);
        Geometry placed = LocalMetres.replaced(raw, GroundMove.NONE, from);

        assertThat(distanceM(LocalMetres.undone(placed, from), raw)).isLessThan(0.01);
        assertThat(distanceM(LocalMetres.replaced(placed, from, shift), LocalMetres.moved(raw, 3, -2)))
                .isLessThan(0.01);
    }

    /** The farthest that a corner of one lies from the same corner of the other. */
    private static double distanceM(Geometry one, Geometry other) {
        LocalMetres scale = LocalMetres.around(YARD);
        double most = 0;
        for (int i = 0; i < one.getCoordinates().length; i++) {
            most = Math.max(
                    most, scale.metres(one.getCoordinates()[i]).distance(scale.metres(other.getCoordinates()[i])));
        }
        return most;
    }
}
