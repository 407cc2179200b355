package org.railcount.imagery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.railcount.model.Acquisition;

/** What cannot be read gives one sentence that names the file, says what is wrong, and what to do. */
class UnreadableTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bad-lerc.tif           | LERC                      | gdal_translate",
                "bad-webp.tif           | WebP                      | gdal_translate",
                "bad-lzma.tif           | LZMA                      | gdal_translate",
                "bad-one-bit.tif        | 1-bit                     | gdal_translate",
                "bad-complex.tif        | complex                   | gdal_translate",
                "bad-no-georeference.tif| no georeference           | world file",
                "bad-no-crs.tif         | coordinate reference      | .prj",
                "bad-rpc-only.tif       | not orthorectified        | gdalwarp -rpc",
                "bad-gcp-only.tif       | control points only       | gdalwarp",
                "bad-cut-short.tif      | cut short or damaged      | get it again",
                "bad-header-only.tif    | cut short or damaged      | get it again",
                "bad-empty.tif          | is empty                  | get it again",
                "bad-text.tif           | not a TIFF image          | GeoTIFF",
                "bad-bomb.tif           | compressed in blocks      | TILED=YES",
            })
    void oneSentence(String file, String wrong, String advice) {
        SceneException error = catchThrowableOfType(SceneException.class, () -> Fixtures.open(file));
        assertThat(error.getMessage())
                .startsWith(file)
                .contains(wrong)
                .contains(advice)
                .endsWith(".");
    }

    @Test
    void damagedPixelsShowWhenTheyAreRead() throws Exception {
        try (Scene scene = Fixtures.open("bad-noise.tif")) {
            SceneException error =
                    catchThrowableOfType(SceneException.class, () -> scene.read(new PixelWindow(0, 0, 8, 8), 8, 8));
            assertThat(error.getMessage()).startsWith("bad-noise.tif").contains("damaged");
            // The other tiles are sound.
            assertThat(scene.read(new PixelWindow(20, 20, 8, 8), 8, 8).samples()[0][0])
                    .isEqualTo((float) Fixtures.value("UINT8", 0, 20, 20));
        }
    }

    @Test
    void noFileAndNoFile(@TempDir Path folder) {
        GeoTiffScenes opener = new GeoTiffScenes((image, dateTime) -> Acquisition.UNKNOWN);
        assertThat(catchThrowableOfType(SceneException.class, () -> opener.open(folder.resolve("gone.tif"))))
                .hasMessageContaining("gone.tif does not exist");
        assertThat(catchThrowableOfType(SceneException.class, () -> opener.open(folder)))
                .hasMessageContaining("is not a file");
    }

    @Test
    void aRefusedFileIsLetGo(@TempDir Path folder) throws Exception {
        Path copy = Files.copy(Fixtures.file("bad-no-georeference.tif"), folder.resolve("copy.tif"));
        GeoTiffScenes opener = new GeoTiffScenes((image, dateTime) -> Acquisition.UNKNOWN);
        for (int i = 0; i < 3000; i++) {
            catchThrowableOfType(SceneException.class, () -> opener.open(copy));
        }
        // A process may have about a thousand files open; this one could not be opened if the others were.
        try (Scene scene = Fixtures.open("u8-pan.tif")) {
            assertThat(scene.info().bands()).isEqualTo(1);
        }
    }
}
