package org.railcount.detect.propose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

class HeadingGridTest {
    private static final Envelope BOX = new Envelope(500_000, 500_300, 4_700_000, 4_700_120);

    @Property
    void aPlaceIsFoundAgain(
            @ForAll @DoubleRange(max = 180) double degrees,
            @ForAll @DoubleRange(max = 300) double along,
            @ForAll @DoubleRange(max = 300) double across) {
        HeadingGrid grid = HeadingGrid.covering(BOX, Math.toRadians(degrees));
        Coordinate utm = grid.at(along, across);
        assertThat(grid.along(utm)).isCloseTo(along, within(1e-6));
        assertThat(grid.across(utm)).isCloseTo(across, within(1e-6));
    }

    @Property
    void aGridHoldsAllOfTheBoxAndLittleMore(@ForAll @DoubleRange(max = 180) double degrees) {
        HeadingGrid grid = HeadingGrid.covering(BOX, Math.toRadians(degrees));
        double mostAlong = 0;
        double mostAcross = 0;
        for (double east : new double[] {BOX.getMinX(), BOX.getMaxX()}) {
            for (double north : new double[] {BOX.getMinY(), BOX.getMaxY()}) {
                Coordinate corner = new Coordinate(east, north);
                assertThat(grid.along(corner)).isGreaterThanOrEqualTo(-1e-6);
                assertThat(grid.across(corner)).isGreaterThanOrEqualTo(-1e-6);
                mostAlong = Math.max(mostAlong, grid.along(corner));
                mostAcross = Math.max(mostAcross, grid.across(corner));
            }
        }
        assertThat(grid.columns() * HeadingGrid.ALONG_M).isBetween(mostAlong - 1e-6, mostAlong + HeadingGrid.ALONG_M);
        assertThat(grid.rows() * HeadingGrid.ACROSS_M).isBetween(mostAcross - 1e-6, mostAcross + HeadingGrid.ACROSS_M);
    }

    @Test
    void aCorridorReachesAsFarToEverySide() {
        Coordinate place = new Coordinate(500_100, 4_700_050);
        HeadingGrid grid = HeadingGrid.about(place, Math.toRadians(30), 400, 32);
        assertThat(grid.along(place)).isCloseTo(400, within(1e-6));
        assertThat(grid.across(place)).isCloseTo(32, within(1e-6));
        assertThat(grid.columns()).isEqualTo(400);
        assertThat(grid.rows()).isEqualTo(128);
    }

    /** Rows go to the right of the heading: southward on a line to the east, eastward on one to the north. */
    @Test
    void rowsCountToTheRight() {
        Coordinate east = new HeadingGrid(0, 0, 0, 10, 10).at(10, 4);
        assertThat(east.x).isCloseTo(10, within(1e-9));
        assertThat(east.y).isCloseTo(-4, within(1e-9));
        Coordinate north = new HeadingGrid(Math.PI / 2, 0, 0, 10, 10).at(10, 4);
        assertThat(north.x).isCloseTo(4, within(1e-9));
        assertThat(north.y).isCloseTo(10, within(1e-9));
    }
}
