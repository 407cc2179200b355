package org.railcount.app.viewer.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;

class MapFrameTest {
    /** Expected values by PROJ 9. */
    @ParameterizedTest
    @CsvSource({
        "130.6105, 42.4203, 32652, 632498.0849, 4697699.6898",
        "151.2093, -33.8688, 32756, 334368.6336, 6250948.3454",
        "7.6540, 47.5347, 32632, 398695.7473, 5265464.0381"
    })
    void agrees_with_proj_to_a_millimetre(double lon, double lat, int epsg, double easting, double northing) {
        MapFrame frame = MapFrame.at(lon, lat);
        Coordinate map = frame.toMap(lon, lat);

        assertThat(frame.epsg()).isEqualTo(epsg);
        assertThat(map.x).isCloseTo(easting, within(1e-3));
        assertThat(map.y).isCloseTo(northing, within(1e-3));
    }

    @Property(tries = 200)
    void comes_back_from_the_map_to_where_it_was(
            @ForAll @DoubleRange(min = 124, max = 134) double lon,
            @ForAll @DoubleRange(min = -80, max = 84) double lat) {
        MapFrame frame = new MapFrame(52, lat >= 0);
        Coordinate map = frame.toMap(lon, lat);
        Coordinate back = frame.toLonLat(map.x, map.y);

        assertThat(back.x).isCloseTo(lon, within(1e-8));
        assertThat(back.y).isCloseTo(lat, within(1e-8));
    }

    @ParameterizedTest
    @CsvSource({"130.6105, 42.4203", "126.2, 42.4203", "129, 42.4203"})
    void true_north_is_where_a_step_to_the_north_leads(double lon, double lat) {
        MapFrame frame = new MapFrame(52, true);
        Coordinate here = frame.toMap(lon, lat);
        Coordinate north = frame.toMap(lon, lat + 0.001);

        double clockwiseOfUp = Math.toDegrees(Math.atan2(north.x - here.x, north.y - here.y));
        assertThat(frame.trueNorthDeg(lon, lat)).isCloseTo(clockwiseOfUp, within(0.01));
    }
}
