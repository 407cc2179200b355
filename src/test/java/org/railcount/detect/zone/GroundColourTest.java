package org.railcount.detect.zone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GroundColourTest {
    private static boolean[] all(int pixels) {
        boolean[] used = new boolean[pixels];
        Arrays.fill(used, true);
        return used;
    }

    /** Pixels about a colour, with so much noise to either side. */
    private static float[] about(int pixels, double l, double a, double b, double noise) {
        Random random = new Random(2);
        float[] lab = new float[3 * pixels];
        for (int i = 0; i < pixels; i++) {
            lab[3 * i] = (float) (l + noise * (2 * random.nextDouble() - 1));
            lab[3 * i + 1] = (float) (a + noise * (2 * random.nextDouble() - 1));
            lab[3 * i + 2] = (float) (b + noise * (2 * random.nextDouble() - 1));
        }
        return lab;
    }

    private static void assertIs(GroundColour colour, double l, double a, double b) {
        assertThat(colour.l()).isCloseTo(l, within(0.3));
        assertThat(colour.a()).isCloseTo(a, within(0.3));
        assertThat(colour.b()).isCloseTo(b, within(0.3));
    }

    @Test
    void theGroundIsFoundWhereMostOfAZoneIsCovered() {
        float[] lab = about(1000, 52, 3, 9, 1);
        Random random = new Random(3);
        for (int i = 300; i < 1000; i++) {
            lab[3 * i] = 100 * random.nextFloat();
            lab[3 * i + 1] = 80 * random.nextFloat() - 40;
            lab[3 * i + 2] = 80 * random.nextFloat() - 40;
        }
        assertIs(GroundColour.of(lab, all(1000)), 52, 3, 9);
    }

    /** Votes are cast in cells of four units; a colour on the border of cells must not lose to a lesser one within a cell. */
    @ParameterizedTest
    @CsvSource({"48, 0, 8", "50, 2, 10", "48, -4, 10", "51, 3, 8"})
    void coloursOnTheBorderOfCellsAreNotSplit(double l, double a, double b) {
        float[] lab = about(900, l, a, b, 1.5);
        float[] lesser = about(300, 70, 6, 18, 0.5);
        System.arraycopy(lesser, 0, lab, 3 * 600, lesser.length);
        assertIs(GroundColour.of(lab, all(900)), l, a, b);
    }

    @Test
    void onlyPixelsOfTheZoneCount() {
        float[] lab = about(500, 80, 0, 0, 1);
        System.arraycopy(about(100, 30, 5, -6, 1), 0, lab, 0, 300);
        boolean[] used = new boolean[500];
        Arrays.fill(used, 0, 100, true);
        assertIs(GroundColour.of(lab, used), 30, 5, -6);
        assertThat(GroundColour.of(lab, new boolean[500])).isEqualTo(new GroundColour(0, 0, 0));
    }

    /** The rim of what a colour can be: black, white and the fullest hues. */
    @ParameterizedTest
    @CsvSource({"0, 0, 0", "100, 0, 0", "32, 79, -107", "87, -86, 83", "100, -127, 127", "0, 127, -127"})
    void theFullestColoursAreFoundToo(double l, double a, double b) {
        assertIs(GroundColour.of(about(50, l, a, b, 0), all(50)), l, a, b);
    }

    /** Shadow and wear change lightness; another hue is another thing. */
    @Test
    void hueCountsMoreThanLightness() {
        GroundColour ground = new GroundColour(50, 2, 10);
        float[] lab = {50, 2, 10, 56, 2, 10, 50, 8, 10, 50, 2, 4, 47, 4, 11};
        assertThat(ground.difference(lab, 0)).isZero();
        assertThat(ground.difference(lab, 1)).isCloseTo(6, within(1e-9));
        assertThat(ground.difference(lab, 2)).isCloseTo(6 * Math.sqrt(2), within(1e-9));
        assertThat(ground.difference(lab, 3)).isCloseTo(6 * Math.sqrt(2), within(1e-9));
        assertThat(ground.difference(lab, 4)).isCloseTo(Math.sqrt(9 + 2 * 4 + 2), within(1e-9));
    }
}
