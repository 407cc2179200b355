package org.railcount.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * When and how a scene was taken, with every unit normalised. Immutable.
 *
 * @param time acquisition time, UTC
 * @param source where the time came from
 * @param satellite as the source names it, for example "WV03"
 * @param sunAzimuthDeg clockwise from north
 * @param sunElevationDeg above the horizon
 * @param offNadirDeg the satellite's off-nadir angle
 * @param incidenceDeg angle at the ground; larger than off-nadir, never mixed with it
 * @param gsdM collected ground sample distance in metres (not the grid's pixel size)
 * @param cloudPercent 0 to 100
 * @param copyright the line to be shown with the picture
 * @param remarks what a careful reader must know about these values, one sentence each
 */
public record Acquisition(
        Optional<Instant> time,
        TimeSource source,
        Optional<String> satellite,
        OptionalDouble sunAzimuthDeg,
        OptionalDouble sunElevationDeg,
        OptionalDouble offNadirDeg,
        OptionalDouble incidenceDeg,
        OptionalDouble gsdM,
        OptionalDouble cloudPercent,
        Optional<String> copyright,
        List<String> remarks) {

    /** Nothing known. */
    public static final Acquisition UNKNOWN = new Acquisition(
            Optional.empty(),
            TimeSource.UNKNOWN,
            Optional.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            Optional.empty(),
            List.of());

    public Acquisition {
        remarks = List.copyOf(remarks);
    }

    /** The same with a time that the analyst typed, which outranks every other source. */
    public Acquisition withAnalystTime(Instant typed) {
        return new Acquisition(
                Optional.of(typed),
                TimeSource.ANALYST,
                satellite,
                sunAzimuthDeg,
                sunElevationDeg,
                offNadirDeg,
                incidenceDeg,
                gsdM,
                cloudPercent,
                copyright,
                remarks);
    }
}
