package org.railcount.imagery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.railcount.model.Acquisition;

/** The real yard opens and lies where GDAL 3.6 (gdaltransform from EPSG:2056) says it lies. */
class MuttenzTest {
    private static final double DEGREE_M = 111_200;

    @Test
    void cornersAgreeWithGdal() throws Exception {
        try (Scene scene = open("muttenz_0p255m.tif")) {
            GroundFrame ground = scene.ground();
            assertLonLat(ground.pixelToLonLat(0, 0), 7.6505657502506, 47.5356260312379);
            assertLonLat(ground.pixelToLonLat(1348, 824), 7.65511871204106, 47.533729715336);
            assertThat(ground.utmEpsg()).isEqualTo(32632);
            Coordinate utm = ground.pixelToUtm(0, 0);
            assertThat(utm.x).isCloseTo(398439.06725217, within(0.1));
            assertThat(utm.y).isCloseTo(5265571.43753235, within(0.1));
            assertThat(scene.info().pixelSizeM()).isCloseTo(0.25475, within(1e-4));
        }
    }

    @Test
    void allResolutionsCoverTheSameGround() throws Exception {
        for (String name : new String[] {"muttenz_0p5m.tif", "muttenz_0p8m.tif", "muttenz_3m.tif"}) {
            try (Scene scene = open(name)) {
                assertLonLat(scene.ground().pixelToLonLat(0, 0), 7.6505657502506, 47.5356260312379);
                PixelBlock block = scene.read(
                        new PixelWindow(0, 0, scene.info().width(), scene.info().height()), 57, 35);
                assertThat(block.valid()).containsOnly(true);
            }
        }
    }

    @Test
    void pixelsAreTheFiles() throws Exception {
        try (Scene scene = open("muttenz_0p255m.tif")) {
            PixelBlock block = scene.read(new PixelWindow(100, 100, 400, 300), 400, 300);
            // gdallocationinfo muttenz_0p255m.tif 100 100
            assertThat(block.samples()[0][0]).isEqualTo(85);
            assertThat(block.samples()[1][0]).isEqualTo(81);
            assertThat(block.samples()[2][0]).isEqualTo(80);
        }
    }

    private static void assertLonLat(Coordinate actual, double lon, double lat) {
        double dx = (actual.x - lon) * DEGREE_M * Math.cos(Math.toRadians(lat));
        double dy = (actual.y - lat) * DEGREE_M;
        assertThat(Math.hypot(dx, dy)).as("metres off").isLessThan(0.1);
    }

    static Scene open(String name) throws SceneException {
        Path file = Stream.of("../shared", "../../shared")
                .map(root -> Path.of(root, "real/muttenz", name))
                .filter(Files::exists)
                .findFirst()
                .orElse(Path.of("absent"));
        Assumptions.assumeTrue(Files.exists(file), "real imagery is absent");
        return new GeoTiffScenes((image, dateTime) -> Acquisition.UNKNOWN).open(file);
    }
}
