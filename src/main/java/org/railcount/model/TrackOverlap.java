package org.railcount.model;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.algorithm.Distance;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.linearref.LengthIndexedLine;

/**
 * Two centrelines that run over one another, as where lines of two sources were put together: what stands there is counted
 * on the longer one.
 *
 * @param first name of the one
 * @param second name of the other
 * @param lengthM how far, metres
 */
public record TrackOverlap(String first, String second, double lengthM) {
    /** Two tracks are never so near to each other, metres, but at a switch. */
    public static final double NEAR_M = 1.5;

    /** Tracks that leave a switch are apart after less than this, metres. */
    public static final double SWITCH_M = 45;

    private static final double STEP_M = 5;

    private record Line(String name, Coordinate[] corners, Coordinate[] places, Envelope box) {
        /** @param metres the line; its places are looked at one by one */
        static Line of(String name, Geometry metres) {
            LengthIndexedLine along = new LengthIndexedLine(metres);
            List<Coordinate> places = new ArrayList<>();
            for (double at = STEP_M / 2; at < metres.getLength(); at += STEP_M) {
                places.add(along.extractPoint(at));
            }
            Envelope box = metres.getEnvelopeInternal();
            box.expandBy(NEAR_M);
            return new Line(name, metres.getCoordinates(), places.toArray(Coordinate[]::new), box);
        }

        /** Metres of this line that lie near another. */
        double near(Line other) {
            double metres = 0;
            for (Coordinate place : places) {
                if (other.box.contains(place) && Distance.pointToSegmentString(place, other.corners) <= NEAR_M) {
                    metres += STEP_M;
                }
            }
            return metres;
        }
    }

    /** The overlaps of a site, in the order of its tracks. */
    public static List<TrackOverlap> of(Site site) {
        if (site.tracks().isEmpty()) {
            return List.of();
        }
        LocalMetres scale = LocalMetres.around(site.tracks().get(0).centreline().getCoordinate());
        List<Line> lines = site.tracks().stream()
                .filter(track -> track.centreline().getLength() > 0)
                .map(track -> Line.of(track.name(), scale.metres(track.centreline())))
                .toList();
        List<TrackOverlap> found = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            for (int k = i + 1; k < lines.size(); k++) {
                Line one = lines.get(i);
                Line other = lines.get(k);
                double shared = one.places().length <= other.places().length ? one.near(other) : other.near(one);
                if (shared > SWITCH_M) {
                    found.add(new TrackOverlap(one.name(), other.name(), shared));
                }
            }
        }
        return found;
    }

    /** What is wrong and what to do, one sentence. */
    public String sentence() {
        return "Tracks %s and %s run over one another for %d m; cars there are counted once, on the longer one. Delete or shorten one."
                .formatted(first, second, Math.round(lengthM));
    }
}
