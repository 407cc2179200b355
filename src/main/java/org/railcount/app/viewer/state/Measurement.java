package org.railcount.app.viewer.state;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.railcount.app.place.Geodesy;
import org.railcount.app.text.Phrases;

/**
 * Something measured on the ground. Immutable.
 *
 * @param kind what is measured
 * @param points WGS 84, x = longitude, y = latitude, degrees
 */
public record Measurement(Kind kind, List<Coordinate> points) {
    private static final Phrases TEXT = Phrases.of(Measurement.class);
    private static final double KILOMETRES_FROM_M = 10_000;
    private static final double HECTARES_FROM_M2 = 100_000;

    /** What is measured. */
    public enum Kind {
        /** A line from point to point. */
        LENGTH,
        /** What a ring holds. */
        AREA,
        /** The piece of a track between two places beside it, such as a train. */
        TRACK
    }

    public Measurement {
        points = List.copyOf(points);
    }

    /** Whether there is anything to tell. */
    public boolean isMeasured() {
        return points.size() > (kind == Kind.AREA ? 2 : 1);
    }

    /** Metres along the geodesics from point to point. */
    public double lengthM() {
        return Geodesy.lengthM(points);
    }

    /** Square metres inside the ring; 0 for what is no ring. */
    public double areaM2() {
        return kind == Kind.AREA ? Geodesy.areaM2(points) : 0;
    }

    /** The result, as in "441.2 m" or "3,120 m², around 240.5 m". */
    public String text() {
        if (kind != Kind.AREA) {
            return length(lengthM());
        }
        double area = areaM2();
        String inside = area < HECTARES_FROM_M2
                ? TEXT.get("measure.square-metres", area)
                : TEXT.get("measure.hectares", area / 10_000);
        return TEXT.get("measure.area", inside, length(Geodesy.perimeterM(points)));
    }

    private static String length(double metres) {
        return metres < KILOMETRES_FROM_M
                ? TEXT.get("measure.metres", metres)
                : TEXT.get("measure.kilometres", metres / 1000);
    }
}
