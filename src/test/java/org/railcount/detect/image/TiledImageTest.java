package org.railcount.detect.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.railcount.imagery.PixelWindow;
import org.railcount.imagery.SceneException;
import org.railcount.model.BandRole;
import org.railcount.model.SampleType;

/** A scene of 1100 by 700 pixels whose red is its column and whose green its row; blue is unlike either. */
class TiledImageTest {
    private static final int WIDTH = 1100;
    private static final int HEIGHT = 700;
    private static final List<BandRole> ROLES = List.of(BandRole.RED, BandRole.GREEN, BandRole.BLUE);

    private static NumberScene scene(double pixelM) {
        return new NumberScene(WIDTH, HEIGHT, pixelM, SampleType.UINT8, ROLES, (band, col, row) -> {
            boolean hole = col == 300 && row == 200;
            return hole ? Float.NaN : band == 0 ? col : band == 1 ? row : 0;
        });
    }

    private static TiledImage image(NumberScene scene) throws SceneException {
        return new TiledImage(scene, Radiometry.measure(scene, new PixelWindow(0, 0, WIDTH, HEIGHT)));
    }

    /** Where a sample says that it was taken; how far samples are stretched is told by two places of the first tile. */
    private static double[] place(NumberScene scene, float... rgb) throws SceneException {
        TiledImage.Cursor cursor = image(scene).cursor();
        float[] one = new float[3];
        float[] other = new float[3];
        cursor.sample(100.5, 100.5, one);
        cursor.sample(200.5, 100.5, other);
        double perPixel = (other[0] - one[0]) / 100;
        return new double[] {100.5 + (rgb[0] - one[0]) / perPixel, 100.5 + (rgb[1] - one[1]) / perPixel};
    }

    /** Within a tile, across the seams of tiles (at 512 and 1024), and at the rims. */
    @ParameterizedTest
    @CsvSource({
        "100.5, 100.5",
        "100.8, 333.1",
        "512, 100.25",
        "511.75, 511.6",
        "512.4, 512.3",
        "1024.1, 600",
        "40, 512",
        "0.5, 699.5"
    })
    void samplesLieBetweenPixelCentres(double col, double row) throws Exception {
        float[] rgb = new float[3];
        NumberScene scene = scene(0.5);
        assertThat(image(scene).cursor().sample(col, row, rgb)).isTrue();
        assertThat(place(scene, rgb)[0]).isCloseTo(col, within(0.02));
        assertThat(place(scene, rgb)[1]).isCloseTo(row, within(0.02));
        assertThat(rgb[2]).isZero();
    }

    @Test
    void alongARowSamplesRiseEvenlyAcrossSeams() throws Exception {
        TiledImage.Cursor cursor = image(scene(0.5)).cursor();
        float[] before = new float[3];
        float[] here = new float[3];
        cursor.sample(505.5, 509.3, before);
        double step = Double.NaN;
        for (double d = 0.25; d < 12; d += 0.25) {
            cursor.sample(505.5 + d, 509.3 + d, here);
            if (!Double.isNaN(step)) {
                assertThat(here[0] - before[0]).isCloseTo((float) step, within(1e-5f));
                assertThat(here[1] - before[1]).isCloseTo((float) step, within(1e-5f));
            }
            step = here[0] - before[0];
            assertThat(step).isPositive();
            before = here.clone();
        }
    }

    /** The outermost pixel goes on to its own rim and no farther. */
    @ParameterizedTest
    @CsvSource({
        "0.1, 50, true",
        "1099.9, 50, true",
        "50, 0.2, true",
        "50, 699.8, true",
        "-0.6, 50, false",
        "1100.6, 50, false",
        "50, -0.6, false",
        "50, 700.6, false",
        "5000, 50, false"
    })
    void beyondTheSceneNothingIsSeen(double col, double row, boolean seen) throws Exception {
        float[] rgb = {9, 9, 9};
        NumberScene scene = scene(0.5);
        assertThat(image(scene).cursor().sample(col, row, rgb)).isEqualTo(seen);
        if (seen) {
            assertThat(place(scene, rgb)[0]).isCloseTo(col, within(0.5));
            assertThat(place(scene, rgb)[1]).isCloseTo(row, within(0.5));
        } else {
            assertThat(rgb).containsOnly(0);
        }
    }

    /** A pixel without data spoils all samples that it would be mixed into. */
    @ParameterizedTest
    @CsvSource({
        "300.5, 200.5, false",
        "299.8, 200.4, false",
        "301.2, 200.4, false",
        "300.4, 199.8, false",
        "300.4, 201.3, false",
        "302, 200.5, true",
        "300.5, 198.9, true"
    })
    void nextToAHoleNothingIsSeen(double col, double row, boolean seen) throws Exception {
        float[] rgb = {9, 9, 9};
        assertThat(image(scene(0.5)).cursor().sample(col, row, rgb)).isEqualTo(seen);
        if (!seen) {
            assertThat(rgb).containsOnly(0);
        }
    }

    @Test
    void veryFineScenesAreReadCoarserByAWholeFactor() throws Exception {
        NumberScene scene = scene(0.05);
        TiledImage fine = image(scene);
        assertThat(fine.factor()).isEqualTo(4);
        assertThat(fine.width()).isEqualTo(275);
        assertThat(fine.height()).isEqualTo(175);
        assertThat(fine.pixelSizeM()).isCloseTo(0.2, within(1e-9));
        float[] rgb = new float[3];
        assertThat(fine.cursor().sample(800, 402, rgb)).isTrue();
        assertThat(place(scene, rgb)[0]).isCloseTo(800, within(0.1));
        assertThat(place(scene, rgb)[1]).isCloseTo(402, within(0.1));

        TiledImage plain = image(scene(0.5));
        assertThat(plain.factor()).isEqualTo(1);
        assertThat(plain.width()).isEqualTo(WIDTH);
        assertThat(plain.pixelSizeM()).isEqualTo(0.5);
    }
}
