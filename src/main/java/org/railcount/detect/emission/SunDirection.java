package org.railcount.detect.emission;

import java.util.OptionalDouble;
import org.locationtech.jts.geom.Coordinate;
import org.railcount.detect.strip.TrackLine;
import org.railcount.imagery.SunPosition;
import org.railcount.model.Acquisition;
import org.railcount.model.TimeSource;

/**
 * Where the sun stood: the sidecar's word, else computed from time and place. It tells on which flank of a car its shadow
 * lies. Immutable.
 *
 * @param azimuthDeg clockwise from north
 */
public record SunDirection(double azimuthDeg) {
    /** A sun that shines along the track by more than this has no side; see LEAST_SUN in src/training/strips.py. */
    private static final double LEAST_ACROSS = 0.25;

    /** Beyond the polar circles and at night a computed sun says nothing about shadows. */
    private static final double LEAST_ELEVATION_DEG = 3;

    /** The azimuth that a scene's acquisition gives; empty where neither sun nor time can be relied on. */
    public static OptionalDouble azimuthDeg(Acquisition acquisition, Coordinate lonLat) {
        if (acquisition.sunAzimuthDeg().isPresent()) {
            return acquisition.sunAzimuthDeg();
        }
        if (acquisition.time().isEmpty()
                || acquisition.source().isDoubtful()
                || acquisition.source() == TimeSource.UNKNOWN) {
            return OptionalDouble.empty();
        }
        SunPosition sun = SunPosition.at(acquisition.time().get(), lonLat.y, lonLat.x);
        return sun.elevationDeg() < LEAST_ELEVATION_DEG ? OptionalDouble.empty() : OptionalDouble.of(sun.azimuthDeg());
    }

    /** 1 where the sun stands to the left of a track's direction, -1 to the right, 0 where it shines along it. */
    public int sideOf(TrackLine line) {
        double[] left = line.meanLeft();
        double angle = Math.toRadians(azimuthDeg);
        double across = left[0] * Math.sin(angle) + left[1] * Math.cos(angle);
        return Math.abs(across) < LEAST_ACROSS ? 0 : across > 0 ? 1 : -1;
    }
}
