package org.railcount.imagery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.railcount.model.Acquisition;

/** Sound files with a few bytes changed either open and read or give their sentence; nothing else comes out. */
class MutatedTiffTest {
    private static final int ROUNDS = 150;
    /** Far beyond what any of them takes, so that a busy machine fails nothing. */
    private static final Duration HANG = Duration.ofSeconds(20);

    /** Changed GeoKeys may ask for the EPSG database, whose first use takes seconds and is not what is timed here. */
    @BeforeAll
    static void loadEpsgDatabase() throws Exception {
        Fixtures.open("crs-2056.tif").close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "u8-rgb-lzw-p2-strips.tif",
                "u8-rgb-packbits.tif",
                "u8-rgb-zstd-p2.tif",
                "u8-rgb-jpeg-ycbcr.tif",
                "u16-8band-lzw-p2-planar.tif",
                "f32-pan-deflate-p3.tif",
                "u16-4band-bigtiff.tif",
                "mask-internal.tif",
                "overviews-internal.tif",
                "crs-user-defined.tif"
            })
    void onlyItsSentence(String name, @TempDir Path folder) throws Exception {
        byte[] sound = Files.readAllBytes(Fixtures.file(name));
        Random random = new Random(name.hashCode());
        GeoTiffScenes opener = new GeoTiffScenes((image, dateTime) -> Acquisition.UNKNOWN);
        for (int round = 0; round < ROUNDS; round++) {
            byte[] bytes = sound.clone();
            int changes = 1 + random.nextInt(8);
            for (int i = 0; i < changes; i++) {
                // Half of the changes fall into the directory and its values, which GDAL writes first.
                int range = random.nextBoolean() ? Math.min(600, bytes.length) : bytes.length;
                bytes[random.nextInt(range)] = (byte) random.nextInt(256);
            }
            Path file = Files.write(folder.resolve("m" + round + ".tif"), bytes);
            Assertions.assertTimeoutPreemptively(HANG, () -> open(opener, file), "round " + round);
        }
    }

    private static void open(GeoTiffScenes opener, Path file) {
        try (Scene scene = opener.open(file)) {
            assertThat(scene.read(new PixelWindow(0, 0, 64, 48), 64, 48).valid())
                    .hasSize(64 * 48);
            scene.read(new PixelWindow(0, 0, 64, 48), 16, 12);
        } catch (SceneException e) {
            assertThat(e.getMessage())
                    .startsWith(String.valueOf(file.getFileName()))
                    .endsWith(".");
        }
    }
}
