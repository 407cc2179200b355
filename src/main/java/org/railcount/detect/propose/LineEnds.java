package org.railcount.detect.propose;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;

/**
 * Joins lines whose ends look at each other: a track that was lost under cars, a gantry or a shadow, or that turned out
 * of one heading into the next.
 */
final class LineEnds {
    /** Longest stretch between two ends that is bridged, metres. */
    private static final double LONGEST_GAP_M = 40;

    /** Most that either end may turn towards the other, radians: a curve of 150 m turns so in 20 m. */
    private static final double MOST_TURN = Math.toRadians(7);

    /** Points by which the direction of an end is judged. */
    private static final int END_POINTS = 4;

    private LineEnds() {}

    private record Join(int first, boolean firstReversed, int second, boolean secondReversed, double cost) {}

    /** Joins whatever fits, the best fit first. */
    static List<TracedLine> joined(List<TracedLine> lines) {
        List<TracedLine> left = new ArrayList<>(lines);
        while (true) {
            Join best = null;
            for (int i = 0; i < left.size(); i++) {
                for (int k = i + 1; k < left.size(); k++) {
                    for (int turn = 0; turn < 4; turn++) {
                        boolean first = (turn & 1) != 0;
                        boolean second = (turn & 2) != 0;
                        double cost = cost(turned(left.get(i), first), turned(left.get(k), second));
                        if (cost < 1 && (best == null || cost < best.cost())) {
                            best = new Join(i, first, k, second, cost);
                        }
                    }
                }
            }
            if (best == null) {
                return left;
            }
            TracedLine second = turned(left.remove(best.second()), best.secondReversed());
            TracedLine first = turned(left.remove(best.first()), best.firstReversed());
            List<Coordinate> points = new ArrayList<>(first.points());
            points.addAll(second.points());
            List<Float> gains = new ArrayList<>(first.gains());
            gains.addAll(second.gains());
            left.add(new TracedLine(points, gains));
        }
    }

    /** How badly the end of one line fits the beginning of another; 1 and more where they do not. */
    private static double cost(TracedLine before, TracedLine after) {
        List<Coordinate> a = before.points();
        List<Coordinate> b = after.points();
        Coordinate end = a.get(a.size() - 1);
        Coordinate start = b.get(0);
        double gap = end.distance(start);
        if (gap > LONGEST_GAP_M || gap < 1) {
            return 2;
        }
        double out = angle(a.get(Math.max(0, a.size() - END_POINTS)), end);
        double in = angle(start, b.get(Math.min(b.size() - 1, END_POINTS - 1)));
        double across = angle(end, start);
        double turn = Math.max(difference(out, across), difference(across, in));
        return Math.max(turn / MOST_TURN, difference(out, in) / MOST_TURN) * 0.5
                + gap / LONGEST_GAP_M * 0.5
                + (turn > MOST_TURN ? 1 : 0);
    }

    private static double angle(Coordinate from, Coordinate to) {
        return Math.atan2(to.y - from.y, to.x - from.x);
    }

    private static double difference(double a, double b) {
        return Math.abs(Math.IEEEremainder(a - b, 2 * Math.PI));
    }

    private static TracedLine turned(TracedLine line, boolean reversed) {
        if (!reversed) {
            return line;
        }
        List<Coordinate> points = new ArrayList<>(line.points());
        List<Float> gains = new ArrayList<>(line.gains());
        Collections.reverse(points);
        Collections.reverse(gains);
        return new TracedLine(points, gains);
    }

    /** A line's points and half a step more at either end, since a point stands for the stretch about it. */
    static List<Coordinate> extended(List<Coordinate> points) {
        if (points.size() < 2) {
            return points;
        }
        List<Coordinate> all = new ArrayList<>(points);
        int n = points.size();
        all.add(0, beyond(points.get(1), points.get(0)));
        all.add(beyond(points.get(n - 2), points.get(n - 1)));
        return all;
    }

    private static Coordinate beyond(Coordinate inner, Coordinate end) {
        double half = PathSearch.COLUMN_M / 2 / Math.max(1e-6, inner.distance(end));
        return new Coordinate(end.x + half * (end.x - inner.x), end.y + half * (end.y - inner.y));
    }
}
