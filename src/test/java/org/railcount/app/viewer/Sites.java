package org.railcount.app.viewer;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.railcount.model.Area;
import org.railcount.model.Detection;
import org.railcount.model.RailcarType;
import org.railcount.model.Site;
import org.railcount.model.Subject;
import org.railcount.model.Track;

/** Sites and detections laid out in metres from the corner of {@link PaintedScene}: x to the east, y to the south. */
public final class Sites {
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private Sites() {}

    /** An area of 100 m by 60 m with one track through its middle. */
    public static Site yard() {
        return new Site(
                "Yard",
                ZoneId.of("Asia/Pyongyang"),
                Optional.empty(),
                List.of(new Area("Yard", polygon(0, 0, 100, 0, 100, 60, 0, 60), Map.of())),
                List.of(new Track(
                        "Track 1",
                        FACTORY.createLineString(ring(10, 30, 50, 30, 90, 30)),
                        OptionalInt.of(1520),
                        Map.of("note", "main"))),
                List.of(),
                Map.of());
    }

    /** A car of 14 m by 3 m around a middle. */
    public static Detection car(String id, double x, double y, boolean covered) {
        return new Detection(
                id,
                new Subject.Railcar(RailcarType.BOXCAR, covered),
                polygon(x - 7, y - 1.5, x + 7, y - 1.5, x + 7, y + 1.5, x - 7, y + 1.5),
                0.9,
                Optional.of("Track 1"),
                14,
                3,
                42);
    }

    public static Coordinate lonLat(double x, double y) {
        return PaintedScene.FRAME.toLonLat(PaintedScene.EASTING + x, PaintedScene.NORTHING - y);
    }

    public static Polygon polygon(double... xy) {
        Coordinate[] open = ring(xy);
        Coordinate[] closed = Arrays.copyOf(open, open.length + 1);
        closed[open.length] = open[0].copy();
        return FACTORY.createPolygon(closed);
    }

    private static Coordinate[] ring(double... xy) {
        Coordinate[] points = new Coordinate[xy.length / 2];
        Arrays.setAll(points, i -> lonLat(xy[2 * i], xy[2 * i + 1]));
        return points;
    }
}
