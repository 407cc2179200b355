package org.railcount.detect.cover;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.railcount.detect.decode.CarSpan;

class StringCoverTest {
    private static final StringCover COVER = new StringCover(1, 0.5);

    private static List<CarSpan> cars(double... gapsM) {
        List<CarSpan> cars = new ArrayList<>();
        double at = 0;
        for (double gap : gapsM) {
            at += gap;
            cars.add(new CarSpan(at, at + 14, 0.9));
            at += 14;
        }
        return cars;
    }

    @Test
    void aLoneCarIsJudgedByItself() {
        assertThat(COVER.of(cars(0), new double[] {1.1})).containsExactly(true);
        assertThat(COVER.of(cars(0), new double[] {0.9})).containsExactly(false);
    }

    @Test
    void aDoubtfulCarFollowsTheStringItRunsIn() {
        assertThat(COVER.of(cars(0, 1, 1), new double[] {3, 0.2, 3})).containsExactly(true, true, true);
        assertThat(COVER.of(cars(0, 1, 1), new double[] {-3, 1.2, -3})).containsExactly(false, false, false);
    }

    /** Two cars to either side, each as loud as the other. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4, 5})
    void eachOfTheTwoCarsToEitherSideHasASay(int other) {
        double[] covered = {0, 4, 4, 0.5, 4, 4, 0};
        assertThat(COVER.of(cars(0, 1, 1, 1, 1, 1, 1), covered)[3]).isTrue();
        covered[3] = -0.5;
        covered[other] = -4;
        assertThat(COVER.of(cars(0, 1, 1, 1, 1, 1, 1), covered)[3]).isFalse();
        double[] open = {0, -4, -4, 2.5, -4, -4, 0};
        assertThat(COVER.of(cars(0, 1, 1, 1, 1, 1, 1), open)[3]).isFalse();
        open[other] = 4;
        assertThat(COVER.of(cars(0, 1, 1, 1, 1, 1, 1), open)[3]).isTrue();
    }

    @Test
    void theThirdCarAndThoseBeyondAGapAreNotAsked() {
        assertThat(COVER.of(cars(0, 1, 1, 1), new double[] {4, -1, -1, 0.8})[3]).isFalse();
        assertThat(COVER.of(cars(0, 6, 1), new double[] {4, 0.2, 0.9})[2]).isFalse();
    }

    @Test
    void aStringFartherOffHasNoSay() {
        assertThat(COVER.of(cars(0, 6), new double[] {4, 0.2})).containsExactly(true, false);
    }

    @Test
    void noNeighbourOutvotesACarThatIsSure() {
        assertThat(COVER.of(cars(0, 1, 1), new double[] {-90, 3.5, -90})).containsExactly(false, true, false);
    }

    @Test
    void aTrackWithoutCarsHasNothingToTell() {
        assertThat(COVER.of(List.of(), new double[0])).isEmpty();
    }
}
