package org.railcount.simulate.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.railcount.imagery.SunPosition;
import org.railcount.simulate.SceneConditions;
import org.railcount.simulate.yard.RandomYard;
import org.railcount.simulate.yard.TrafficOrder;
import org.railcount.simulate.yard.YardPlan;

class YardThemeTest {
    private static final int YARDS = 40;

    @Test
    void winterYardsHaveLightSnowALowSunAndManyTarps() {
        int snowy = 0;
        for (int seed = 0; seed < YARDS; seed++) {
            YardPlan plan = RandomYard.plan(new SplittableRandom(seed), seed);
            RandomConditions random = new RandomConditions(new SplittableRandom(seed), plan, YardTheme.WINTER_TARPS);
            SceneConditions conditions = random.conditions();
            double[] middle = plan.frame().lonLat(0, 0);
            assertThat(SunPosition.at(conditions.acquired(), middle[1], middle[0])
                            .elevationDeg())
                    .isBetween(12.0, 30.0);
            assertThat(conditions.season().snow()).isBetween(0.0, 0.6);
            snowy += conditions.season().snow() > 0 ? 1 : 0;
            TrafficOrder traffic = random.traffic();
            assertThat(traffic.coveredShare()).isBetween(0.3, 0.6);
        }
        assertThat(snowy).isBetween(YARDS / 2, YARDS - 1);
    }

    @Test
    void otherYardsHaveAllSeasons() {
        int snowy = 0;
        int high = 0;
        for (int seed = 0; seed < YARDS; seed++) {
            YardPlan plan = RandomYard.plan(new SplittableRandom(seed), seed);
            SceneConditions conditions =
                    new RandomConditions(new SplittableRandom(seed), plan, YardTheme.ANY).conditions();
            double[] middle = plan.frame().lonLat(0, 0);
            snowy += conditions.season().snow() > 0 ? 1 : 0;
            high += SunPosition.at(conditions.acquired(), middle[1], middle[0]).elevationDeg() > 35 ? 1 : 0;
        }
        assertThat(snowy).isBetween(1, YARDS / 2);
        assertThat(high).isGreaterThan(YARDS / 4);
    }
}
