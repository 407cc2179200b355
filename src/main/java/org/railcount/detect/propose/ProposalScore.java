package org.railcount.detect.propose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.distance.IndexedFacetDistance;
import org.railcount.model.Track;

/**
 * Proposed tracks against the true ones, by length. Immutable.
 *
 * @param trueM length of the true tracks, metres
 * @param foundM what of it lies within {@link #NEAR_M} of a proposal
 * @param proposedM length of the proposals, metres
 * @param falseM what of it lies farther than that from every true track
 */
public record ProposalScore(double trueM, double foundM, double proposedM, double falseM) {
    /** So near is on it, metres. */
    public static final double NEAR_M = 1;

    private static final double STEP_M = 0.5;
    private static final double METRES_PER_DEGREE = 111_320;
    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    /** Share of the true length that was found, 0 to 1. */
    public double recall() {
        return trueM == 0 ? 0 : foundM / trueM;
    }

    /** Share of the proposed length that is false, 0 to 1. */
    public double falseShare() {
        return proposedM == 0 ? 0 : falseM / proposedM;
    }

    /**
     * Scores proposals.
     *
     * @param proposed centrelines, WGS 84
     * @param truth true tracks
     * @param split only true tracks whose property {@code split} says so; a proposal counts where the nearest true track
     *     is one of them
     * @param leftOut ground on which nothing counts, WGS 84
     */
    public static ProposalScore of(
            List<LineString> proposed, List<Track> truth, Optional<String> split, List<Polygon> leftOut) {
        List<IndexedPointInAreaLocator> out =
                leftOut.stream().map(IndexedPointInAreaLocator::new).toList();
        Plane plane = new Plane(truth.get(0).centreline().getCoordinate());
        List<LineString> wanted = new ArrayList<>();
        List<LineString> others = new ArrayList<>();
        for (Track track : truth) {
            boolean counts = split.isEmpty() || split.get().equals(track.extra().get("split"));
            (counts ? wanted : others).add(track.centreline());
        }
        Near toWanted = new Near(plane, wanted);
        Near toOthers = new Near(plane, others);
        Near toProposed = new Near(plane, proposed);
        double[] sums = new double[4];
        for (LineString line : wanted) {
            plane.walk(line, out, at -> {
                sums[0] += STEP_M;
                sums[1] += toProposed.distance(at) <= NEAR_M ? STEP_M : 0;
            });
        }
        for (LineString line : proposed) {
            plane.walk(line, out, at -> {
                double mine = toWanted.distance(at);
                if (mine <= toOthers.distance(at)) {
                    sums[2] += STEP_M;
                    sums[3] += mine > NEAR_M ? STEP_M : 0;
                }
            });
        }
        return new ProposalScore(sums[0], sums[1], sums[2], sums[3]);
    }

    private interface Visitor {
        void at(Coordinate metres);
    }

    /** Distance to the nearest of some lines. */
    private static final class Near {
        private final Optional<IndexedFacetDistance> index;

        Near(Plane plane, List<LineString> lines) {
            index = lines.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new IndexedFacetDistance(GEOMETRY.createMultiLineString(
                            lines.stream().map(plane::metres).toArray(LineString[]::new))));
        }

        double distance(Coordinate at) {
            return index.map(i -> i.distance(GEOMETRY.createPoint(at))).orElse(Double.POSITIVE_INFINITY);
        }
    }

    /** Metres about a place; exact enough over a yard. */
    private record Plane(Coordinate origin) {
        LineString metres(LineString lonLat) {
            Coordinate[] points = lonLat.copy().getCoordinates();
            for (Coordinate c : points) {
                c.setCoordinate(new Coordinate(
                        (c.x - origin.x) * METRES_PER_DEGREE * Math.cos(Math.toRadians(origin.y)),
                        (c.y - origin.y) * METRES_PER_DEGREE));
            }
            return GEOMETRY.createLineString(points);
        }

        /** Visits a line every half metre, where it counts. */
        void walk(LineString lonLat, List<IndexedPointInAreaLocator> leftOut, Visitor visitor) {
            Coordinate[] degrees = lonLat.getCoordinates();
            Coordinate[] points = metres(lonLat).getCoordinates();
            double next = 0;
            for (int i = 1; i < points.length; i++) {
                double length = points[i].distance(points[i - 1]);
                for (; next < length; next += STEP_M) {
                    double f = next / length;
                    Coordinate at = between(degrees[i - 1], degrees[i], f);
                    if (leftOut.stream().allMatch(area -> area.locate(at) == Location.EXTERIOR)) {
                        visitor.at(between(points[i - 1], points[i], f));
                    }
                }
                next -= length;
            }
        }

        private static Coordinate between(Coordinate a, Coordinate b, double f) {
            return new Coordinate(a.x + f * (b.x - a.x), a.y + f * (b.y - a.y));
        }
    }
}
