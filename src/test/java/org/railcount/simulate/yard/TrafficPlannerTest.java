package org.railcount.simulate.yard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.railcount.model.CargoType;
import org.railcount.simulate.stock.Railcar;

class TrafficPlannerTest {
    private final YardPlan plan = BorderYard.plan();

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 20, 73, 150})
    void exactlyTheNumberAskedForStandsClearOfEachOther(int wanted) {
        TrafficOrder order = new TrafficOrder(
                wanted, TrafficPlanner.anyMix(), 0.3, 18, 800, List.of(CargoType.BLUE, CargoType.CONTAINER), 100, 20);
        Traffic traffic = new TrafficPlanner(plan, new SplittableRandom(wanted)).plan(order);
        assertThat(traffic.cars()).hasSize(wanted);
        for (Railcar car : traffic.cars()) {
            for (Railcar other : traffic.cars()) {
                if (car != other) {
                    assertThat(car.body().near(other.body(), 0.3))
                            .as(car + " and " + other)
                            .isFalse();
                }
            }
        }
        assertThat(traffic.ships()).hasSize(1);
        for (Traffic.GroundCargo cargo : traffic.cargo()) {
            assertThat(plan.areas()
                            .get(0)
                            .holds(
                                    cargo.stack().footprint().x(),
                                    cargo.stack().footprint().y()))
                    .isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void randomYardsHaveTracksThatCarsCanStandOn(long number) {
        YardPlan yard = RandomYard.plan(new SplittableRandom(number), number);
        assertThat(yard.tracks()).anyMatch(track -> track.usableTo() - track.usableFrom() > 100);
    }
}
