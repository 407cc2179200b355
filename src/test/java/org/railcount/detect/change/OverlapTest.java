package org.railcount.detect.change;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/** When what lies on the ground on two dates is one and the same thing. */
class OverlapTest {
    private static final double LAT = 42;
    private static final double METRE_NORTH = 1 / 111_320.0;
    private static final double METRE_EAST = METRE_NORTH / Math.cos(Math.toRadians(LAT));

    /** A rectangle by its middle and sides, metres. */
    private static Polygon box(double east, double north, double wide, double high) {
        double x = 130 + east * METRE_EAST;
        double y = LAT + north * METRE_NORTH;
        double w = wide / 2 * METRE_EAST;
        double h = high / 2 * METRE_NORTH;
        return new GeometryFactory().createPolygon(new Coordinate[] {
            new Coordinate(x - w, y - h),
            new Coordinate(x + w, y - h),
            new Coordinate(x + w, y + h),
            new Coordinate(x - w, y + h),
            new Coordinate(x - w, y - h)
        });
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, true",
        "3.4, 0, true",
        "-3.4, 0, true",
        "0, 3.4, true",
        "0, -3.4, true",
        "3.6, 0, false",
        "0, 3.6, false",
        "-2.6, 2.6, false",
        "2.3, -2.3, true"
    })
    void aThingMayLieAsFarOffAsRegistrationLeavesIt(double east, double north, boolean same) {
        assertThat(Overlap.same(box(0, 0, 10, 2.5), box(east, north, 10, 2.5))).isEqualTo(same);
    }

    /** Laid on one another they share 55 % of the ground that either covers. */
    @ParameterizedTest
    @CsvSource({
        "10, 5.6, true",
        "10, 5.4, false",
        "17.9, 10, true",
        "18.5, 10, false",
        "5.6, 10, true",
        "5.4, 10, false"
    })
    void aThingOfAnotherSizeIsAnother(double wide, double high, boolean same) {
        assertThat(Overlap.same(box(0, 0, 10, 10), box(1, 1, wide, high))).isEqualTo(same);
    }
}
