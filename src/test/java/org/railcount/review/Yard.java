package org.railcount.review;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.railcount.model.Detection;
import org.railcount.model.DetectionRun;
import org.railcount.model.GroundMove;
import org.railcount.model.RailcarType;
import org.railcount.model.Registration;
import org.railcount.model.Subject;

/** A yard with one track along a parallel, railcars of 14 m on it, and an analyst. */
public final class Yard {
    public static final double LON = 130.6;
    public static final double LAT = 42.42;
    private static final double PER_LON = 111_320 * Math.cos(Math.toRadians(LAT));
    private static final double PER_LAT = 111_080;
    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private Yard() {}

    /** A rectangle of 3 m, so many metres east of the yard's corner, so many north. */
    public static Polygon box(double eastM, double northM, double lengthM) {
        double[][] corners = {{0, -1.5}, {lengthM, -1.5}, {lengthM, 1.5}, {0, 1.5}, {0, -1.5}};
        Coordinate[] ring = new Coordinate[5];
        for (int i = 0; i < 5; i++) {
            ring[i] = new Coordinate(LON + (eastM + corners[i][0]) / PER_LON, LAT + (northM + corners[i][1]) / PER_LAT);
        }
        return GEOMETRY.createPolygon(ring);
    }

    /**
     * A rectangle on rails that run at an angle through the yard's corner.
     *
     * @param turn of the rails, radians counter-clockwise from east
     * @param alongM where its back end lies along them
     * @param acrossM how far its middle line lies to their left
     */
    public static Detection slanted(
            Subject subject,
            Optional<String> track,
            double turn,
            double alongM,
            double acrossM,
            double lengthM,
            double widthM) {
        double[][] corners = {{0, -0.5}, {1, -0.5}, {1, 0.5}, {0, 0.5}, {0, -0.5}};
        Coordinate[] ring = new Coordinate[5];
        for (int i = 0; i < 5; i++) {
            double along = alongM + corners[i][0] * lengthM;
            double across = acrossM + corners[i][1] * widthM;
            ring[i] = new Coordinate(
                    LON + (along * Math.cos(turn) - across * Math.sin(turn)) / PER_LON,
                    LAT + (along * Math.sin(turn) + across * Math.cos(turn)) / PER_LAT);
        }
        return new Detection(
                "at " + alongM, subject, GEOMETRY.createPolygon(ring), 0.9, track, lengthM, widthM, lengthM * widthM);
    }

    /** A boxcar on the track. */
    public static Detection car(String id, double eastM, double confidence) {
        return new Detection(
                id,
                new Subject.Railcar(RailcarType.BOXCAR, false),
                box(eastM, 0, 14),
                confidence,
                Optional.of("track 1"),
                14,
                3,
                42);
    }

    /** A run that found these. */
    public static DetectionRun run(Detection... found) {
        return run(GroundMove.NONE, found);
    }

    /** A run on a scene that was moved. */
    public static DetectionRun run(GroundMove move, Detection... found) {
        return new DetectionRun(
                "scene",
                "hash",
                "site",
                "detector 1",
                Map.of(),
                move.isNone() ? Registration.NONE : Registration.byHand(move),
                List.of(found),
                List.of(),
                List.of(),
                Optional.empty());
    }

    /** A string of cars, 1 m between two. */
    public static DetectionRun string(int cars) {
        List<Detection> found = new ArrayList<>();
        for (int i = 0; i < cars; i++) {
            found.add(car(String.format(Locale.ROOT, "track 1-%03d", i + 1), i * 15, 0.9 - 0.01 * i));
        }
        return run(found.toArray(Detection[]::new));
    }

    /** An analyst whose edits are numbered from e1 and made a minute apart. */
    public static ReviewSession.Pen analyst() {
        AtomicInteger ids = new AtomicInteger();
        AtomicInteger minutes = new AtomicInteger();
        Instant start = Instant.parse("2026-01-05T08:00:00Z");
        InstantSource clock = () -> start.plus(Duration.ofMinutes(minutes.incrementAndGet()));
        return new ReviewSession.Pen(() -> "kim", clock.withZone(ZoneOffset.UTC), () -> "e" + ids.incrementAndGet());
    }
}
