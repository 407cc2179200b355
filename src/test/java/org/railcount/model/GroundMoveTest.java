package org.railcount.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.locationtech.jts.geom.Coordinate;

class GroundMoveTest {
    private static final Coordinate PIVOT = new Coordinate(500_000, 4_700_000);

    @Property
    void undoingItLeadsBack(
            @ForAll @DoubleRange(min = -50, max = 50) double east,
            @ForAll @DoubleRange(min = -50, max = 50) double north,
            @ForAll @DoubleRange(min = -180, max = 180) double degrees,
            @ForAll @DoubleRange(min = 0.5, max = 2) double scale,
            @ForAll @DoubleRange(min = -2000, max = 2000) double x,
            @ForAll @DoubleRange(min = -2000, max = 2000) double y) {
        GroundMove move = new GroundMove(east, north, degrees, scale, 10, 20);
        Coordinate to = move.apply(PIVOT.x + x, PIVOT.y + y, PIVOT);
        Coordinate back = move.undo(to.x, to.y, PIVOT);
        assertThat(back.x - PIVOT.x).isCloseTo(x, within(1e-5));
        assertThat(back.y - PIVOT.y).isCloseTo(y, within(1e-5));
    }

    @Property
    void distancesGrowByTheScaleAndNoMore(
            @ForAll @DoubleRange(min = -180, max = 180) double degrees,
            @ForAll @DoubleRange(min = 0.5, max = 2) double scale,
            @ForAll @DoubleRange(min = -2000, max = 2000) double x,
            @ForAll @DoubleRange(min = -2000, max = 2000) double y) {
        GroundMove move = new GroundMove(3, -4, degrees, scale, 10, 20);
        Coordinate a = move.apply(PIVOT.x, PIVOT.y, PIVOT);
        Coordinate b = move.apply(PIVOT.x + x, PIVOT.y + y, PIVOT);
        assertThat(a.distance(b)).isCloseTo(scale * Math.hypot(x, y), within(1e-5));
        assertThat(a.x - PIVOT.x).isCloseTo(3, within(1e-6));
    }

    @Example
    void aPositiveTurnIsCounterClockwise() {
        Coordinate to = new GroundMove(0, 0, 90, 1, 10, 20).apply(PIVOT.x + 100, PIVOT.y, PIVOT);
        assertThat(to.x).isCloseTo(PIVOT.x, within(1e-6));
        assertThat(to.y).isCloseTo(PIVOT.y + 100, within(1e-6));
    }
}
