package org.railcount.simulate.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.referencing.CRS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UtmZoneTest {

    @ParameterizedTest
    @CsvSource({"130.6222, 42.4188", "126.2, 35.0", "131.9, 60.5", "129.0, 0.1"})
    void agreesWithGeoToolsToAMillimetreAndBack(double lon, double lat) throws Exception {
        MathTransform transform = CRS.findMathTransform(CRS.decode("EPSG:4326", true), CRS.decode("EPSG:32652", true));
        double[] expected = new double[2];
        transform.transform(new double[] {lon, lat}, 0, expected, 0, 1);
        UtmZone zone = new UtmZone(52);
        double[] utm = zone.project(lon, lat);
        assertThat(utm[0]).isCloseTo(expected[0], within(0.001));
        assertThat(utm[1]).isCloseTo(expected[1], within(0.001));
        double[] back = zone.unproject(utm[0], utm[1]);
        assertThat(back[0]).isCloseTo(lon, within(1e-8));
        assertThat(back[1]).isCloseTo(lat, within(1e-8));
    }
}
