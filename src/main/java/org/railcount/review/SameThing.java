package org.railcount.review;

import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.TopologyException;
import org.railcount.model.Detection;
import org.railcount.model.LocalMetres;
import org.railcount.model.Subject;

/**
 * How surely two detections are of one thing: the share of ground (intersection over union) that their outlines have in
 * common. Of railcars on one track the share of the track counts, so that a width read otherwise does not matter. Immutable,
 * thread-safe.
 */
final class SameThing {
    /** Two railcars whose middles lie further apart across the track are not one. */
    private static final double MOST_ACROSS_M = 2.5;

    private final Class<?> kind;
    private final Optional<String> track;
    private final Geometry lonLat;
    private final Geometry outline;
    private final Coordinate middle;

    /** @param scale turns degrees into metres; the same for all that are compared */
    SameThing(Detection detection, LocalMetres scale) {
        kind = detection.subject().getClass();
        track = detection.track();
        lonLat = detection.outline();
        outline = scale.metres(lonLat);
        middle = outline.getEnvelopeInternal().centre();
    }

    Envelope bounds() {
        return outline.getEnvelopeInternal();
    }

    /** From 0, apart, to 1, the same place. */
    double share(SameThing other) {
        if (kind != other.kind || !outline.getEnvelopeInternal().intersects(other.outline.getEnvelopeInternal())) {
            return 0;
        }
        if (kind == Subject.Railcar.class && track.isPresent() && track.equals(other.track)) {
            return alongTrack(other);
        }
        try {
            double common = outline.intersection(other.outline).getArea();
            double together = outline.getArea() + other.outline.getArea() - common;
            return together > 0 ? common / together : 0;
        } catch (TopologyException e) {
            // An outline that crosses itself encloses nothing that could be shared.
            return 0;
        }
    }

    private double alongTrack(SameThing other) {
        Coordinate along = LocalMetres.longSide(lonLat);
        double length = Math.hypot(along.x, along.y);
        if (length == 0) {
            return 0;
        }
        double ux = along.x / length;
        double uy = along.y / length;
        double across = (other.middle.x - middle.x) * uy - (other.middle.y - middle.y) * ux;
        if (Math.abs(across) > MOST_ACROSS_M) {
            return 0;
        }
        double[] mine = extent(outline, ux, uy);
        double[] theirs = extent(other.outline, ux, uy);
        double common = Math.min(mine[1], theirs[1]) - Math.max(mine[0], theirs[0]);
        double together = Math.max(mine[1], theirs[1]) - Math.min(mine[0], theirs[0]);
        return Math.max(0, common / together);
    }

    private static double[] extent(Geometry outline, double ux, double uy) {
        double[] extent = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
        for (Coordinate corner : outline.getCoordinates()) {
            double at = corner.x * ux + corner.y * uy;
            extent[0] = Math.min(extent[0], at);
            extent[1] = Math.max(extent[1], at);
        }
        return extent;
    }
}
