package org.railcount.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.locationtech.jts.geom.Coordinate;
import org.railcount.model.Detection;
import org.railcount.model.LocalMetres;
import org.railcount.model.RailcarType;
import org.railcount.model.Subject;

class SameThingTest {
    private static final Subject CAR = new Subject.Railcar(RailcarType.BOXCAR, false);
    private static final LocalMetres SCALE = LocalMetres.around(new Coordinate(Yard.LON, Yard.LAT));

    /** Rails at an angle, as most are. */
    private static final double TURN = Math.toRadians(35);

    private static Detection on(String track, double alongM, double acrossM, double lengthM, double widthM) {
        return Yard.slanted(CAR, Optional.of(track), TURN, alongM, acrossM, lengthM, widthM);
    }

    private static double share(Detection one, Detection other) {
        double share = new SameThing(one, SCALE).share(new SameThing(other, SCALE));
        assertThat(new SameThing(other, SCALE).share(new SameThing(one, SCALE))).isCloseTo(share, within(1e-3));
        return share;
    }

    @Property(tries = 50)
    void ofCarsOnOneTrackTheShareOfTheTrackCounts(
            @ForAll @DoubleRange(min = -13, max = 13) double shift,
            @ForAll @DoubleRange(min = 1.5, max = 4) double width) {
        double common = 14 - Math.abs(shift);
        assertThat(share(on("1", 30, 0, 14, 3), on("1", 30 + shift, 0, 14, width)))
                .isCloseTo(common / (28 - common), within(2e-3));
    }

    @Example
    void carsThatOnlyTouchOrStandApartShareNothing() {
        assertThat(share(on("1", 0, 0, 14, 3), on("1", 15, 0, 14, 3))).isZero();
        assertThat(share(on("1", 0, 0, 14, 3), on("1", 60, 0, 14, 3))).isZero();
    }

    @Example
    void carsTooFarAcrossTheTrackAreNotOne() {
        assertThat(share(on("1", 0, 0, 14, 3), on("1", 0, 2.3, 14, 3))).isGreaterThan(0.95);
        assertThat(share(on("1", 0, 0, 14, 3), on("1", 0, 2.7, 14, 3))).isZero();
        assertThat(share(on("1", 0, 0, 14, 3), on("1", 0, -2.7, 14, 3))).isZero();
    }

    @Example
    void ofAnythingElseTheShareOfTheGroundCounts() {
        // Half of the length and two thirds of the width in common: 14 of 70 square metres.
        assertThat(share(on("1", 0, 0, 14, 3), on("2", 7, 1, 14, 3))).isCloseTo(14.0 / 70, within(2e-3));
        Detection ship = Yard.slanted(new Subject.Ship(), Optional.empty(), TURN, 0, 0, 100, 15);
        Detection moved = Yard.slanted(new Subject.Ship(), Optional.empty(), TURN, 20, 0, 100, 15);
        assertThat(share(ship, ship)).isCloseTo(1, within(1e-6));
        assertThat(share(ship, moved)).isCloseTo(80.0 / 120, within(2e-3));
    }

    @Example
    void thingsOfTwoKindsAreNeverOne() {
        Detection car = on("1", 0, 0, 14, 3);
        Detection ship = Yard.slanted(new Subject.Ship(), Optional.of("1"), TURN, 0, 0, 14, 3);
        assertThat(share(car, ship)).isZero();
    }
}
