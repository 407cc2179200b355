package org.railcount.review.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;

class OrientedRectangleTest {
    private static final double EXACT_M = 1e-6;

    @Property
    void its_corners_make_it_again(@ForAll("cars") OrientedRectangle car) {
        Shapes.assertSame((OrientedRectangle) GroundShape.of(car.corners()), car, EXACT_M);
    }

    @Property
    void corners_run_counter_clockwise_from_the_back_right(@ForAll("cars") OrientedRectangle car) {
        Coordinate backRight = car.corners().get(0);
        assertThat(car.alongM(backRight)).isCloseTo(0, within(EXACT_M));
        assertThat(car.leftM(backRight)).isCloseTo(-car.widthM() / 2, within(EXACT_M));
        assertThat(car.alongM(car.corners().get(1))).isCloseTo(car.lengthM(), within(EXACT_M));
    }

    @Property
    void moving_and_turning_keep_the_size_and_can_be_undone(
            @ForAll("cars") OrientedRectangle car,
            @ForAll @DoubleRange(min = -50, max = 50) double along,
            @ForAll @DoubleRange(min = -5, max = 5) double left,
            @ForAll @DoubleRange(min = -3, max = 3) double radians) {
        OrientedRectangle there = car.moved(along, left).turned(radians);

        assertThat(there.lengthM()).isCloseTo(car.lengthM(), within(EXACT_M));
        assertThat(there.areaM2()).isCloseTo(car.areaM2(), within(EXACT_M));
        Shapes.assertSame(there.turned(-radians).moved(-along, -left), car, EXACT_M);
    }

    @Property
    void a_stretch_leaves_the_other_end_and_never_less_than_the_least_length(
            @ForAll("cars") OrientedRectangle car, @ForAll @DoubleRange(min = -60, max = 60) double by) {
        OrientedRectangle front = car.stretchedFront(by);
        OrientedRectangle back = car.stretchedBack(by);

        assertThat(front.back().distance(car.back())).isZero();
        assertThat(back.front().distance(car.front())).isZero();
        double expected = Math.max(OrientedRectangle.MIN_LENGTH_M, car.lengthM() + by);
        assertThat(front.lengthM()).isCloseTo(expected, within(EXACT_M));
        assertThat(back.lengthM()).isCloseTo(expected, within(EXACT_M));
        assertThat(Math.cos(front.heading() - car.heading())).isCloseTo(1, within(EXACT_M));
    }

    @Property
    void a_car_split_and_merged_is_the_car_it_was(
            @ForAll("cars") OrientedRectangle car, @ForAll @DoubleRange(min = -0.2, max = 1.2) double share) {
        Coordinate cut = new Coordinate(
                car.backX() + share * (car.frontX() - car.backX()), car.backY() + share * (car.frontY() - car.backY()));
        double shorter = Math.min(share, 1 - share) * car.lengthM();
        var parts = car.splitAt(cut);

        if (Math.abs(shorter - OrientedRectangle.MIN_LENGTH_M) > EXACT_M) {
            assertThat(parts.isPresent()).isEqualTo(shorter > OrientedRectangle.MIN_LENGTH_M);
        }
        parts.ifPresent(two -> {
            assertThat(two.get(0).areaM2() + two.get(1).areaM2()).isCloseTo(car.areaM2(), within(EXACT_M));
            Shapes.assertSame((OrientedRectangle) two.get(0).mergedWith(two.get(1)), car, EXACT_M);
        });
    }

    @Property
    void a_merged_car_reaches_from_outer_end_to_outer_end(
            @ForAll("cars") OrientedRectangle car,
            @ForAll @DoubleRange(min = 0, max = 3) double gap,
            @ForAll @DoubleRange(min = 5, max = 20) double length) {
        OrientedRectangle next = car.moved(car.lengthM() + gap, 0).stretchedFront(length - car.lengthM());
        OrientedRectangle merged = (OrientedRectangle) next.mergedWith(car);

        assertThat(merged.lengthM()).isCloseTo(car.lengthM() + gap + length, within(EXACT_M));
        assertThat(merged.contains(car.centre())).isTrue();
        assertThat(merged.contains(next.centre())).isTrue();
    }

    @Test
    void four_corners_out_of_square_are_no_rectangle() {
        var corners = java.util.List.of(
                new Coordinate(0, 0), new Coordinate(10, 0), new Coordinate(12, 5), new Coordinate(0, 5));

        assertThat(GroundShape.of(corners)).isInstanceOf(FreeOutline.class);
    }

    @Provide
    Arbitrary<OrientedRectangle> cars() {
        return Shapes.cars();
    }
}
