package org.railcount.detect.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CarPriorTest {
    /** Metres of a cell at which usual lengths and gaps are whole cells. */
    private static final double CELL_M = 0.4;

    private final CarPrior prior = new CarPrior(CELL_M);

    private double car(double lengthM) {
        return Math.exp(prior.logCar((int) Math.round(lengthM / CELL_M)));
    }

    private double gap(double lengthM) {
        return Math.exp(prior.logGap((int) Math.round(lengthM / CELL_M)));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.25, 0.4, 0.5})
    void carsAndGapsAreConsideredUpToTheirLongest(double cellM) {
        CarPrior other = new CarPrior(cellM);
        assertThat(other.longestCar() * cellM).isCloseTo(CarPrior.MAX_CAR_M, within(cellM / 2));
        assertThat(other.widestGap() * cellM).isCloseTo(CarPrior.MAX_GAP_M, within(cellM / 2));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.25, 0.4, 0.5})
    void allLengthsTogetherHaveAProbabilityOfOne(double cellM) {
        CarPrior other = new CarPrior(cellM);
        double cars = 0;
        for (int n = (int) Math.round(CarPrior.MIN_CAR_M / cellM); n <= other.longestCar(); n++) {
            cars += Math.exp(other.logCar(n));
        }
        assertThat(cars).isCloseTo(1, within(0.01));
        double gaps = 0;
        for (int n = 1; n <= other.widestGap(); n++) {
            gaps += Math.exp(other.logGap(n));
        }
        assertThat(gaps).isCloseTo(1, within(1e-9));
    }

    @Test
    void lengthsInUseAreLikelierThanThoseBetweenAndBeyond() {
        assertThat(car(13.2)).isGreaterThan(car(11.2)).isGreaterThan(car(15.2));
        assertThat(car(24)).isGreaterThan(2 * car(21.2)).isGreaterThan(2 * car(27.2));
        assertThat(car(8)).as("no usual length, but not ruled out").isGreaterThan(0.001);
    }

    /** Couplings leave 0.8 to 1.7 m; what is narrower or wider is seldom, not impossible. */
    @Test
    void aGapIsMostLikelyAsWideAsACoupling() {
        assertThat(gap(1.2)).isGreaterThan(gap(0.8)).isGreaterThan(gap(1.6));
        assertThat(gap(0.8)).isCloseTo(gap(1.6), within(1e-9));
        assertThat(gap(1.2) / gap(1.6)).isCloseTo(1.2, within(0.05));
        assertThat(gap(2.4)).isLessThan(gap(1.2) / 5);
        assertThat(gap(2.8)).isGreaterThan(0.001);
    }

    /** Groups that a site's tuning learnt take the place of the usual ones. */
    @Test
    void learntLengthsReplaceTheUsual() {
        CarPrior learnt = new CarPrior(CELL_M, List.of(new LengthGroup(20, 0.8, 0.9)));
        assertThat(Math.exp(learnt.logCar(50))).isCloseTo(0.9 * CELL_M / (0.8 * Math.sqrt(2 * Math.PI)), within(0.002));
        assertThat(learnt.logCar(33)).isLessThan(prior.logCar(33));
    }

    @Test
    void aGroupIsAGaussianThatHoldsItsShare() {
        LengthGroup group = new LengthGroup(14, 1.5, 0.4);
        double sum = 0;
        for (double length = 0; length < 30; length += 0.01) {
            sum += 0.01 * group.density(length);
        }
        assertThat(sum).isCloseTo(0.4, within(1e-6));
        assertThat(group.density(12.5)).isCloseTo(group.density(15.5), within(1e-12));
        assertThat(group.density(15.5)).isCloseTo(group.density(14) * Math.exp(-0.5), within(1e-12));
        assertThat(new LengthGroup(14, 1.5, 0.2).density(13)).isCloseTo(group.density(13) / 2, within(1e-12));
    }
}
