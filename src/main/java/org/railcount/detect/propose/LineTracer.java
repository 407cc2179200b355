package org.railcount.detect.propose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.railcount.detect.Detector;

/**
 * Takes lines out of the evidence of all headings, the best first, and lets no two lie on the same ground. What a line
 * lost to a better one is looked at again in the next round.
 */
final class LineTracer {
    private static final int ROUNDS = 3;

    /** Shorter lines are not worth a click, metres. */
    private static final double SHORTEST_M = 30;

    /** A line gathers at least this, log-odds less the bias times columns. */
    private static final double LEAST_TOTAL = 6;

    private final ClaimedGround claimed;
    private final Detector.Cancellation cancelled;

    LineTracer(ClaimedGround claimed, Detector.Cancellation cancelled) {
        this.claimed = claimed;
        this.cancelled = cancelled;
    }

    List<TracedLine> trace(List<Evidence> headings) {
        List<TracedLine> found = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            List<TracedLine> candidates = new ArrayList<>();
            for (Evidence evidence : headings) {
                Cancelled.check(cancelled);
                candidates.addAll(new PathSearch(evidence, claimed, PathSearch.Bonus.NONE).lines());
            }
            candidates.sort(Comparator.comparingDouble(TracedLine::total).reversed());
            int before = found.size();
            for (TracedLine candidate : candidates) {
                free(candidate).ifPresent(line -> {
                    claimed.claim(LineEnds.extended(line.points()));
                    found.add(line);
                });
            }
            if (found.size() == before) {
                break;
            }
        }
        return found;
    }

    /** The longest part of a line on ground that nobody claimed, if that is worth keeping. */
    private Optional<TracedLine> free(TracedLine line) {
        int bestFrom = 0;
        int bestTo = 0;
        int from = 0;
        for (int i = 0; i <= line.points().size(); i++) {
            if (i == line.points().size() || claimed.holds(line.points().get(i))) {
                if (i - from > bestTo - bestFrom) {
                    bestFrom = from;
                    bestTo = i;
                }
                from = i + 1;
            }
        }
        if ((bestTo - bestFrom) * PathSearch.COLUMN_M < SHORTEST_M) {
            return Optional.empty();
        }
        List<Coordinate> points = line.points().subList(bestFrom, bestTo);
        TracedLine part = new TracedLine(points, line.gains().subList(bestFrom, bestTo));
        return part.total() > LEAST_TOTAL ? Optional.of(part) : Optional.empty();
    }
}
