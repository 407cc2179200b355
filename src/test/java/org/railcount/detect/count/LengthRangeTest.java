package org.railcount.detect.count;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.railcount.model.CountRange;

class LengthRangeTest {
    @Test
    void aLongTrainInASmallYardIsToldWithinAThird() {
        CountRange cars = new LengthRange(1_000, 1_600, true).cars();

        assertThat(cars.best()).isEqualTo(72);
        assertThat(cars.low()).isBetween(45, 60);
        assertThat(cars.high()).isBetween(90, 100);
    }

    @Test
    void anEmptyYardMayHoldAFewCarsThatWereNotSeen() {
        CountRange cars = new LengthRange(0, 1_600, true).cars();

        assertThat(cars.best()).isZero();
        assertThat(cars.low()).isZero();
        assertThat(cars.high()).isBetween(1, 6);
    }

    @Property
    void theRangeHoldsWhatTheLengthAloneSaysAndFitsOnTheTrack(
            @ForAll @DoubleRange(max = 1) double share,
            @ForAll @DoubleRange(min = 100, max = 20_000) double trackM,
            @ForAll boolean placed) {
        double lengthM = share * trackM;
        CountRange cars = new LengthRange(lengthM, trackM, placed).cars();

        assertThat(cars.low()).isBetween(0, (int) (lengthM / 15));
        assertThat(cars.best()).isBetween(cars.low(), cars.high());
        assertThat(cars.high()).isGreaterThanOrEqualTo((int) (lengthM / 12)).isLessThanOrEqualTo((int)
                Math.ceil(trackM / 12));
    }

    @Property
    void aSceneThatIsNotInPlaceSaysLess(
            @ForAll @DoubleRange(max = 1) double share, @ForAll @DoubleRange(min = 100, max = 20_000) double trackM) {
        CountRange placed = new LengthRange(share * trackM, trackM, true).cars();
        CountRange loose = new LengthRange(share * trackM, trackM, false).cars();

        assertThat(loose.low()).isLessThanOrEqualTo(placed.low());
        assertThat(loose.high()).isGreaterThanOrEqualTo(placed.high());
    }
}
