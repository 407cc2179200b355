package org.railcount.detect.propose;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;
import org.railcount.detect.image.GroundOutline;
import org.railcount.detect.strip.TrackLine;

/**
 * Makes of a traced line one that a person can edit: smoothed, with as few vertices as keep it within 0.3 m (Douglas and
 * Peucker 1973), in longitude and latitude. Thread-safe.
 */
final class EditableLine {
    private static final double TOLERANCE_M = 0.3;
    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    /** Points of the smooth line that are looked at: one a metre. */
    private static final int EVERY = (int) (1 / TrackLine.STEP_M);

    private final GroundOutline ground;

    EditableLine(GroundOutline ground) {
        this.ground = ground;
    }

    LineString of(TracedLine line) {
        // The quarter-metre steps of the search are averaged away by a kernel over neighbouring points.
        List<Coordinate> even = averaged(LineEnds.extended(line.points()));
        TrackLine smooth = TrackLine.of("", even);
        List<Coordinate> points = new ArrayList<>();
        for (int i = 0; i < smooth.size(); i += EVERY) {
            points.add(new Coordinate(smooth.east(i), smooth.north(i)));
        }
        points.add(even.get(even.size() - 1));
        LineString simple = (LineString) DouglasPeuckerSimplifier.simplify(
                GEOMETRY.createLineString(points.toArray(Coordinate[]::new)), TOLERANCE_M);
        Coordinate[] lonLat =
                Arrays.stream(simple.getCoordinates()).map(ground::lonLat).toArray(Coordinate[]::new);
        return GEOMETRY.createLineString(lonLat);
    }

    private static List<Coordinate> averaged(List<Coordinate> line) {
        List<Coordinate> out = new ArrayList<>(line);
        for (int i = 1; i < line.size() - 1; i++) {
            Coordinate a = line.get(i - 1);
            Coordinate b = line.get(i);
            Coordinate c = line.get(i + 1);
            out.set(i, new Coordinate((a.x + 2 * b.x + c.x) / 4, (a.y + 2 * b.y + c.y) / 4));
        }
        return out;
    }
}
