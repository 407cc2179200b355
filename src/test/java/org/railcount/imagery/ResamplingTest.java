package org.railcount.imagery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Shrinking takes means, growing interpolates, and coarse reads use the overviews. */
class ResamplingTest {

    /** The overviews of these files hold 201 and 202 everywhere, so a sample tells which one it came from. */
    @ParameterizedTest
    @CsvSource({
        "overviews-internal.tif, 32, 24, 201",
        "overviews-internal.tif, 16, 12, 202",
        "overviews-internal.tif, 20, 15, 201",
        "overviews-internal.tif, 4, 3, 202",
        "overviews-external.tif, 32, 24, 201",
        "overviews-external.tif, 16, 12, 202",
    })
    void coarseReadsUseOverviews(String file, int width, int height, float expected) throws Exception {
        try (Scene scene = Fixtures.open(file)) {
            PixelBlock block = scene.read(new PixelWindow(0, 0, 64, 48), width, height);
            assertThat(block.samples()[0]).containsOnly(expected);
        }
    }

    @Test
    void fineReadsDoNot() throws Exception {
        try (Scene scene = Fixtures.open("overviews-internal.tif")) {
            PixelBlock block = scene.read(new PixelWindow(0, 0, 64, 48), 48, 36);
            assertThat(block.samples()[0][0]).isCloseTo(21.25f, within(1f));
        }
    }

    @Test
    void cloudOptimizedFilesOpen() throws Exception {
        try (Scene plain = Fixtures.open("cog.tif");
                Scene masked = Fixtures.open("cog-jpeg-mask.tif")) {
            PixelBlock block = plain.read(new PixelWindow(100, 90, 50, 60), 50, 60);
            assertThat(block.samples()[2][0]).isEqualTo((float) Fixtures.value("UINT16", 2, 100, 90));
            PixelBlock coarse = masked.read(new PixelWindow(0, 0, 256, 256), 64, 64);
            assertThat(coarse.valid()[0]).isFalse();
            assertThat(coarse.valid()[14 * 64 + 14]).isFalse();
            assertThat(coarse.valid()[18 * 64 + 18]).isTrue();
        }
    }

    @Test
    void shrinkingTakesTheMeanOfTheFootprint() throws Exception {
        try (Scene scene = Fixtures.open("u16-pan-deflate-p2.tif")) {
            // 24 x 15 pixels to 10 x 4: footprints of 2.4 x 3.75 pixels, cut across pixels.
            PixelBlock block = scene.read(new PixelWindow(5, 6, 24, 15), 10, 4);
            for (int y = 0; y < 4; y++) {
                for (int x = 0; x < 10; x++) {
                    double expected = mean(5 + x * 2.4, 5 + (x + 1) * 2.4, 6 + y * 3.75, 6 + (y + 1) * 3.75);
                    assertThat((double) block.samples()[0][y * 10 + x]).isCloseTo(expected, within(0.05));
                }
            }
        }
    }

    private static double mean(double left, double right, double top, double bottom) {
        double sum = 0;
        double area = 0;
        for (int row = (int) top; row < bottom; row++) {
            for (int col = (int) left; col < right; col++) {
                double share = (Math.min(right, col + 1) - Math.max(left, col))
                        * (Math.min(bottom, row + 1) - Math.max(top, row));
                sum += share * Fixtures.value("UINT16", 0, col, row);
                area += share;
            }
        }
        return sum / area;
    }

    @Test
    void growingInterpolates() throws Exception {
        try (Scene scene = Fixtures.open("u8-rgb-tiles.tif")) {
            PixelBlock block = scene.read(new PixelWindow(10, 10, 4, 4), 16, 16);
            double here = Fixtures.value("UINT8", 0, 11, 11);
            // The value is a plane of slope 3 and 2 a pixel here: output (6, 5) has its centre at pixel (11.625,
            // 11.375).
            assertThat((double) block.samples()[0][5 * 16 + 6]).isCloseTo(here + 3 * 0.125 - 2 * 0.125, within(1e-3));
            assertThat(block.valid()).containsOnly(true);
        }
    }

    @Test
    void growingKeepsTheSceneEdge() throws Exception {
        try (Scene scene = Fixtures.open("u8-rgb-tiles.tif")) {
            PixelBlock block = scene.read(new PixelWindow(-1, -1, 3, 3), 12, 12);
            assertThat(block.valid()[3 * 12 + 3]).isFalse();
            assertThat(block.valid()[4 * 12 + 4]).isTrue();
            assertThat(block.samples()[0][4 * 12 + 4]).isEqualTo(20f);
        }
    }
}
