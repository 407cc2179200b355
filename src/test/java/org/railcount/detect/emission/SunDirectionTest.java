package org.railcount.detect.emission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.railcount.detect.strip.TrackLine;
import org.railcount.model.Acquisition;
import org.railcount.model.Taken;
import org.railcount.model.TimeSource;

class SunDirectionTest {
    /** About Basel, at noon of a summer's day, and at midnight. */
    private static final Coordinate PLACE = new Coordinate(7.6, 47.5);

    private static final Instant NOON = Instant.parse("2026-06-21T11:30:00Z");
    private static final Instant MIDNIGHT = Instant.parse("2026-06-21T23:30:00Z");

    private static Acquisition taken(Instant time, TimeSource source, OptionalDouble azimuthDeg) {
        return Taken.at(time, source).underSun(azimuthDeg).acquisition();
    }

    @ParameterizedTest
    @CsvSource({
        "180, 100, 0, -1",
        "180, -100, 0, 1",
        "0, 100, 0, 1",
        "180, 0, 100, 0",
        "90, 0, 100, -1",
        "270, 0, 100, 1",
        "190, 0, 100, 0",
        "200, 0, 100, 1",
        "135, 100, 100, -1"
    })
    void theSunStandsOnOneSideOfATrackOrShinesAlongIt(double azimuthDeg, double east, double north, int side) {
        TrackLine line = TrackLine.of("A", List.of(new Coordinate(0, 0), new Coordinate(east, north)));
        assertThat(new SunDirection(azimuthDeg).sideOf(line)).isEqualTo(side);
    }

    @Test
    void whatTheSidecarSaysOfTheSunCounts() {
        Acquisition told = taken(NOON, TimeSource.FILE_NAME, OptionalDouble.of(123));
        assertThat(SunDirection.azimuthDeg(told, PLACE)).hasValue(123);
    }

    @Test
    void elseTheSunIsComputedFromTimeAndPlace() {
        Acquisition noon = taken(NOON, TimeSource.FILE_NAME, OptionalDouble.empty());
        assertThat(SunDirection.azimuthDeg(noon, PLACE).orElseThrow()).isCloseTo(180, within(6.0));
    }

    /** At night, without a time, and where the time may be that of processing, shadows are not guessed. */
    @Test
    void whereTheSunCannotBeReliedOnNothingIsSaid() {
        for (Acquisition doubtful : List.of(
                Acquisition.UNKNOWN,
                taken(NOON, TimeSource.TIFF_DATE_TIME, OptionalDouble.empty()),
                taken(NOON, TimeSource.UNKNOWN, OptionalDouble.empty()),
                taken(MIDNIGHT, TimeSource.FILE_NAME, OptionalDouble.empty()))) {
            assertThat(SunDirection.azimuthDeg(doubtful, PLACE)).isEmpty();
        }
    }
}
