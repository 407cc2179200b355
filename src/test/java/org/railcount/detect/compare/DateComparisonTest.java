package org.railcount.detect.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.railcount.model.CountStatus;
import org.railcount.model.Detection;
import org.railcount.model.Subject;

/** What is told of a yard on two dates. */
class DateComparisonTest {
    private static final String FIRST = "2023-09-01";
    private static final String SECOND = "2023-09-15";

    /** A car stood with its middle at 100 m, 14 m long; where a car stands later and whether it is called the same. */
    @ParameterizedTest
    @CsvSource({
        "100, 14, STAYED, same place",
        "102.4, 14, STAYED, within what registration leaves",
        "97.6, 14, STAYED, on the other side too",
        "103, 14, LEFT, farther",
        "107, 14, LEFT, half a car on",
        "114.5, 14, LEFT, one car on",
        "100, 15.5, STAYED, measured longer",
        "100, 19, LEFT, another kind of car",
    })
    void a_car_stays_where_a_like_one_stands(double middleM, double lengthM, Fate fate, String why) {
        DateComparison changes =
                compare(List.of(Yard.car("a", 1, 100, 14)), List.of(Yard.car("b", 1, middleM, lengthM)));

        assertThat(changes.beforeFates()).as(why).containsEntry("a", fate);
        assertThat(changes.afterFates()).as(why).containsEntry("b", fate == Fate.STAYED ? fate : Fate.CAME);
    }

    @Test
    void the_next_track_is_another_place() {
        DateComparison changes = compare(List.of(Yard.car("a", 1, 100, 14)), List.of(Yard.car("b", 2, 100, 14)));

        assertThat(cars(changes)).isEqualTo(new FateTally(1, 1, 0, 0, 0));
    }

    @Test
    void a_string_that_lost_its_middle_is_told_car_by_car() {
        DateComparison changes = compare(string(0, 0, 8), pick(string(0, 0, 8), 0, 1, 6, 7));

        assertThat(cars(changes)).isEqualTo(new FateTally(0, 4, 4, 0, 0));
        assertThat(changes.beforeFates()).containsEntry("T0-2", Fate.LEFT).containsEntry("T0-6", Fate.STAYED);
    }

    @Test
    void two_cars_close_together_are_paired_one_to_one() {
        DateComparison changes = compare(
                List.of(Yard.car("a", 0, 100, 14)), List.of(Yard.car("b", 0, 98, 14), Yard.car("c", 0, 101, 14)));

        assertThat(changes.afterFates()).containsEntry("c", Fate.STAYED).containsEntry("b", Fate.CAME);
    }

    /** Registration left 4 m along the yard; a car that really moved by as much the other way is told apart. */
    @Test
    void a_shift_that_all_cars_share_is_registration_and_not_departure() {
        List<Detection> before = new ArrayList<>();
        List<Detection> after = new ArrayList<>();
        for (int track = 0; track < 4; track++) {
            before.addAll(string(track, 0, 3));
            after.addAll(string(track, 4, 3));
        }
        before.add(Yard.car("mover", 0, 400, 14));
        after.add(Yard.car("moved", 0, 399, 14));

        DateComparison changes = compare(before, after);

        assertThat(changes.shiftM()).hasValueCloseTo(4.0, within(0.1));
        assertThat(cars(changes)).isEqualTo(new FateTally(1, 1, 12, 0, 0));
        assertThat(changes.beforeFates()).containsEntry("mover", Fate.LEFT);
    }

    /** Two strings that stand a little apart from those before: each agrees with itself, but not with the other. */
    @Test
    void one_string_alone_is_no_evidence_of_a_shift() {
        DateComparison changes = compare(string(0, 0, 12), string(0, 2.5, 12));

        assertThat(changes.shiftM()).isEmpty();
    }

    /** A gap is not a zero. */
    @ParameterizedTest
    @CsvSource({
        "PARTIAL, 0.6, true, PARTLY_HIDDEN",
        "PARTIAL, 1, false, NOT_PLACED",
        "UNUSABLE, 0, false, UNSEEN",
        "FAILED, 1, true, UNSEEN",
        "LENGTH_ONLY, 1, false, TOO_COARSE",
    })
    void what_a_poor_date_does_not_show_has_not_left(
            CountStatus status, double usable, boolean placed, AreaSight sight) {
        List<Detection> found = sight.tellsThings() ? pick(string(0, 0, 8), 0, 1) : List.of();
        DateFindings poor = Yard.date(SECOND, status, usable, placed, found);
        DateComparison later = DateComparison.of(Yard.site(), Yard.clear(FIRST, string(0, 0, 8)), poor);
        DateComparison earlier = DateComparison.of(Yard.site(), poor, Yard.clear("2023-10-01", string(0, 0, 8)));

        assertThat(later.areas().get(0).after()).isEqualTo(sight);
        assertThat(later.areas().get(0).isComparable()).isEqualTo(sight.tellsThings());
        assertThat(cars(later)).isEqualTo(new FateTally(0, 0, found.size(), 8 - found.size(), 0));
        assertThat(cars(earlier)).isEqualTo(new FateTally(0, 0, found.size(), 0, 8 - found.size()));
    }

    /** What a poor date does show has come all the same, where the date before was clear. */
    @Test
    void what_a_partial_date_shows_has_come() {
        DateFindings poor = Yard.date(SECOND, CountStatus.PARTIAL, 0.5, true, string(0, 0, 3));
        DateComparison changes = DateComparison.of(Yard.site(), Yard.clear(FIRST, List.of()), poor);

        assertThat(cars(changes)).isEqualTo(new FateTally(3, 0, 0, 0, 0));
    }

    @Test
    void an_area_that_a_date_does_not_name_was_not_seen() {
        DateFindings silent =
                new DateFindings(SECOND, Yard.clear(SECOND, List.of()).acquired(), List.of(), List.of(), true, true);
        DateComparison changes = DateComparison.of(Yard.site(), Yard.clear(FIRST, string(1, 0, 2)), silent);

        assertThat(cars(changes).unsureBefore()).isEqualTo(2);
    }

    @Test
    void cargo_is_told_by_its_footprint() {
        DateComparison changes = compare(
                List.of(Yard.cargo("old", 100, 30), Yard.cargo("gone", 200, 30)),
                List.of(Yard.cargo("same", 102, 31), Yard.cargo("new", 300, 30)));

        assertThat(changes.areas().get(0).tally(ThingKind.CARGO)).isEqualTo(new FateTally(1, 1, 1, 0, 0));
        assertThat(cars(changes)).isEqualTo(FateTally.NONE);
    }

    /** Beside the yard nobody judged how much was seen: the yard vouches for the scene. */
    @Test
    void a_thing_outside_all_areas_left_where_an_area_shows_that_the_scene_is_good() {
        List<Detection> crate = List.of(Yard.cargo("crate", 100, 500));
        DateFindings bare = Yard.clear(SECOND, List.of());
        DateFindings poor = Yard.date(SECOND, CountStatus.PARTIAL, 0.5, true, List.of());

        assertThat(compare(crate, List.of()).beforeFates()).containsEntry("crate", Fate.LEFT);
        assertThat(DateComparison.of(Yard.site(), Yard.clear(FIRST, crate), poor)
                        .beforeFates())
                .containsEntry("crate", Fate.UNSURE);
        assertThat(DateComparison.of(Yard.site(), Yard.clear(FIRST, crate), bare)
                        .areas())
                .singleElement()
                .satisfies(area -> assertThat(area.tallies()).isEmpty());
    }

    @Test
    void what_an_area_held_and_holds_is_summed_by_kind() {
        DateComparison changes = compare(
                List.of(Yard.car("a", 0, 100, 14), Yard.car("b", 0, 200, 14), Yard.car("c", 0, 300, 14)),
                List.of(Yard.car("d", 0, 100, 14), Yard.car("e", 1, 200, 14)));

        assertThat(cars(changes).before()).isEqualTo(3);
        assertThat(cars(changes).after()).isEqualTo(2);
        assertThat(changes.areas().get(0).tallies()).containsOnlyKeys(ThingKind.RAILCAR);
        assertThat(changes.areas().get(0).area()).isEqualTo(Yard.NAME);
    }

    /** Registration may leave 5 m along the tracks, and no more: what all cars moved by 6 m is a new string. */
    @ParameterizedTest
    @CsvSource({"4.9, 12", "6, 0"})
    void more_than_registration_may_leave_is_departure(double byM, int stayed) {
        List<Detection> before = new ArrayList<>();
        List<Detection> after = new ArrayList<>();
        for (int track = 0; track < 4; track++) {
            before.addAll(string(track, 0, 3));
            after.addAll(string(track, byM, 3));
        }

        assertThat(cars(compare(before, after)).stayed()).isEqualTo(stayed);
    }

    /** Containers, crates and ships off the tracks are compared with their like only. */
    @Test
    void a_ship_does_not_take_the_place_of_cargo() {
        Detection crate = Yard.cargo("crate", 100, 30);
        Detection ship = new Detection("ship", new Subject.Ship(), crate.outline(), 0.9, Optional.empty(), 8, 5, 40);

        DateComparison changes = compare(List.of(crate), List.of(ship));

        assertThat(changes.areas().get(0).tally(ThingKind.CARGO)).isEqualTo(new FateTally(0, 1, 0, 0, 0));
        assertThat(changes.areas().get(0).tally(ThingKind.SHIP)).isEqualTo(new FateTally(1, 0, 0, 0, 0));
    }

    private static DateComparison compare(List<Detection> before, List<Detection> after) {
        return DateComparison.of(Yard.site(), Yard.clear(FIRST, before), Yard.clear(SECOND, after));
    }

    private static FateTally cars(DateComparison changes) {
        return changes.areas().get(0).tally(ThingKind.RAILCAR);
    }

    /** A string of coupled cars from 50 m on, moved by so much. */
    private static List<Detection> string(int track, double byM, int cars) {
        List<Detection> string = new ArrayList<>();
        for (int i = 0; i < cars; i++) {
            string.add(Yard.car("T" + track + "-" + i, track, 50 + 40 * track + 14.6 * i + byM, 13.4));
        }
        return string;
    }

    private static List<Detection> pick(List<Detection> cars, int... which) {
        return Arrays.stream(which).mapToObj(cars::get).toList();
    }
}
