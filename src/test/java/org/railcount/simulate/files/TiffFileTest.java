package org.railcount.simulate.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.railcount.imagery.GeoTiffScenes;
import org.railcount.imagery.PixelBlock;
import org.railcount.imagery.PixelWindow;
import org.railcount.imagery.Scene;
import org.railcount.model.Acquisition;
import org.railcount.model.GridTransform;
import org.railcount.simulate.render.ImageGrid;
import org.railcount.simulate.sensor.Picture;

class TiffFileTest {
    private static final GridTransform GRID = new GridTransform(629_000, 0.5, 0, 4_693_000, 0, -0.5);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "NONE, 0, false, 3, 8",
        "LZW, 0, false, 3, 8",
        "LZW, 128, false, 1, 16",
        "DEFLATE, 128, true, 4, 16",
        "DEFLATE, 0, false, 4, 8"
    })
    void losslessSamplesComeBackAsTheyWere(
            TiffLayout.Compression compression, int tile, boolean planar, int bands, int bits) throws Exception {
        Picture picture = picture(bands, bits, 300, 170, true);
        PixelBlock read = roundTrip(picture, new TiffLayout(compression, tile, planar, 0, 0));
        for (int band = 0; band < bands; band++) {
            for (int k = 0; k < 300 * 170; k++) {
                assertThat(read.samples()[band][k]).isEqualTo(picture.samples()[band][k]);
            }
        }
    }

    @Test
    void jpegStaysCloseToSmoothSamples() throws Exception {
        Picture picture = picture(3, 8, 300, 170, false);
        PixelBlock read = roundTrip(picture, new TiffLayout(TiffLayout.Compression.JPEG, 128, false, 1, 90));
        double difference = 0;
        for (int band = 0; band < 3; band++) {
            for (int k = 0; k < 300 * 170; k++) {
                difference += Math.abs(read.samples()[band][k] - picture.samples()[band][k]);
            }
        }
        assertThat(difference / (3 * 300 * 170)).isLessThan(2.5);
    }

    private PixelBlock roundTrip(Picture picture, TiffLayout layout) throws Exception {
        ImageGrid grid = new ImageGrid(picture.width(), picture.height(), GRID, 32_652, GRID, false);
        TiffFile.Labels labels = new TiffFile.Labels("test", "CC0", Optional.empty(), Optional.empty(), false, true);
        Path file = folder.resolve("picture.tif");
        Files.write(file, TiffFile.encode(picture, grid, layout, labels));
        try (Scene scene = new GeoTiffScenes((image, time) -> Acquisition.UNKNOWN).open(file)) {
            return scene.read(
                    new PixelWindow(0, 0, picture.width(), picture.height()), picture.width(), picture.height());
        }
    }

    private static Picture picture(int bands, int bits, int width, int height, boolean noisy) {
        SplittableRandom random = new SplittableRandom(bands * 100L + bits);
        int top = bits == 8 ? 255 : 2047;
        int[][] samples = new int[bands][width * height];
        for (int band = 0; band < bands; band++) {
            for (int k = 0; k < width * height; k++) {
                int smooth = (int) (top * (0.5 + 0.4 * StrictMath.sin(k % width / 40.0 + band)));
                samples[band][k] = noisy ? Math.max(1, Math.min(top, smooth + random.nextInt(80) - 40)) : smooth;
            }
        }
        return new Picture(width, height, bits, samples);
    }
}
