package org.railcount.detect.zone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** A blue sheet, twelve by six metres, on even ground. */
class CargoNetworkTest {
    private static final GroundColour GROUND = new GroundColour(50, 1, 6);
    private static final int HEIGHT = 40;

    private final CargoNetwork network = new CargoNetwork();

    /** Ground so many pixels wide with a sheet that begins at a column. */
    private static float[] lab(int width, int left, GroundColour ground) {
        float[] lab = new float[3 * width * HEIGHT];
        for (int i = 0; i < width * HEIGHT; i++) {
            int x = i % width;
            int y = i / width;
            boolean sheet = x >= left && x < left + 24 && y >= 14 && y < 26;
            lab[3 * i] = (float) (ground.l() + (sheet ? -4 + 6 * (x / 2 % 2) : 0.3 * ((x * 7 + y * 5) % 9 - 4)));
            lab[3 * i + 1] = (float) (ground.a() + (sheet ? 4 : 0));
            lab[3 * i + 2] = (float) (ground.b() - (sheet ? 35 : 0));
        }
        return lab;
    }

    private static double mean(float[] values, int width, int left, int top, int right, int bottom) {
        double sum = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                sum += values[y * width + x];
            }
        }
        return sum / (right - left) / (bottom - top);
    }

    @Test
    void aSheetIsAPieceWithACoreAndTheGroundIsNot() {
        CargoNetwork.Reading reading = network.read(lab(90, 30, GROUND), 90, HEIGHT, GROUND);
        assertThat(reading.piece()).hasSize(90 * HEIGHT);
        assertThat(mean(reading.piece(), 90, 32, 16, 52, 24)).isGreaterThan(0.8);
        assertThat(mean(reading.core(), 90, 34, 17, 50, 23)).isGreaterThan(0.6);
        assertThat(mean(reading.piece(), 90, 60, 2, 88, 38)).isLessThan(0.1);
        assertThat(mean(reading.piece(), 90, 2, 2, 20, 38)).isLessThan(0.1);
        for (float[] values : new float[][] {reading.piece(), reading.core(), reading.container()}) {
            for (float value : values) {
                assertThat(value).isBetween(0f, 1f);
            }
        }
    }

    /** Long zones are read in parts; a piece that lies across the seam is read as if there were none. */
    @Test
    void seamsBetweenPartsDoNotShow() {
        int width = 560;
        float[] across =
                network.read(lab(width, 500, GROUND), width, HEIGHT, GROUND).piece();
        float[] alone =
                network.read(lab(width, 100, GROUND), width, HEIGHT, GROUND).piece();
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 490; x < 534; x++) {
                // The grain of the ground repeats every nine columns, that of the sheet every four.
                assertThat(across[y * width + x]).isCloseTo(alone[y * width + x - 400], within(0.25f));
            }
        }
        assertThat(mean(across, width, 502, 16, 522, 24)).isGreaterThan(0.8);
    }

    /** Each zone is seen against its own ground. */
    @Test
    void onDarkerGroundADarkerSheetIsSeenAsWell() {
        GroundColour darker = new GroundColour(35, 0, 2);
        CargoNetwork.Reading reading = network.read(lab(90, 30, darker), 90, HEIGHT, darker);
        assertThat(mean(reading.piece(), 90, 32, 16, 52, 24)).isGreaterThan(0.8);
        assertThat(mean(reading.piece(), 90, 60, 2, 88, 38)).isLessThan(0.1);
    }
}
