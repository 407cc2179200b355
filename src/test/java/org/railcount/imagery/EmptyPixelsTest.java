package org.railcount.imagery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pixels that carry no picture are not valid, whichever way the file says so. */
class EmptyPixelsTest {
    private static final int EMPTY = 8;

    /** In each of these the 8 x 8 pixels at the top left are empty and all others are not. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "nodata-u16.tif",
                "nodata-f32.tif",
                "nodata-nan.tif",
                "nodata-i16.tif",
                "alpha-rgba.tif",
                "alpha-rgbn.tif",
                "alpha-pan.tif",
                "alpha-planar.tif",
                "mask-internal.tif",
                "mask-external.tif"
            })
    void cornerIsEmpty(String file) throws Exception {
        try (Scene scene = Fixtures.open(file)) {
            PixelBlock block =
                    scene.read(new PixelWindow(0, 0, Fixtures.WIDTH, Fixtures.HEIGHT), Fixtures.WIDTH, Fixtures.HEIGHT);
            for (int i = 0; i < block.valid().length; i++) {
                boolean empty = i % Fixtures.WIDTH < EMPTY && i / Fixtures.WIDTH < EMPTY;
                assertThat(block.valid()[i]).as("pixel %d", i).isEqualTo(!empty);
            }
        }
    }

    /** Shrunk, an empty pixel must not darken its neighbours: (7, 0) is empty and (8, 0) is not. */
    @ParameterizedTest
    @ValueSource(
            strings = {"nodata-u16.tif", "nodata-f32.tif", "nodata-nan.tif", "alpha-rgba.tif", "mask-internal.tif"})
    void emptyPixelsDoNotCountInMeans(String file) throws Exception {
        try (Scene scene = Fixtures.open(file)) {
            PixelBlock shrunk = scene.read(new PixelWindow(7, 0, 2, 1), 1, 1);
            PixelBlock pixel = scene.read(new PixelWindow(8, 0, 1, 1), 1, 1);
            assertThat(shrunk.valid()).containsExactly(true);
            assertThat(shrunk.samples()[0][0]).isEqualTo(pixel.samples()[0][0]);
        }
    }

    @Test
    void alphaIsNamed() throws Exception {
        try (Scene rgba = Fixtures.open("alpha-rgba.tif");
                Scene rgbn = Fixtures.open("alpha-rgbn.tif");
                Scene pan = Fixtures.open("alpha-pan.tif")) {
            assertThat(rgba.info().bandRoles()).hasToString("[RED, GREEN, BLUE, ALPHA]");
            assertThat(rgbn.info().bandRoles()).hasToString("[RED, GREEN, BLUE, NIR, ALPHA]");
            assertThat(pan.info().bandRoles()).hasToString("[PAN, ALPHA]");
        }
    }

    @Test
    void unwrittenTilesAreEmpty() throws Exception {
        try (Scene scene = Fixtures.open("sparse.tif")) {
            PixelBlock block = scene.read(new PixelWindow(8, 8, 16, 16), 16, 16);
            assertThat(block.valid()[0]).isTrue();
            assertThat(block.samples()[0][0]).isEqualTo((float) Fixtures.value("UINT16", 0, 8, 8));
            assertThat(block.valid()[8]).isFalse();
            assertThat(block.valid()[8 * 16]).isFalse();
        }
    }

    @Test
    void outsideTheSceneIsEmpty() throws Exception {
        try (Scene scene = Fixtures.open("u8-rgb-tiles.tif")) {
            PixelBlock block = scene.read(new PixelWindow(-4, -4, 8, 8), 8, 8);
            assertThat(block.valid()[0]).isFalse();
            assertThat(block.valid()[4 * 8 + 4]).isTrue();
            assertThat(block.samples()[0][4 * 8 + 4]).isEqualTo(20);
            assertThat(block.valid()[4 * 8 + 3]).isFalse();
            PixelBlock away = scene.read(new PixelWindow(1000, 1000, 8, 8), 3, 3);
            assertThat(away.valid()).containsOnly(false);
            PixelBlock before = scene.read(new PixelWindow(-1000, -1000, 80, 80), 300, 300);
            assertThat(before.valid()).containsOnly(false);
        }
    }
}
