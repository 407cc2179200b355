package org.railcount.review.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;

/** A ship: a bow at one end, 40 m long and 8 m wide. */
class FreeOutlineTest {
    private final FreeOutline ship = new FreeOutline(List.of(
            new Coordinate(0, 0),
            new Coordinate(34, 0),
            new Coordinate(40, 4),
            new Coordinate(34, 8),
            new Coordinate(0, 8)));

    @Property
    void moving_and_turning_keep_length_width_and_area(
            @ForAll @DoubleRange(min = -1000, max = 1000) double east,
            @ForAll @DoubleRange(min = -1000, max = 1000) double north,
            @ForAll @DoubleRange(min = -4, max = 4) double radians) {
        FreeOutline there = ship.shifted(east, north).turned(radians);

        assertThat(there.areaM2()).isCloseTo(ship.areaM2(), within(1e-6));
        assertThat(there.lengthM()).isCloseTo(40, within(1e-6));
        assertThat(there.widthM()).isCloseTo(8, within(1e-6));
        FreeOutline back = there.turned(-radians).shifted(-east, -north);
        for (int i = 0; i < 5; i++) {
            assertThat(back.corners().get(i).distance(ship.corners().get(i))).isLessThan(1e-6);
        }
    }

    @Property
    void a_cut_loses_nothing_and_merging_makes_the_whole_again(
            @ForAll @DoubleRange(min = 1.5, max = 33) double at,
            @ForAll @DoubleRange(min = -3, max = 3) double radians) {
        Coordinate cut = new Coordinate(at, 3);
        Coordinate centre = ship.centre();
        Coordinate turnedCut = new Coordinate(
                centre.x + (cut.x - centre.x) * Math.cos(radians) - (cut.y - centre.y) * Math.sin(radians),
                centre.y + (cut.x - centre.x) * Math.sin(radians) + (cut.y - centre.y) * Math.cos(radians));
        List<GroundShape> parts = ship.turned(radians).splitAt(turnedCut).orElseThrow();

        assertThat(parts.get(0).areaM2() + parts.get(1).areaM2()).isCloseTo(ship.areaM2(), within(1e-4));
        assertThat(parts.get(0).mergedWith(parts.get(1)).areaM2()).isCloseTo(ship.areaM2(), within(1e-3));
    }

    @Test
    void a_cut_at_the_very_end_is_refused() {
        assertThat(ship.splitAt(new Coordinate(0.3, 4))).isEmpty();
        assertThat(ship.splitAt(new Coordinate(-5, 4))).isEmpty();
    }

    @Test
    void two_heaps_apart_merge_into_one_outline_about_both() {
        GroundShape both = ship.mergedWith(ship.shifted(60, 0));

        assertThat(both.lengthM()).isCloseTo(100, within(1e-6));
        assertThat(both.contains(new Coordinate(50, 4))).isTrue();
    }

    @Test
    void corners_on_one_line_are_no_outline() {
        assertThatThrownBy(() ->
                        new FreeOutline(List.of(new Coordinate(0, 0), new Coordinate(5, 5), new Coordinate(9, 9))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_outline_that_crosses_itself_is_not_sound() {
        List<Coordinate> bow =
                List.of(new Coordinate(0, 0), new Coordinate(10, 10), new Coordinate(10, 0), new Coordinate(0, 10));

        assertThat(FreeOutline.isSound(bow)).isFalse();
        assertThat(FreeOutline.isSound(ship.corners())).isTrue();
    }
}
