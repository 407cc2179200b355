package org.railcount.imagery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;

/** UTM agrees with PROJ 9 (gdaltransform from EPSG:4326) to the millimetre and turns back exactly. */
class UtmTest {
    @ParameterizedTest
    @CsvSource({
        "32652, 130.59, 42.42, 630812.1051, 4697634.5930",
        "32652, 126.0, 42.0, 251535.0793, 4654130.8913",
        "32652, 134.9, 80.0, 614185.8974, 8887381.0430",
        "32632, 7.6538, 47.5355, 398682.2362, 5265553.2063",
        "32756, 151.2, -33.87, 333510.6501, 6250800.2412",
        "32701, -179.9, -0.001, 177163.8060, 9999889.3273",
        "32660, -179.99, 10, 830026.1186, 1106918.8578",
    })
    void agreesWithProj(int epsg, double lon, double lat, double easting, double northing) {
        Coordinate at = new Utm(epsg).fromLonLat(lon, lat);
        assertThat(at.x).isCloseTo(easting, within(0.001));
        assertThat(at.y).isCloseTo(northing, within(0.001));
    }

    @Property
    void turnsBack(
            @ForAll @DoubleRange(min = -80, max = 84) double lat,
            @ForAll @DoubleRange(min = -6, max = 6) double fromMiddle) {
        Coordinate at = new Utm(32652).fromLonLat(129 + fromMiddle, lat);
        Coordinate back = new Utm(32652).toLonLat(at.x, at.y);
        assertThat(back.x).isCloseTo(129 + fromMiddle, within(1e-9));
        assertThat(back.y).isCloseTo(lat, within(1e-9));
    }
}
