package org.railcount.app.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;

class PlaceFormatTest {
    @Test
    void onePlaceInEveryFormat() {
        Coordinate place = new Coordinate(130.610554, 42.420318);
        assertThat(PlaceFormat.DEGREES.write(place)).isEqualTo("42.420318° N, 130.610554° E");
        assertThat(PlaceFormat.DMS.write(place)).isEqualTo("42°25′13.14″ N, 130°36′37.99″ E");
        assertThat(PlaceFormat.DMS.write(new Coordinate(-0.5, -0.9999999))).isEqualTo("1°00′00.00″ S, 0°30′00.00″ W");
    }

    /** The values that the geodesy scripts of C. Veness (movable-type.co.uk) are tested against; Bergen lies in widened zone 32. */
    @ParameterizedTest
    @CsvSource({
        "0, 0, 31, true, 166021.443, 0, 31N AA 66021 00000",
        "1, 1, 31, true, 277438.264, 110597.973, 31N BB 77438 10597",
        "-1, -1, 30, false, 722561.736, 9889402.027, 30M YD 22561 89402",
        "48.8583, 2.2945, 31, true, 448251.898, 5411943.794, 31U DQ 48251 11943",
        "-33.857, 151.215, 56, false, 334873.199, 6252266.092, 56H LH 34873 52266",
        "38.8977, -77.0365, 18, true, 323394.296, 4307395.634, 18S UJ 23394 07395",
        "-22.9519, -43.2106, 23, false, 683466.254, 7460687.433, 23K PQ 83466 60687",
        "60.39135, 5.3249, 32, true, 297508.410, 6700645.296, 32V KN 97508 00645",
    })
    void utmAndMgrsAsPublished(
            double lat, double lon, int zone, boolean north, double easting, double northing, String mgrs)
            throws PlaceException {
        UtmPlace utm = UtmPlace.of(lon, lat);
        assertThat(utm.zone()).isEqualTo(zone);
        assertThat(utm.north()).isEqualTo(north);
        assertThat(utm.eastingM()).isCloseTo(easting, within(0.001));
        assertThat(utm.northingM()).isCloseTo(northing, within(0.001));
        assertThat(PlaceFormat.MGRS.write(new Coordinate(lon, lat))).isEqualTo(mgrs);
        assertThat(Geodesy.lengthM(List.of(PlaceReader.read(mgrs), new Coordinate(lon, lat))))
                .isLessThan(0.8);
    }

    @Property(tries = 300)
    void everyFormatReadsBackToThePlace(
            @ForAll @DoubleRange(min = -179.99, max = 179.99) double lon,
            @ForAll @DoubleRange(min = -79.9, max = 83.9) double lat)
            throws PlaceException {
        for (PlaceFormat format : PlaceFormat.values()) {
            Coordinate back = PlaceReader.read(format.write(new Coordinate(lon, lat)));
            double metres = Geodesy.lengthM(List.of(new Coordinate(lon, lat), back));
            assertThat(metres)
                    .as(format + " " + format.write(new Coordinate(lon, lat)))
                    .isLessThan(0.8);
        }
    }

    @Test
    void beyondTheZonesAPlaceIsWrittenInDegrees() {
        assertThat(PlaceFormat.MGRS.write(new Coordinate(10, 88))).isEqualTo("88.000000° N, 10.000000° E");
    }
}
