package org.railcount.model;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.linearref.LengthIndexedLine;

/**
 * Two centrelines that run over one another, as where lines of two sources were put together: what stands there would be
 * counted on both.
 *
 * @param first name of the one
 * @param second name of the other
 * @param lengthM how far, metres
 */
public record TrackOverlap(String first, String second, double lengthM) {
    /** Two tracks are never so near to each other, metres, but at a switch. */
    private static final double NEAR_M = 1.5;

    /** Tracks that leave a switch are apart after less than this, metres. */
    private static final double SWITCH_M = 45;

    private static final double STEP_M = 5;

    private record Line(String name, Geometry metres) {}

    /** The overlaps of a site, in the order of its tracks. */
    public static List<TrackOverlap> of(Site site) {
        if (site.tracks().isEmpty()) {
            return List.of();
        }
        LocalMetres scale = LocalMetres.around(site.tracks().get(0).centreline().getCoordinate());
        List<Line> lines = site.tracks().stream()
                .filter(track -> track.centreline().getLength() > 0)
                .map(track -> new Line(track.name(), scale.metres(track.centreline())))
                .toList();
        STRtree index = new STRtree();
        lines.forEach(line -> index.insert(line.metres().getEnvelopeInternal(), line));
        List<TrackOverlap> found = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            for (Object near : index.query(line.metres().buffer(NEAR_M).getEnvelopeInternal())) {
                Line other = (Line) near;
                if (lines.indexOf(other) > i) {
                    double shared = shared(line.metres(), other.metres());
                    if (shared > SWITCH_M) {
                        found.add(new TrackOverlap(line.name(), other.name(), shared));
                    }
                }
            }
        }
        return found;
    }

    /** Metres of the shorter line that lie near the other. */
    private static double shared(Geometry one, Geometry other) {
        boolean swap = one.getLength() > other.getLength();
        Geometry walked = swap ? other : one;
        Geometry beside = swap ? one : other;
        GeometryFactory factory = walked.getFactory();
        LengthIndexedLine along = new LengthIndexedLine(walked);
        double metres = 0;
        for (double at = STEP_M / 2; at < walked.getLength(); at += STEP_M) {
            Coordinate place = along.extractPoint(at);
            if (beside.isWithinDistance(factory.createPoint(place), NEAR_M)) {
                metres += STEP_M;
            }
        }
        return metres;
    }

    /** What is wrong and what to do, one sentence. */
    public String sentence() {
        return "Tracks %s and %s run over one another for %d m, and cars there are counted on both; delete or shorten one."
                .formatted(first, second, Math.round(lengthM));
    }
}
