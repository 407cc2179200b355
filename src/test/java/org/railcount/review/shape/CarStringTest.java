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
    void a_car_stands_about_the_place_where_there_is_room() {
        OrientedRectangle car =
                CarString.fitting(straight, 100, List.of(), TYPICAL).orElseThrow();

        assertThat(car.backX()).isCloseTo(93.25, within(1e-6));
        assertThat(car.frontX()).isCloseTo(106.75, within(1e-6));
        assertThat(car.widthM()).isEqualTo(TYPICAL.widthM());
    }

    @Test
    void a_car_moves_aside_for_those_that_stand_there() {
        OrientedRectangle after = CarString.fitting(straight, 100, List.of(new Stretch(84, 97)), TYPICAL)
                .orElseThrow();
        OrientedRectangle before = CarString.fitting(straight, 100, List.of(new Stretch(103, 117)), TYPICAL)
                .orElseThrow();

        assertThat(after.backX()).isCloseTo(98.1, within(1e-6));
        assertThat(after.frontX()).isCloseTo(111.6, within(1e-6));
        assertThat(before.frontX()).isCloseTo(101.9, within(1e-6));
        assertThat(before.backX()).isCloseTo(88.4, within(1e-6));
    }

    @Test
    void a_car_is_shortened_to_a_gap_but_not_to_a_coupling() {
        List<Stretch> gap = List.of(new Stretch(80, 94), new Stretch(106, 120));
        List<Stretch> coupling = List.of(new Stretch(80, 95.5), new Stretch(104, 120));

        OrientedRectangle car = CarString.fitting(straight, 100, gap, TYPICAL).orElseThrow();
        assertThat(car.backX()).isCloseTo(95.1, within(1e-6));
        assertThat(car.frontX()).isCloseTo(104.9, within(1e-6));
        assertThat(CarString.fitting(straight, 100, coupling, TYPICAL)).isEmpty();
    }

    @Test
    void there_is_no_room_where_a_car_stands() {
        assertThat(CarString.fitting(straight, 100, List.of(new Stretch(96, 109)), TYPICAL))
                .isEmpty();
    }

    @Test
    void more_cars_are_asked_for_in_the_longest_hole_only() {
        List<Stretch> taken = List.of(new Stretch(15, 28));
        List<OrientedRectangle> cars = CarString.fill(straight, new Stretch(0, 80), taken, TYPICAL, 1);

        // 13.9 m before the car hold one; of the 50.9 m behind it, which hold three or four, one more is made.
        int likely = CarString.likelyCars(50.9, TYPICAL);
        assertThat(cars).hasSize(1 + likely + 1);
        assertThat(cars.get(0).frontX()).isCloseTo(13.9, within(1e-6));
        assertThat(CarString.fill(straight, new Stretch(0, 80), taken, TYPICAL, -1))
                .hasSize(1 + likely - 1);
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
