package org.railcount.detect.propose;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** A corner-shaped area of 100 m by 80 m whose north-eastern quarter is left out. */
class SearchAreaTest {
    private static final GeometryFactory GEOMETRY = new GeometryFactory();
    private static final Geometry CORNER = GEOMETRY.createPolygon(new Coordinate[] {
        new Coordinate(1000, 2000),
        new Coordinate(1100, 2000),
        new Coordinate(1100, 2040),
        new Coordinate(1050, 2040),
        new Coordinate(1050, 2080),
        new Coordinate(1000, 2080),
        new Coordinate(1000, 2000)
    });
    private static final double CELL_DIAGONAL_M = 2 * Math.sqrt(2);

    @Property
    void whatLiesInTheAreaIsSearchedAndNothingElse(
            @ForAll @DoubleRange(min = 900, max = 1200) double east,
            @ForAll @DoubleRange(min = 1900, max = 2200) double north) {
        SearchArea area = new SearchArea(CORNER);
        Coordinate at = new Coordinate(east, north);
        if (CORNER.getBoundary().distance(GEOMETRY.createPoint(at)) > CELL_DIAGONAL_M) {
            assertThat(area.holds(at)).isEqualTo(CORNER.contains(GEOMETRY.createPoint(at)));
        }
    }
}
