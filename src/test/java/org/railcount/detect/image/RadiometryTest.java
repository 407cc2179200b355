package org.railcount.detect.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.railcount.imagery.PixelBlock;
import org.railcount.imagery.PixelWindow;
import org.railcount.imagery.SceneException;
import org.railcount.model.BandRole;
import org.railcount.model.SampleType;

class RadiometryTest {
    private static final List<BandRole> COLOUR = List.of(BandRole.BLUE, BandRole.GREEN, BandRole.RED, BandRole.NIR);
    private static final PixelWindow ALL = new PixelWindow(0, 0, 100, 100);

    private static NumberScene scene(SampleType type, List<BandRole> roles, NumberScene.Samples samples) {
        return new NumberScene(100, 100, 0.5, type, roles, samples);
    }

    private static float[][] stretched(NumberScene scene) throws SceneException {
        PixelBlock block = scene.read(ALL, 100, 100);
        return Radiometry.measure(scene, ALL).apply(block);
    }

    /** One stretch for all bands: what is grey stays grey, what is blue stays blue. */
    @Test
    void redGreenAndBlueAreStretchedTogetherAndOthersLeftOut() throws Exception {
        NumberScene scene =
                scene(SampleType.UINT8, COLOUR, (band, col, row) -> band == 3 ? 255 : 20 + col + (band == 0 ? 50 : 0));
        float[][] planes = stretched(scene);
        assertThat(Radiometry.measure(scene, ALL).hasColour()).isTrue();
        // From 20 to 169, less half a percent at either end.
        for (int col = 5; col < 95; col++) {
            assertThat(planes[0][col]).isCloseTo(col / 149f, within(0.02f));
            assertThat(planes[1][col]).isEqualTo(planes[0][col]);
            assertThat(planes[2][col]).isCloseTo((col + 50) / 149f, within(0.02f));
        }
    }

    /** A few glints and dead pixels must not squeeze all others together. */
    @Test
    void theDarkestAndBrightestFewDoNotCount() throws Exception {
        float[][] planes = stretched(scene(SampleType.UINT8, COLOUR, (band, col, row) -> {
            boolean odd = row == 0 && col < 40;
            return odd ? (col % 2 == 0 ? 255 : 0) : 60 + col;
        }));
        assertThat(planes[0][50 * 100]).isCloseTo(0, within(0.03f));
        assertThat(planes[0][50 * 100 + 99]).isCloseTo(1, within(0.03f));
        assertThat(planes[0][0]).as("clipped").isEqualTo(1.2f);
        assertThat(planes[0][1]).as("clipped").isZero();
    }

    /** A cloud in full light over a dark yard: dark places that matter are brought up, and the cloud is cut off. */
    @Test
    void placesThatMatterCanBeMadeOutBesideSomethingBright() throws Exception {
        NumberScene scene =
                scene(SampleType.UINT8, COLOUR, (band, col, row) -> row < 20 ? 230 : 10 + 30 * (col / 50) + row / 10);
        List<Coordinate> dark = List.of(
                new Coordinate(10.5, 50.5),
                new Coordinate(11.5, 55.5),
                new Coordinate(12.5, 60.5),
                new Coordinate(-5, 200));
        float before = stretched(scene)[0][55 * 100 + 11];
        float[][] after = Radiometry.measure(scene, ALL, dark).apply(scene.read(ALL, 100, 100));
        assertThat(before).isLessThan(0.05f);
        assertThat(after[0][55 * 100 + 11]).isGreaterThan(3 * before);
        assertThat(after[0][5 * 100 + 11]).as("the cloud").isEqualTo(1.2f);
        List<Coordinate> light = List.of(new Coordinate(60.5, 50.5), new Coordinate(-5, 200));
        assertThat(Radiometry.measure(scene, ALL, light).apply(scene.read(ALL, 100, 100))[0])
                .as("light enough as they are")
                .containsExactly(stretched(scene)[0]);
    }

    /** Sensors' own numbers are linear in light; pictures as people know them are not. */
    @Test
    void widerSamplesGetASquareRoot() throws Exception {
        NumberScene.Samples samples = (band, col, row) -> 300 + 10 * col;
        float[][] wide = stretched(scene(SampleType.UINT16, COLOUR, samples));
        float[][] narrow = stretched(scene(SampleType.INT8, COLOUR, (band, col, row) -> col));
        for (int col = 10; col < 90; col++) {
            assertThat(narrow[0][col]).isCloseTo(col / 99f, within(0.01f));
            assertThat(wide[0][col]).isCloseTo((float) Math.sqrt(col / 99.0), within(0.02f));
        }
    }

    @Test
    void panchromaticScenesGiveThreeEqualPlanes() throws Exception {
        for (List<BandRole> roles : List.of(List.of(BandRole.PAN), List.of(BandRole.UNKNOWN))) {
            NumberScene scene = scene(SampleType.UINT8, roles, (band, col, row) -> col);
            assertThat(Radiometry.measure(scene, ALL).hasColour()).isFalse();
            float[][] planes = stretched(scene);
            assertThat(planes[1]).isEqualTo(planes[0]);
            assertThat(planes[2]).isEqualTo(planes[0]);
            assertThat(planes[0][50]).isCloseTo(0.5f, within(0.02f));
        }
        NumberScene second =
                scene(SampleType.UINT8, List.of(BandRole.NIR, BandRole.PAN), (band, col, row) -> band == 0 ? 7 : col);
        assertThat(stretched(second)[0][50]).isCloseTo(0.5f, within(0.02f));
    }

    @Test
    void whatIsNoDataDoesNotCount() throws Exception {
        float[][] planes =
                stretched(scene(SampleType.UINT8, COLOUR, (band, col, row) -> row < 60 ? Float.NaN : 100 + col));
        assertThat(planes[0][80 * 100 + 50]).isCloseTo(0.5f, within(0.02f));
        NumberScene nothing = scene(SampleType.UINT8, COLOUR, (band, col, row) -> Float.NaN);
        assertThat(stretched(nothing)[0]).containsOnly(0);
    }

    @Test
    void aSceneOfOneToneIsNotBlownUpToNoise() throws Exception {
        float[][] planes = stretched(scene(SampleType.UINT8, COLOUR, (band, col, row) -> 77));
        assertThat(planes[0]).containsOnly(0);
    }
}
