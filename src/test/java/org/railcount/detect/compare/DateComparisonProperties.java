package org.railcount.detect.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import org.railcount.model.CountStatus;
import org.railcount.model.Detection;

/** What holds for any two dates. */
class DateComparisonProperties {
    private static final String FIRST = "2023-09-01";
    private static final String SECOND = "2023-09-15";

    @Property(tries = 200)
    void every_thing_has_a_fate_and_the_sums_agree(
            @ForAll("yards") List<Detection> before, @ForAll("yards") List<Detection> after) {
        DateComparison changes = DateComparison.of(Yard.site(), Yard.clear(FIRST, before), Yard.clear(SECOND, after));

        assertThat(changes.beforeFates()).hasSize(before.size());
        assertThat(changes.afterFates()).hasSize(after.size());
        assertThat(number(changes.beforeFates(), Fate.STAYED)).isEqualTo(number(changes.afterFates(), Fate.STAYED));
        assertThat(changes.beforeFates()).doesNotContainValue(Fate.CAME).doesNotContainValue(Fate.UNSURE);
        FateTally cars = changes.areas().get(0).tally(ThingKind.RAILCAR);
        assertThat(cars.before()).isEqualTo(before.size());
        assertThat(cars.after()).isEqualTo(after.size());
    }

    @Property(tries = 200)
    void the_other_way_round_what_came_has_left(
            @ForAll("yards") List<Detection> one, @ForAll("yards") List<Detection> other) {
        FateTally there = cars(DateComparison.of(Yard.site(), Yard.clear(FIRST, one), Yard.clear(SECOND, other)));
        FateTally back = cars(DateComparison.of(Yard.site(), Yard.clear(FIRST, other), Yard.clear(SECOND, one)));

        assertThat(back).isEqualTo(new FateTally(there.left(), there.came(), there.stayed(), 0, 0));
    }

    @Property(tries = 200)
    void a_yard_that_stayed_as_it_was_has_no_change_however_it_is_registered(
            @ForAll("yards") List<Detection> before, @ForAll @DoubleRange(min = -2.4, max = 2.4) double byM) {
        List<Detection> after = before.stream().map(car -> moved(car, byM)).toList();

        FateTally cars = cars(DateComparison.of(Yard.site(), Yard.clear(FIRST, before), Yard.clear(SECOND, after)));

        assertThat(cars).isEqualTo(new FateTally(0, 0, before.size(), 0, 0));
    }

    @Property(tries = 100)
    void nothing_leaves_into_a_date_that_shows_half(
            @ForAll("yards") List<Detection> before, @ForAll("yards") List<Detection> after) {
        DateFindings half = Yard.date(SECOND, CountStatus.PARTIAL, 0.5, true, after);

        DateComparison changes = DateComparison.of(Yard.site(), Yard.clear(FIRST, before), half);

        assertThat(changes.beforeFates()).doesNotContainValue(Fate.LEFT);
        assertThat(cars(changes).left()).isZero();
    }

    /** Cars in slots of 15 m on four tracks, each somewhere in its slot: no two overlap. */
    @Provide
    Arbitrary<List<Detection>> yards() {
        return Arbitraries.integers().between(0, 4 * 35 - 1).set().ofMaxSize(60).map(slots -> {
            List<Detection> cars = new ArrayList<>();
            for (int slot : slots) {
                double at = 30 + 15.0 * (slot / 4) + slot * 7 % 5 * 0.2;
                cars.add(Yard.car("car " + slot, slot % 4, at, 12 + slot % 3));
            }
            return cars;
        });
    }

    private static Detection moved(Detection car, double byM) {
        double middle = car.outline().getCentroid().getX();
        int track = Integer.parseInt(car.track().orElseThrow().substring(1));
        double eastM = (middle - 130.6) * 111_320 * Math.cos(Math.toRadians(42.4));
        return Yard.car(car.id(), track, eastM + byM, car.lengthM());
    }

    private static FateTally cars(DateComparison changes) {
        return changes.areas().get(0).tally(ThingKind.RAILCAR);
    }

    private static long number(Map<String, Fate> fates, Fate wanted) {
        return fates.values().stream().filter(fate -> fate == wanted).count();
    }
}
