package org.railcount.detect.propose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * The track that a person points at: the best line that runs through a place. A person who points between two tracks
 * means one of them; a line through the very place would swing from one to the other. Not thread-safe.
 *
 * @param headings evidence around the place, one for each heading that tracks may have there
 * @param place UTM metres
 */
record ClickedTrack(List<Evidence> headings, Coordinate place) {
    /** A click this near to a line means it, metres. */
    private static final double NEAR_M = 1.25;

    /** Half the distance to the next track: a click on no track may mean one so far away. */
    private static final double BETWEEN_M = 2.6;

    /** What a click is worth: more than any line gathers. */
    private static final float WORTH = 500;

    /** What was found, and whether a track is seen where the click is. */
    private record Found(TracedLine line, boolean seen) {}

    /** Empty where nothing there looks like a track. */
    Optional<TracedLine> line() {
        Optional<Found> through = through(NEAR_M);
        if (through.filter(Found::seen).isPresent()) {
            return through.map(Found::line);
        }
        return through(BETWEEN_M).filter(Found::seen).or(() -> through).map(Found::line);
    }

    private Optional<Found> through(double nearM) {
        ClaimedGround nothing = new ClaimedGround(new Envelope(place));
        List<TracedLine> lines = new ArrayList<>();
        for (Evidence evidence : headings) {
            HeadingGrid grid = evidence.grid();
            PathSearch.Bonus click = at -> Math.abs(grid.along(at) - grid.along(place)) <= PathSearch.COLUMN_M / 2
                            && Math.abs(grid.across(at) - grid.across(place)) < nearM
                    ? WORTH
                    : 0;
            new PathSearch(evidence, nothing, click)
                    .lines().stream().filter(line -> line.total() > WORTH).forEach(lines::add);
        }
        return lines.stream().max(Comparator.comparingDouble(TracedLine::total)).flatMap(ClickedTrack::withoutWorth);
    }

    private static Optional<Found> withoutWorth(TracedLine line) {
        List<Float> gains = new ArrayList<>();
        boolean seen = true;
        for (float gain : line.gains()) {
            boolean clicked = gain > WORTH / 2;
            gains.add(clicked ? gain - WORTH : gain);
            seen &= !clicked || gain > WORTH;
        }
        TracedLine plain = new TracedLine(line.points(), gains);
        return plain.mean() <= 0 || plain.points().size() < 2 ? Optional.empty() : Optional.of(new Found(plain, seen));
    }
}
