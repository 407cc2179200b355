package org.railcount.detect.learn;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Polygon;
import org.railcount.detect.count.TrackResult;
import org.railcount.detect.evaluate.TruthObject;
import org.railcount.detect.image.GroundOutline;
import org.railcount.detect.strip.TrackLine;
import org.railcount.model.Subject;

/**
 * A scene whose cars an analyst has gone through.
 *
 * @param name the scene's name
 * @param date what scenes are held out together by: the day it was taken, or its name where that is unknown
 * @param tracks its tracks
 */
public record ReviewedScene(String name, String date, List<ReviewedTrack> tracks) {
    /** A car without a track stands on the nearest one within this distance of its middle, metres. */
    private static final double MOST_BESIDE_M = 2.5;

    public ReviewedScene {
        tracks = List.copyOf(tracks);
    }

    /**
     * Puts what was read off the tracks and what the analyst says side by side.
     *
     * @param read readings of all tracks
     * @param reviewed what the analyst says stands there
     */
    public static ReviewedScene of(
            String name, String date, List<TrackResult> read, List<TruthObject> reviewed, GroundOutline outline) {
        List<List<Stretch>> cars = lists(read.size());
        List<List<Stretch>> unscored = lists(read.size());
        for (TruthObject object : reviewed) {
            if (object.subject() instanceof Subject.Railcar) {
                Polygon utm = outline.toUtm(object.outline());
                Coordinate middle = utm.getCentroid().getCoordinate();
                track(object, middle, read).ifPresent(t -> {
                    Stretch stretch = along(read.get(t).line(), middle, utm);
                    (object.isScored() ? cars : unscored).get(t).add(stretch);
                });
            }
        }
        List<ReviewedTrack> tracks = new ArrayList<>();
        for (int t = 0; t < read.size(); t++) {
            tracks.add(new ReviewedTrack(read.get(t).evidence(), cars.get(t), unscored.get(t)));
        }
        return new ReviewedScene(name, date, tracks);
    }

    private static List<List<Stretch>> lists(int size) {
        List<List<Stretch>> lists = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            lists.add(new ArrayList<>());
        }
        return lists;
    }

    private static Optional<Integer> track(TruthObject object, Coordinate middle, List<TrackResult> read) {
        Optional<Integer> best = Optional.empty();
        double nearest = Double.POSITIVE_INFINITY;
        for (int t = 0; t < read.size(); t++) {
            TrackLine line = read.get(t).line();
            int at = line.nearest(middle);
            double beside = line.distanceM(at, middle);
            boolean fits = object.track()
                    .map(line.track(at * TrackLine.STEP_M)::equals)
                    .orElse(beside <= MOST_BESIDE_M);
            if (fits && beside < nearest) {
                nearest = beside;
                best = Optional.of(t);
            }
        }
        return best;
    }

    private static Stretch along(TrackLine line, Coordinate middle, Polygon utm) {
        Coordinate[] ring = utm.getCoordinates();
        double length = Math.max(ring[0].distance(ring[1]), ring[1].distance(ring[2]));
        double at = line.nearest(middle) * TrackLine.STEP_M;
        return new Stretch(at - length / 2, at + length / 2);
    }
}
