package org.railcount.review.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;

class CarStringTest {
    private static final TypicalCar TYPICAL = TypicalCar.DEFAULT;

    private final Centreline straight = new Centreline("1", List.of(new Coordinate(0, 0), new Coordinate(400, 0)));

    @Property
    void a_string_of_so_many_typical_cars_is_split_into_so_many(
            @ForAll("tracks") Centreline track,
            @ForAll @IntRange(min = 1, max = 8) int cars,
            @ForAll @DoubleRange(min = -0.4, max = 0.4) double carsMore) {
        double pitch = TYPICAL.lengthM() + TYPICAL.gapM();
        double length = (cars + carsMore) * pitch - TYPICAL.gapM();
        List<OrientedRectangle> split =
                CarString.split(track, new Stretch(3, 3 + length), TYPICAL, OptionalInt.empty());

        assertThat(split).hasSize(cars);
    }

    @Property
    void cars_and_gaps_fill_the_stretch_and_do_not_overlap(
            @ForAll("tracks") Centreline track,
            @ForAll @DoubleRange(min = 0, max = 120) double length,
            @ForAll @IntRange(min = 0, max = 200) int wanted) {
        Stretch drawn = new Stretch(2, 2 + length);
        List<OrientedRectangle> split =
                CarString.split(track, drawn, TYPICAL, wanted == 0 ? OptionalInt.empty() : OptionalInt.of(wanted));

        assertThat(split).isNotEmpty();
        double at = 2;
        for (OrientedRectangle car : split) {
            Stretch stands = track.stretch(car);
            assertThat(stands.fromM()).isCloseTo(at, within(1e-6));
            assertThat(stands.lengthM()).isGreaterThanOrEqualTo(OrientedRectangle.MIN_LENGTH_M - 1e-6);
            assertThat(car.widthM()).isEqualTo(TYPICAL.widthM());
            at = stands.toM() + TYPICAL.gapM();
        }
        if (length >= OrientedRectangle.MIN_LENGTH_M) {
            assertThat(at - TYPICAL.gapM()).isCloseTo(drawn.toM(), within(1e-6));
        }
    }

    @Test
    void cars_that_stand_there_are_left_and_the_holes_between_them_filled() {
        List<Stretch> taken = List.of(new Stretch(20, 33.5), new Stretch(49.2, 62.7), new Stretch(63.8, 77.3));
        List<OrientedRectangle> cars = CarString.fill(straight, new Stretch(22, 95), taken, TYPICAL, 0);

        assertThat(cars).hasSize(2);
        assertThat(cars.get(0).backX()).isCloseTo(34.6, within(1e-6));
        assertThat(cars.get(0).frontX()).isCloseTo(48.1, within(1e-6));
        assertThat(cars.get(1).backX()).isCloseTo(78.4, within(1e-6));
        assertThat(cars.get(1).frontX()).isCloseTo(95, within(1e-6));
    }

    @Test
    void a_track_of_long_cars_teaches_their_length_and_gap() {
        List<OrientedRectangle> coaches = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            coaches.add(straight.between(i * 25.5, i * 25.5 + 24, 2.9));
        }
        TypicalCar learned = TYPICAL.learned(straight, coaches);

        assertThat(learned.lengthM()).isCloseTo(24, within(1e-6));
        assertThat(learned.gapM()).isCloseTo(1.5, within(1e-6));
        assertThat(learned.widthM()).isEqualTo(2.9);
        assertThat(CarString.likelyCars(76, learned)).isEqualTo(3);
    }

    @Test
    void two_cars_teach_nothing() {
        List<OrientedRectangle> few = List.of(straight.between(0, 9, 2), straight.between(10, 19, 2));

        assertThat(TYPICAL.learned(straight, few)).isEqualTo(TYPICAL);
        assertThat(TYPICAL.learned(few)).isEqualTo(TYPICAL);
    }

    @Provide
    Arbitrary<Centreline> tracks() {
        return Shapes.tracks();
    }
}
