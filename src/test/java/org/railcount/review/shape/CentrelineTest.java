package org.railcount.review.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;

class CentrelineTest {
    @Property
    void a_place_beside_the_track_is_found_again(
            @ForAll("tracks") Centreline track,
            @ForAll @DoubleRange(min = -0.2, max = 1.2) double share,
            @ForAll @DoubleRange(min = -3, max = 3) double left) {
        Coordinate position = track.at(new TrackPlace(share * track.lengthM(), left));
        TrackPlace found = track.locate(position);

        // In a bend a position has its foot on either side of the vertex.
        assertThat(found.chainageM()).isCloseTo(share * track.lengthM(), within(0.2));
        assertThat(found.leftM()).isCloseTo(left, within(0.01));
    }

    @Property
    void a_snapped_car_keeps_its_size_stands_on_the_track_and_stays_when_snapped_again(
            @ForAll("tracks") Centreline track,
            @ForAll("cars") OrientedRectangle car,
            @ForAll @DoubleRange(min = 0.1, max = 0.9) double share,
            @ForAll @DoubleRange(min = -3, max = 3) double left) {
        Coordinate beside = track.at(new TrackPlace(share * track.lengthM(), left));
        OrientedRectangle loose = car.shifted(beside.x - car.centre().x, beside.y - car.centre().y);
        OrientedRectangle snapped = track.snapped(loose);

        assertThat(snapped.lengthM()).isCloseTo(car.lengthM(), within(1e-6));
        assertThat(snapped.widthM()).isEqualTo(car.widthM());
        assertThat(Math.abs(track.locate(snapped.back()).leftM())).isLessThan(0.05);
        assertThat(Math.abs(track.locate(snapped.front()).leftM())).isLessThan(0.05);
        assertThat(Math.cos(snapped.heading() - loose.heading())).isGreaterThanOrEqualTo(-1e-9);
        Shapes.assertSame(track.snapped(snapped), snapped, 0.05);
    }

    @Property
    void sliding_there_and_back_ends_where_it_began(
            @ForAll("tracks") Centreline track,
            @ForAll @DoubleRange(min = 0.2, max = 0.8) double share,
            @ForAll @DoubleRange(min = -2, max = 2) double left,
            @ForAll @DoubleRange(min = -20, max = 20) double by) {
        OrientedRectangle car = track.about(new TrackPlace(share * track.lengthM(), left), 14, 3.1);
        OrientedRectangle there = track.slid(car, by);

        assertThat(there.lengthM()).isCloseTo(14, within(1e-6));
        double moved = track.locate(there.centre()).chainageM()
                - track.locate(car.centre()).chainageM();
        assertThat(moved).isCloseTo(by, within(0.3));
        Shapes.assertSame(track.slid(there, -by), car, 0.3);
    }

    @Property
    void a_car_between_two_places_has_its_ends_there(
            @ForAll("tracks") Centreline track,
            @ForAll @DoubleRange(min = -5, max = 100) double from,
            @ForAll @DoubleRange(min = 2, max = 30) double length) {
        Stretch stretch = track.stretch(track.between(from + length, from, 3.1));

        assertThat(stretch.fromM()).isCloseTo(from, within(1e-6));
        assertThat(stretch.toM()).isCloseTo(from + length, within(1e-6));
    }

    @Test
    void left_is_left_of_travel() {
        Centreline track = new Centreline("1", List.of(new Coordinate(0, 0), new Coordinate(100, 0)));

        assertThat(track.locate(new Coordinate(30, 2))).isEqualTo(new TrackPlace(30, 2));
        assertThat(track.distanceM(new Coordinate(103, 4))).isEqualTo(5);
    }

    @Provide
    Arbitrary<Centreline> tracks() {
        return Shapes.tracks();
    }

    @Provide
    Arbitrary<OrientedRectangle> cars() {
        return Shapes.cars();
    }
}
