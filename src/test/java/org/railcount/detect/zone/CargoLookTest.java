package org.railcount.detect.zone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opencv.core.Point;
import org.railcount.model.CargoType;

class CargoLookTest {
    private static final GroundColour GROUND = new GroundColour(50, 1, 8);
    private static final int PIXELS = 60;
    private static final int[] PIECE = IntStream.range(0, PIXELS).toArray();

    /** Twelve by two and a half metres, as a container is. */
    private static final PatchBox LIKE_A_CONTAINER = box(12, 2.5);

    private static final PatchBox SHEET = box(9, 6);

    private final float[] container = new float[PIXELS];
    private final float[] core = new float[PIXELS];

    CargoLookTest() {
        Arrays.fill(core, 1);
    }

    private static PatchBox box(double lengthM, double widthM) {
        return new PatchBox(lengthM, widthM, new Point[4]);
    }

    /** Pixels of one hue, every other one darker by so much. */
    private static float[] piece(double l, double a, double b, double folds) {
        float[] lab = new float[3 * PIXELS];
        for (int i = 0; i < PIXELS; i++) {
            lab[3 * i] = (float) (i % 2 == 0 ? l : l - folds);
            lab[3 * i + 1] = (float) a;
            lab[3 * i + 2] = (float) b;
        }
        return lab;
    }

    private CargoType look(float[] lab, PatchBox box, boolean colour, double sensorM) {
        CargoNetwork.Reading reading = new CargoNetwork.Reading(new float[PIXELS], core, container);
        return CargoLook.of(PIECE, box, lab, reading, GROUND, colour, sensorM);
    }

    @ParameterizedTest
    @CsvSource({
        "45, 1, -12, BLUE",
        "75, 0, -2, BLUE",
        "40, -9, 10, GREEN",
        "40, -3, 10, OTHER",
        "90, 1, 8, WHITE",
        "70, 1, 3, WHITE",
        "55, 1, 8, OTHER",
        "70, 14, 8, OTHER",
        "25, 3, 4, OTHER"
    })
    void aSheetIsNamedByItsColourAgainstTheGround(double l, double a, double b, CargoType type) {
        assertThat(look(piece(l, a, b, 8), SHEET, true, 0.5)).isEqualTo(type);
    }

    /** A folded rim or a shadow on it is a part of a sheet, not its colour. */
    @Test
    void aFewPixelsOfAnotherColourDoNotNameASheet() {
        float[] lab = piece(45, 1, -12, 8);
        for (int i = 0; i < 20; i++) {
            lab[3 * i] = 90;
            lab[3 * i + 1] = -20;
            lab[3 * i + 2] = 40;
        }
        assertThat(look(lab, SHEET, true, 0.5)).isEqualTo(CargoType.BLUE);
    }

    @Test
    void withoutColourASheetHasNoName() {
        assertThat(look(piece(45, 0, 0, 8), SHEET, false, 0.5)).isEqualTo(CargoType.OTHER);
        assertThat(look(piece(95, 0, 0, 8), SHEET, false, 0.5)).isEqualTo(CargoType.OTHER);
    }

    @Test
    void whatTheNetworkCallsAContainerIsOne() {
        Arrays.fill(container, 0, 40, 0.9f);
        assertThat(look(piece(45, 1, -12, 8), SHEET, true, 0.5)).isEqualTo(CargoType.CONTAINER);
        Arrays.fill(container, 20, 60, 0);
        assertThat(look(piece(45, 1, -12, 8), SHEET, true, 0.5)).isEqualTo(CargoType.BLUE);
    }

    /** A roof is even, a sheet lies in folds: where pixels are fine enough to show them. */
    @ParameterizedTest
    @CsvSource({
        "12, 2.5, 2, 0.5, true",
        "12, 2.5, 9, 0.5, false",
        "12, 2.5, 2, 0.8, false",
        "4.4, 2.5, 2, 0.5, false",
        "14.6, 2.5, 2, 0.5, false",
        "12, 3.9, 2, 0.5, false"
    })
    void anEvenRoofOfAContainersSizeIsAContainer(
            double lengthM, double widthM, double folds, double sensorM, boolean isOne) {
        CargoType type = look(piece(45, 1, -12, folds), box(lengthM, widthM), true, sensorM);
        assertThat(type).isEqualTo(isOne ? CargoType.CONTAINER : CargoType.BLUE);
    }

    /** The rim mixes with what lies beside. */
    @Test
    void howEvenARoofIsIsJudgedByItsCore() {
        float[] lab = piece(45, 1, -12, 1);
        for (int i = 0; i < 15; i++) {
            lab[3 * i] = 10;
            core[i] = 0.2f;
        }
        assertThat(look(lab, LIKE_A_CONTAINER, true, 0.5)).isEqualTo(CargoType.CONTAINER);
        Arrays.fill(core, 1);
        assertThat(look(lab, LIKE_A_CONTAINER, true, 0.5)).isEqualTo(CargoType.BLUE);
    }

    @ParameterizedTest
    @CsvSource({
        "90, 1, 8, true",
        "59, 1, 8, false",
        "70, 10, 8, true",
        "70, 14, 8, false",
        "70, 1, 21, false",
        "70, 1, -2, false"
    })
    void whiteIsLightAndWithoutHue(double l, double a, double b, boolean white) {
        assertThat(CargoLook.isWhite(PIECE, piece(l, a, b, 0), GROUND)).isEqualTo(white);
    }

    /** On snow nothing is much brighter than the ground. */
    @Test
    void onBrightGroundWhiteMustBeBrighterStillOrVeryBright() {
        GroundColour bright = new GroundColour(75, 1, 8);
        assertThat(CargoLook.isWhite(PIECE, piece(80, 1, 8, 0), bright)).isFalse();
        assertThat(CargoLook.isWhite(PIECE, piece(84, 1, 8, 0), bright)).isTrue();
        assertThat(CargoLook.isWhite(PIECE, piece(88, 1, 8, 0), new GroundColour(87, 1, 8)))
                .isTrue();
    }
}
