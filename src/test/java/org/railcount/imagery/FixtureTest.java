package org.railcount.imagery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.railcount.imagery.Fixtures.HEIGHT;
import static org.railcount.imagery.Fixtures.WIDTH;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.locationtech.jts.geom.Coordinate;

/** Every readable layout gives the samples that were written, whole and in part, and lies where PROJ says it lies. */
class FixtureTest {
    private static final double DEGREE_M = 111_200;

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/imagery/fixtures.csv", numLinesToSkip = 1)
    void readsWhatWasWritten(
            String file,
            String type,
            String values,
            int bands,
            double tolerance,
            double lon0,
            double lat0,
            double lon1,
            double lat1)
            throws Exception {
        try (Scene scene = Fixtures.open(file)) {
            assertThat(scene.info().sampleType()).hasToString(type);
            assertThat(scene.info().bands()).isEqualTo(bands);
            assertThat(scene.info().width()).isEqualTo(WIDTH);
            assertThat(scene.info().height()).isEqualTo(HEIGHT);
            assertSamples(scene, new PixelWindow(0, 0, WIDTH, HEIGHT), values, tolerance);
            assertSamples(scene, new PixelWindow(13, 15, 20, 22), values, tolerance);
            assertSamples(scene, new PixelWindow(63, 47, 1, 1), values, tolerance);
            // EPSG:2056: GeoTools takes EPSG's Hotine form of the Swiss projection, PROJ the Swiss double projection.
            double near = scene.info().crsName().equals("EPSG:2056") ? 0.1 : 0.01;
            assertThat(metresApart(scene.ground().pixelToLonLat(0, 0), lon0, lat0))
                    .isLessThan(near);
            assertThat(metresApart(scene.ground().pixelToLonLat(WIDTH, HEIGHT), lon1, lat1))
                    .isLessThan(near);
            Coordinate back = scene.ground().lonLatToPixel(lon1, lat1);
            assertThat(Math.hypot(back.x - WIDTH, back.y - HEIGHT)
                            * scene.info().pixelSizeM())
                    .isLessThan(near + 0.02);
            Coordinate utm = scene.ground().pixelToUtm(10, 20);
            Coordinate pixel = scene.ground().utmToPixel(utm.x, utm.y);
            assertThat(Math.hypot(pixel.x - 10, pixel.y - 20) * scene.info().pixelSizeM())
                    .isLessThan(0.02);
        }
    }

    private static void assertSamples(Scene scene, PixelWindow window, String values, double tolerance)
            throws SceneException {
        PixelBlock block = scene.read(window, window.width(), window.height());
        assertThat(block.valid()).containsOnly(true);
        for (int band = 0; band < block.samples().length; band++) {
            for (int i = 0; i < block.samples()[band].length; i++) {
                int col = window.col() + i % window.width();
                int row = window.row() + i / window.width();
                assertThat((double) block.samples()[band][i])
                        .as("band %d, column %d, row %d", band, col, row)
                        .isCloseTo(Fixtures.value(values, band, col, row), within(tolerance));
            }
        }
    }

    private static double metresApart(Coordinate at, double lon, double lat) {
        double dx = (at.x - lon) * DEGREE_M * Math.cos(Math.toRadians(lat));
        return Math.hypot(dx, (at.y - lat) * DEGREE_M);
    }
}
