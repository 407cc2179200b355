package org.railcount.model;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How an example's scene was taken, where little but the time is known of it.
 *
 * @param time UTC
 * @param sunAzimuthDeg clockwise from north
 */
public record Taken(
        Instant time,
        TimeSource source,
        Optional<String> satellite,
        OptionalDouble sunAzimuthDeg,
        Optional<String> copyright) {

    public static Taken at(Instant time, TimeSource source) {
        return new Taken(time, source, Optional.empty(), OptionalDouble.empty(), Optional.empty());
    }

    public Taken by(String theSatellite) {
        return new Taken(time, source, Optional.of(theSatellite), sunAzimuthDeg, copyright);
    }

    public Taken underSun(OptionalDouble azimuthDeg) {
        return new Taken(time, source, satellite, azimuthDeg, copyright);
    }

    public Taken copyright(String line) {
        return new Taken(time, source, satellite, sunAzimuthDeg, Optional.of(line));
    }

    public Acquisition acquisition() {
        Acquisition none = Acquisition.UNKNOWN;
        return new Acquisition(
                Optional.of(time),
                source,
                satellite,
                sunAzimuthDeg,
                none.sunElevationDeg(),
                none.offNadirDeg(),
                none.incidenceDeg(),
                none.gsdM(),
                none.cloudPercent(),
                copyright,
                none.remarks());
    }
}
