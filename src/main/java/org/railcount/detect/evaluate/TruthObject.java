package org.railcount.detect.evaluate;

import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.Polygon;
import org.railcount.model.LocalMetres;
import org.railcount.model.Subject;

/**
 * One labelled thing.
 *
 * @param subject what it is
 * @param outline WGS 84, x = longitude, y = latitude
 * @param track name of its track, empty off the tracks
 * @param split "tune" or "test", or what else the labels say; empty where they say nothing
 * @param visibleFraction share of it that can be seen, 0 to 1
 * @param areaM2 its area where the labels give one, otherwise 0
 */
public record TruthObject(
        Subject subject, Polygon outline, Optional<String> track, String split, double visibleFraction, double areaM2) {
    /** Cars seen by less than half count neither for nor against. */
    private static final double LEAST_VISIBLE = 0.5;

    private static final String OFF_TRACK = "off_track";

    /** Whether a score takes it into account. */
    public boolean isScored() {
        return visibleFraction >= LEAST_VISIBLE && !isOffTrack();
    }

    /** Whether it stands on a track that is not in the site file. */
    boolean isOffTrack() {
        return split.equals(OFF_TRACK);
    }

    /** Its long side on the ground, metres. */
    public double lengthM() {
        Coordinate side = LocalMetres.longSide(outline);
        return Math.hypot(side.x, side.y);
    }

    /** Its long middle line, degrees. */
    LineSegment longAxis() {
        LocalMetres scale = LocalMetres.around(outline.getCoordinate());
        Coordinate side = LocalMetres.longSide(outline);
        Coordinate middle = outline.getCentroid().getCoordinate();
        double east = side.x / 2 / scale.perLon();
        double north = side.y / 2 / scale.perLat();
        return new LineSegment(middle.x - east, middle.y - north, middle.x + east, middle.y + north);
    }

    /** The same with its outline so many metres further. */
    TruthObject moved(double eastM, double northM) {
        return new TruthObject(
                subject, (Polygon) LocalMetres.moved(outline, eastM, northM), track, split, visibleFraction, areaM2);
    }
}
