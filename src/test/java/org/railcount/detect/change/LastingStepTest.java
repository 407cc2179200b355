package org.railcount.detect.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From which date on a place never looked like before. Dates are given by their lightness. */
class LastingStepTest {

    private static int step(double... lightness) {
        float[] series = new float[3 * lightness.length];
        for (int i = 0; i < lightness.length; i++) {
            series[3 * i] = (float) lightness[i];
        }
        return new LastingStep(lightness.length).find(series, lightness.length);
    }

    private static double[] dates(int many, double lightness) {
        double[] dates = new double[many];
        Arrays.fill(dates, lightness);
        return dates;
    }

    private static double[] and(double[] before, double... after) {
        double[] all = Arrays.copyOf(before, before.length + after.length);
        System.arraycopy(after, 0, all, before.length, after.length);
        return all;
    }

    @ParameterizedTest
    @CsvSource({"2, 6", "4, 4", "6, 2", "2, 2"})
    void theFirstDateThatLooksOtherwiseIsTheStep(int before, int after) {
        assertThat(step(and(dates(before, 50), dates(after, 75)))).isEqualTo(before);
        assertThat(step(and(dates(before, 75), dates(after, 50)))).isEqualTo(before);
    }

    @Test
    void whatNeverChangesHasNoStep() {
        assertThat(step(dates(9, 50))).isZero();
    }

    @Test
    void oneDateOnEitherSideIsTooFew() {
        assertThat(step(and(dates(1, 50), dates(7, 75)))).isZero();
        assertThat(step(and(dates(7, 50), dates(1, 75)))).isZero();
    }

    @Test
    void lightAndWearAreNoStep() {
        assertThat(step(and(dates(4, 50), dates(4, 59)))).isZero();
        assertThat(step(and(dates(4, 50), dates(4, 59.5)))).isEqualTo(4);
    }

    @Test
    void hueCountsDoubled() {
        float[] series = new float[3 * 8];
        for (int i = 4; i < 8; i++) {
            series[3 * i + 1] = 5;
            series[3 * i + 2] = -5;
        }
        assertThat(new LastingStep(8).find(series, 8)).isEqualTo(4);
        for (int i = 4; i < 8; i++) {
            series[3 * i + 2] = 0;
        }
        assertThat(new LastingStep(8).find(series, 8)).isZero();
    }

    /** Two and a half times what it usually varies by. */
    @Test
    void whereTheSeasonsVaryMoreTheStepMustBeLarger() {
        double[] seasons = {40, 48, 56, 40, 48, 56, 40, 56};
        assertThat(step(and(seasons, dates(6, 67)))).isZero();
        assertThat(step(and(seasons, dates(6, 69)))).isEqualTo(8);
    }

    @Test
    void oneOddDateAmongEightBeforeDoesNoHarmTwoDo() {
        assertThat(step(and(new double[] {50, 50, 50, 75, 50, 50, 50, 50}, dates(8, 75))))
                .isEqualTo(8);
        assertThat(step(and(new double[] {50, 50, 75, 50, 50, 75, 50, 50}, dates(8, 75))))
                .isZero();
    }

    @Test
    void whatLooksAsBeforeOnOneDateInTenIsLastingOnTwoItIsNot() {
        double[] after = dates(10, 75);
        after[4] = 50;
        assertThat(step(and(dates(8, 50), after))).isEqualTo(8);
        after[7] = 50;
        assertThat(step(and(dates(8, 50), after))).isNotEqualTo(8);
    }

    @Test
    void onlyTheDatesThatAreThereAreRead() {
        float[] series = new float[3 * 8];
        for (int i = 3; i < 8; i++) {
            series[3 * i] = 40;
        }
        assertThat(new LastingStep(8).find(series, 6)).isEqualTo(3);
        assertThat(new LastingStep(8).find(series, 4)).isZero();
    }
}
