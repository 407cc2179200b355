package org.railcount.detect.box;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.railcount.detect.count.TrackResult;
import org.railcount.detect.strip.TrackLine;
import org.railcount.model.count.Stretch;

/** Tells on which track a box stands: its middle within 2.5 m of the centreline, its long side within 20° of it. */
final class TrackPlaces {
    private static final double MOST_BESIDE_M = 2.5;
    private static final double MOST_TURN = Math.toRadians(20);

    /** Ends of coupled cars are read to a metre or so; more is no coupling. */
    private static final double MOST_COVERED = 0.25;

    private final List<TrackResult> tracks;

    TrackPlaces(List<TrackResult> tracks) {
        this.tracks = tracks;
    }

    /**
     * A box on a track.
     *
     * @param track number of the track
     * @param startM chainage of its first end, metres
     * @param endM chainage of its other end, metres
     * @param box the box itself
     */
    record Place(int track, double startM, double endM, OrientedBox box) implements Stretch {
        /** Whether another car on the same track covers too much of this one. */
        boolean isWithin(Place other) {
            double common = Math.min(endM, other.endM) - Math.max(startM, other.startM);
            return track == other.track && common > MOST_COVERED * (endM - startM);
        }

        /** Share that two stretches of track have in common of what they cover together. */
        double overlap(double otherStartM, double otherEndM) {
            double common = Math.min(endM, otherEndM) - Math.max(startM, otherStartM);
            double union = Math.max(endM, otherEndM) - Math.min(startM, otherStartM);
            return Math.max(0, common) / union;
        }
    }

    /** The nearest track that fits; empty for a box off the tracks. */
    Optional<Place> of(OrientedBox box) {
        Optional<Place> best = Optional.empty();
        double nearest = MOST_BESIDE_M;
        for (int t = 0; t < tracks.size(); t++) {
            TrackLine line = tracks.get(t).line();
            int at = line.nearest(box.middle());
            double beside = line.distanceM(at, box.middle());
            double turn = Math.abs(Math.IEEEremainder(box.heading() - line.heading(at), Math.PI));
            if (beside <= nearest && turn <= MOST_TURN) {
                nearest = beside;
                double middle = at * TrackLine.STEP_M;
                best = Optional.of(new Place(
                        t,
                        Math.max(0, middle - box.lengthM() / 2),
                        Math.min(line.lengthM(), middle + box.lengthM() / 2),
                        box));
            }
        }
        return best;
    }

    /** Cars on one track cannot overlap: of two that do, the surer stays. */
    static List<Place> apart(List<Place> places) {
        List<Place> kept = new ArrayList<>();
        places.stream()
                .sorted(Comparator.comparingDouble((Place place) -> place.box().confidence())
                        .reversed())
                .filter(place -> kept.stream().noneMatch(place::isWithin))
                .forEach(kept::add);
        return kept;
    }
}
