package org.railcount.detect.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.locationtech.jts.geom.Coordinate;
import org.railcount.model.GroundMove;

class PlaneMoveTest {
    /** Where a move takes a position, as its description has it. */
    private static Coordinate moved(PlaneMove move, double x, double y) {
        return new Coordinate(
                x + move.a() * x - move.b() * y + move.east(), y + move.b() * x + move.a() * y + move.north());
    }

    @Property(tries = 100)
    void whereAPositionCameFromIsFoundAgain(
            @ForAll @DoubleRange(min = -500, max = 500) double x,
            @ForAll @DoubleRange(min = -500, max = 500) double y,
            @ForAll @DoubleRange(min = -30, max = 30) double degrees,
            @ForAll @DoubleRange(min = 0.8, max = 1.2) double scale) {
        PlaneMove move = PlaneMove.of(3, -5, Math.toRadians(degrees), scale);
        Coordinate there = moved(move, x, y);
        assertThat(move.backEast(there.x, there.y)).isCloseTo(x, within(1e-9));
        assertThat(move.backNorth(there.x, there.y)).isCloseTo(y, within(1e-9));
    }

    @Property(tries = 50)
    void turnAndStretchAreToldAgain(
            @ForAll @DoubleRange(min = -170, max = 170) double degrees,
            @ForAll @DoubleRange(min = 0.5, max = 2) double scale) {
        PlaneMove move = PlaneMove.of(3, -5, Math.toRadians(degrees), scale);
        assertThat(Math.toDegrees(move.turn())).isCloseTo(degrees, within(1e-9));
        assertThat(move.scale()).isCloseTo(scale, within(1e-9));
    }

    /** What is found in the plane about the site's centre is what the scene is moved by on the ground. */
    @Property(tries = 50)
    void onTheGroundAMoveDoesTheSame(
            @ForAll @DoubleRange(min = -500, max = 500) double x,
            @ForAll @DoubleRange(min = -500, max = 500) double y,
            @ForAll @DoubleRange(min = -2, max = 2) double degrees) {
        PlaneMove move = PlaneMove.of(1.5, 2.5, Math.toRadians(degrees), 1.006);
        Coordinate centre = new Coordinate(500_000, 4_700_000);
        Coordinate got = move.onGround(new Coordinate(7.6, 47.5)).apply(centre.x + x, centre.y + y, centre);
        Coordinate want = moved(move, x, y);
        assertThat(got.x - centre.x).isCloseTo(want.x, within(1e-6));
        assertThat(got.y - centre.y).isCloseTo(want.y, within(1e-6));
    }

    @Example
    void aMoveThatNeitherTurnsNorStretchesIsAShiftAndNeedsNoCentre() {
        PlaneMove shift = new PlaneMove(3, -4, 0, 0);
        assertThat(shift.isShift()).isTrue();
        assertThat(shift.onGround(new Coordinate(7.6, 47.5))).isEqualTo(GroundMove.shift(3, -4));
        assertThat(PlaneMove.of(3, -4, 0, 1.01).isShift()).isFalse();
        assertThat(new PlaneMove(3, -4, 0, 0.01).isShift()).isFalse();
    }
}
