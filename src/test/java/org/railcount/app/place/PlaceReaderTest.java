package org.railcount.app.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;

class PlaceReaderTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "42.42 130.61",
                "42.42, 130.61",
                " 42.42,130.61 ",
                "42,42 130,61",
                "42,42; 130,61",
                "N 42.42 E 130.61",
                "42.42N 130.61E",
                "42.42°n, 130.61°e",
                "130.61E 42.42N",
                "130.61, 42.42",
                "[130.61, 42.42]",
                "(42.42, 130.61)",
                "lat 42.42 lon 130.61",
                "Latitude: 42.42, Longitude: 130.61",
                "42°25'12\"N 130°36'36\"E",
                "42°25′12″ N, 130°36′36″ E",
                "42º 25’ 12” N 130º 36’ 36” E",
                "42 25 12 130 36 36",
                "42 25.2 130 36.6",
                "N42 25 12 E130 36 36",
                "42:25:12N 130:36:36E",
                "42 deg 25 min 12 sec north 130 deg 36 min 36 sec east",
                "42.42 N 130 36 36 E",
                "https://www.google.com/maps/@42.42,130.61,15z",
                "https://maps.example.org/?q=42.42,130.61",
                "geo:42.42,130.61",
            })
    void angles(String typed) throws PlaceException {
        Coordinate place = PlaceReader.read(typed);
        assertThat(place.x).isCloseTo(130.61, within(1e-9));
        assertThat(place.y).isCloseTo(42.42, within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"-33.857 -70.5", "33.857S 70.5W", "−33.857, −70.5", "33 51 25.2 S 70 30 00 W", "-33 51.42 -70 30"
            })
    void southAndWest(String typed) throws PlaceException {
        Coordinate place = PlaceReader.read(typed);
        assertThat(place.x).isCloseTo(-70.5, within(1e-9));
        assertThat(place.y).isCloseTo(-33.857, within(1e-9));
    }

    @Test
    void lessThanADegreeKeepsItsSign() throws PlaceException {
        assertThat(PlaceReader.read("-0 30 0, -0 15 0")).isEqualTo(new Coordinate(-0.25, -0.5));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "38N 444500 3688500",
                "UTM 38N 444500 3688500",
                "38 n 444500mE 3688500mN",
                "utm zone 38N: 444500.0, 3688500.0",
                "38N  444500 E  3688500 N",
                "EPSG:32638 444500 3688500",
                "38SMB4488",
                "38S MB 44 88",
                "38s mb 44 88",
                "mgrs: 38SMB 44500 88500",
                "38SMB4450088500",
            })
    void theExampleOfGeoConvert(String typed) throws PlaceException {
        Coordinate place = PlaceReader.read(typed);
        assertThat(place.y).isCloseTo(33.33424, within(0.00001));
        assertThat(place.x).isCloseTo(44.40363, within(0.00001));
    }

    @Test
    void aZoneOfTheSouth() throws PlaceException {
        assertThat(PlaceReader.read("56S 334873.2 6252266.1").y).isCloseTo(-33.857, within(1e-5));
        assertThat(PlaceReader.read("56H 334873.2 6252266.1").y).isCloseTo(-33.857, within(1e-5));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "near the bridge | is no place that can be read",
                "42 | is no place that can be read",
                "1 2 3 | is no place that can be read",
                "42.42N 130.61N | is no place that can be read",
                "42 25 12 9N 130E | is no place that can be read",
                "95.0N 30.0E | The latitude 95.0 lies beyond 90°",
                "42.4N 230.0E | The longitude 230.0 lies beyond 180°",
                "42 75 130 10 | Minutes and seconds lie between 0 and 60",
                "61N 444500 3688500 | There is no UTM zone 61",
                "38N 004500 3688500 | These UTM numbers lie in no zone",
                "38SMB448 | MGRS takes as many digits",
                "38SAA4488 | is no square of MGRS",
            })
    void whatCannotBeReadIsToldInOneSentence(String typed, String told) {
        assertThatThrownBy(() -> PlaceReader.read(typed))
                .isInstanceOf(PlaceException.class)
                .hasMessageContaining(told)
                .message()
                .endsWith(".");
    }

    @Test
    void theExamplesToldAreAllOfOnePlace() throws PlaceException {
        String told = catchThrowable(() -> PlaceReader.read("near the bridge")).getMessage();
        String[] examples =
                told.substring(told.indexOf("like ") + 5, told.length() - 1).split(", | or ");

        assertThat(examples).hasSize(4);
        for (String example : examples) {
            Coordinate place = PlaceReader.read(example);
            assertThat(place.x).as(example).isCloseTo(130.6106, within(0.0001));
            assertThat(place.y).as(example).isCloseTo(42.4203, within(0.0001));
        }
    }

    @Property(tries = 500)
    void noTextEndsInAnyOtherError(@ForAll String typed) {
        try {
            Coordinate place = PlaceReader.read(typed);
            assertThat(Math.abs(place.y)).isLessThanOrEqualTo(90);
        } catch (PlaceException e) {
            assertThat(e.getMessage()).isNotBlank();
        }
    }
}
