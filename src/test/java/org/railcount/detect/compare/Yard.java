package org.railcount.detect.compare;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.railcount.model.Area;
import org.railcount.model.AreaCount;
import org.railcount.model.CargoType;
import org.railcount.model.CountRange;
import org.railcount.model.CountStatus;
import org.railcount.model.Detection;
import org.railcount.model.RailcarType;
import org.railcount.model.Site;
import org.railcount.model.Subject;
import org.railcount.model.Track;

/** A yard of four tracks, 600 m long, that run east; the third was drawn from its eastern end. Metres from its western end. */
final class Yard {
    static final String NAME = "Yard";
    private static final GeometryFactory GEOMETRY = new GeometryFactory();
    private static final double LON = 130.6;
    private static final double LAT = 42.4;
    private static final double METRES_PER_DEGREE = 111_320;

    private Yard() {}

    static Site site() {
        List<Track> tracks = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Coordinate west = at(0, 5 * i);
            Coordinate east = at(600, 5 * i);
            Coordinate[] line = i == 2 ? new Coordinate[] {east, west} : new Coordinate[] {west, east};
            tracks.add(new Track("T" + i, GEOMETRY.createLineString(line), OptionalInt.empty(), Map.of()));
        }
        Area area = new Area(NAME, rectangle(-20, -20, 620, 60), Map.of());
        return new Site("Yard", ZoneOffset.UTC, Optional.empty(), List.of(area), tracks, List.of(), Map.of());
    }

    /** A car with its middle at a distance from the western end. */
    static Detection car(String id, int track, double middleM, double lengthM) {
        double north = 5 * track;
        Polygon outline = rectangle(middleM - lengthM / 2, north - 1.5, middleM + lengthM / 2, north + 1.5);
        return new Detection(
                id,
                new Subject.Railcar(RailcarType.GONDOLA, false),
                outline,
                0.9,
                Optional.of("T" + track),
                lengthM,
                3,
                3 * lengthM);
    }

    static Detection cargo(String id, double east, double north) {
        return new Detection(
                id,
                new Subject.Cargo(CargoType.BLUE),
                rectangle(east, north, east + 8, north + 5),
                0.9,
                Optional.empty(),
                8,
                5,
                40);
    }

    static DateFindings date(String day, CountStatus status, double usable, boolean placed, List<Detection> things) {
        AreaCount count = new AreaCount(
                NAME,
                new CountRange(things.size(), things.size(), things.size()),
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                usable,
                status);
        return new DateFindings(
                day, Optional.of(Instant.parse(day + "T02:00:00Z")), things, List.of(count), placed, true);
    }

    /** A date that shows everything. */
    static DateFindings clear(String day, List<Detection> things) {
        return date(day, CountStatus.COUNTED, 1, true, things);
    }

    private static Polygon rectangle(double west, double south, double east, double north) {
        return GEOMETRY.createPolygon(
                new Coordinate[] {at(west, south), at(east, south), at(east, north), at(west, north), at(west, south)});
    }

    private static Coordinate at(double east, double north) {
        double shrink = Math.cos(Math.toRadians(LAT));
        return new Coordinate(LON + east / METRES_PER_DEGREE / shrink, LAT + north / METRES_PER_DEGREE);
    }
}
