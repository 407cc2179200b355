package org.railcount.detect.strip;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.linearref.LengthIndexedLine;

/**
 * A polyline in metres that runs along one track of a site, or along several one after the other. Immutable.
 *
 * @param vertices at least two, no two neighbours in one place
 * @param names which tracks it lies on, from its start on
 */
record Course(List<Coordinate> vertices, List<Named> names) {
    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    /** How much of a line tells where its end points, metres; a vertex drawn by hand may lie a metre off. */
    private static final double END_M = 15;

    /** Vertices nearer than this are one, metres. */
    static final double SAME_M = 1e-3;

    Course {
        vertices = List.copyOf(vertices);
        names = List.copyOf(names);
    }

    /**
     * From somewhere on, the course lies on a track of the site.
     *
     * @param fromM metres from the course's start
     * @param track name of the track
     */
    record Named(double fromM, String track) {
        /** Name at a chainage of a course. */
        static String at(double chainageM, List<Named> names) {
            String track = names.get(0).track();
            for (Named named : names) {
                if (named.fromM() <= chainageM) {
                    track = named.track();
                }
            }
            return track;
        }

        /** The names of a stretch of a course, counted from the stretch's start. */
        static List<Named> part(double fromM, double toM, List<Named> names) {
            List<Named> held = new ArrayList<>(List.of(new Named(0, at(fromM, names))));
            names.stream()
                    .filter(named -> named.fromM() > fromM && named.fromM() < toM)
                    .forEach(named -> held.add(new Named(named.fromM() - fromM, named.track())));
            return held;
        }
    }

    /** A course along one track. */
    static Course of(String track, List<Coordinate> vertices) {
        return new Course(vertices, List.of(new Named(0, track)));
    }

    LineString line() {
        return GEOMETRY.createLineString(vertices.toArray(Coordinate[]::new));
    }

    double lengthM() {
        return line().getLength();
    }

    /** The stretch between two chainages, metres from the start. */
    Course part(double fromM, double toM) {
        return new Course(
                List.of(new LengthIndexedLine(line()).extractLine(fromM, toM).getCoordinates()),
                Named.part(fromM, toM, names));
    }

    Course reversed() {
        List<Coordinate> back = new ArrayList<>(vertices);
        Collections.reverse(back);
        List<Named> turned = new ArrayList<>();
        for (int i = names.size() - 1; i >= 0; i--) {
            double endM = i + 1 < names.size() ? names.get(i + 1).fromM() : lengthM();
            turned.add(new Named(lengthM() - endM, names.get(i).track()));
        }
        return new Course(back, turned);
    }

    /** This course and then another that goes on where it ends; what of the other lies behind the end is left out. */
    Course then(Course next) {
        End end = end();
        List<Coordinate> all = new ArrayList<>(vertices);
        next.vertices().stream().filter(vertex -> end.ahead(vertex) > SAME_M).forEach(all::add);
        List<Named> both = new ArrayList<>(names);
        double shift = of("", all).lengthM() - next.lengthM();
        next.names().forEach(named -> both.add(new Named(Math.max(lengthM(), named.fromM() + shift), named.track())));
        return new Course(all, both);
    }

    /** Where the course begins, and where it would go on before that. */
    End start() {
        LengthIndexedLine along = new LengthIndexedLine(line());
        return End.of(vertices.get(0), along.extractPoint(Math.min(END_M, along.getEndIndex())));
    }

    /** Where the course ends, and where it would go on from there. */
    End end() {
        LengthIndexedLine along = new LengthIndexedLine(line());
        return End.of(vertices.get(vertices.size() - 1), along.extractPoint(Math.max(0, along.getEndIndex() - END_M)));
    }

    /**
     * An end of a course.
     *
     * @param at the very end
     * @param east component of the unit vector that points out of the course
     * @param north component of the unit vector that points out of the course
     */
    record End(Coordinate at, double east, double north) {
        private static End of(Coordinate at, Coordinate inside) {
            double length = at.distance(inside);
            return length > 0 ? new End(at, (at.x - inside.x) / length, (at.y - inside.y) / length) : new End(at, 0, 0);
        }

        /** Cosine of the angle by which a train that leaves here has to turn to enter at another end. */
        double straightness(End other) {
            return -(east * other.east + north * other.north);
        }

        /** Metres from here to a place, in the direction out of the course; negative behind the end. */
        double ahead(Coordinate place) {
            return (place.x - at.x) * east + (place.y - at.y) * north;
        }

        /** Metres that a place lies beside the direction out of the course. */
        double beside(Coordinate place) {
            return Math.abs((place.x - at.x) * north - (place.y - at.y) * east);
        }
    }
}
