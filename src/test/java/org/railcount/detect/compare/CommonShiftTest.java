package org.railcount.detect.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.railcount.detect.compare.CommonShift.Hint;

/** When cars agree on a shift, and when they only seem to. */
class CommonShiftTest {

    @Test
    void five_cars_on_two_tracks_are_enough_and_the_shift_is_their_mean() {
        List<Hint> hints = hints("T1", 1, 2.0, 2.2, 2.4);
        hints.addAll(hints("T2", 1, 2.6, 2.8));

        assertThat(CommonShift.of(hints, 5)).hasValueCloseTo(2.4, within(1e-9));
        assertThat(CommonShift.of(hints.subList(0, 4), 4)).isEmpty();
    }

    @Test
    void one_track_alone_is_not() {
        assertThat(CommonShift.of(hints("T1", 1, 2.0, 2.1, 2.2, 2.3, 2.4, 2.5), 6))
                .isEmpty();
    }

    @Test
    void half_of_the_cars_must_agree() {
        List<Hint> hints = hints("T1", 1, 2.0, 2.0, 2.0);
        hints.addAll(hints("T2", 1, 2.0, 2.0));

        assertThat(CommonShift.of(hints, 10)).isPresent();
        assertThat(CommonShift.of(hints, 11)).isEmpty();
    }

    /** What is farther than a metre and a half from the others has a reason of its own. */
    @Test
    void cars_that_moved_otherwise_have_no_say() {
        List<Hint> hints = hints("T1", 1, -1.0, -0.5, 0.5, 4.5);
        hints.addAll(hints("T2", 1, -1.0, 0.0, -4.0));

        assertThat(CommonShift.of(hints, 7)).hasValueCloseTo(-0.4, within(1e-9));
    }

    @Test
    void where_two_shifts_have_as_many_cars_the_smaller_is_meant() {
        List<Hint> hints = new ArrayList<>();
        for (double shift : new double[] {-4, 3.5, 4.5, -3}) {
            hints.addAll(hints("T1", 1, shift, shift, shift));
            hints.addAll(hints("T2", 1, shift, shift));
        }

        assertThat(CommonShift.of(hints, 10)).hasValueCloseTo(-3.5, within(1e-9));
        assertThat(CommonShift.of(hints.subList(0, 10), 10)).hasValue(3.5);
    }

    @Test
    void tracks_drawn_from_either_end_agree() {
        List<Hint> hints = hints("T1", 1, 3.0, 3.0, 3.0);
        hints.addAll(hints("T2", -1, -3.0, -3.0));

        assertThat(CommonShift.of(hints, 5)).hasValue(3.0);
    }

    /** At 60° to the yard a metre along the track is half a metre along the yard: too little to tell by. */
    @Test
    void tracks_across_the_yard_have_no_say_and_slanted_ones_tell_the_shift_along_the_yard() {
        List<Hint> across = hints("T1", 0.5, 1.0, 1.0, 1.0);
        across.addAll(hints("T2", -0.69, -1.0, -1.0));
        List<Hint> slanted = hints("T1", 0.8, 2.4, 2.4, 2.4);
        slanted.addAll(hints("T2", 0.75, 2.25, 2.25));

        assertThat(CommonShift.of(across, 5)).isEmpty();
        assertThat(CommonShift.of(slanted, 5)).hasValueCloseTo(3.0, within(1e-9));
    }

    private static List<Hint> hints(String track, double alongYard, double... alongTrackM) {
        List<Hint> hints = new ArrayList<>();
        for (double shift : alongTrackM) {
            hints.add(new Hint(track, shift, alongYard));
        }
        return hints;
    }
}
