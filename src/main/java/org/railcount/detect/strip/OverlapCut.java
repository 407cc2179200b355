package org.railcount.detect.strip;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.linearref.LengthIndexedLine;
import org.railcount.model.TrackOverlap;

/**
 * Cuts out of each course what runs over a longer one, as where the lines of two sources were put together: what stands there
 * is counted once. Courses that come together at a switch keep their ends.
 */
final class OverlapCut {
    /** Distance between the places that are looked at along a course, metres. */
    private static final double STEP_M = 2.5;

    /** Where two courses wander apart for less than this and come together again, they are still one, metres. */
    private static final double APART_M = 30;

    /** Shorter remains hold no car, metres. */
    private static final double LEAST_M = 10;

    /** Least cosine between the directions of two ends that pass one another on one track. */
    private static final double OPPOSITE = 0.9;

    private static final int NONE = -1;

    private final List<Course> courses;
    private final int[] rank;
    private final STRtree segments = new STRtree();

    private record Side(int course, LineSegment segment) {}

    private OverlapCut(List<Course> courses) {
        this.courses = courses;
        int[] longestFirst = IntStream.range(0, courses.size())
                .boxed()
                .sorted(Comparator.comparing(i -> -Math.round(courses.get(i).lengthM())))
                .mapToInt(Integer::intValue)
                .toArray();
        rank = new int[longestFirst.length];
        for (int r = 0; r < rank.length; r++) {
            rank[longestFirst[r]] = r;
        }
        for (int c = 0; c < courses.size(); c++) {
            List<Coordinate> vertices = courses.get(c).vertices();
            for (int i = 1; i < vertices.size(); i++) {
                LineSegment segment = new LineSegment(vertices.get(i - 1), vertices.get(i));
                segments.insert(new Envelope(segment.p0, segment.p1), new Side(c, segment));
            }
        }
    }

    /** What is left of some courses, in their order; of one that lies on another altogether, nothing. */
    static List<Course> apart(List<Course> courses) {
        OverlapCut cut = new OverlapCut(courses);
        List<Course> left = new ArrayList<>();
        for (int c = 0; c < courses.size(); c++) {
            left.addAll(cut.left(c));
        }
        return left;
    }

    private List<Course> left(int c) {
        Course course = courses.get(c);
        LengthIndexedLine along = new LengthIndexedLine(course.line());
        int cells = Math.max(1, (int) Math.round(along.getEndIndex() / STEP_M));
        double stepM = along.getEndIndex() / cells;
        int[] on = new int[cells];
        for (int i = 0; i < cells; i++) {
            on[i] = longerAt(c, along.extractPoint((i + 0.5) * stepM));
        }
        boolean[] cut = new boolean[cells];
        for (Run run : runs(on, stepM)) {
            if (run.cells() * stepM > TrackOverlap.SWITCH_M
                    || run.cells() == cells
                    || run.from() == 0 && isPassed(course.start(), run, stepM)
                    || run.to() == cells && isPassed(course.end(), run, stepM)) {
                Arrays.fill(cut, run.from(), run.to(), true);
            }
        }
        return remains(course, cut, stepM);
    }

    /** Cells from one up to, but not including, another, that lie on one longer course. */
    private record Run(int on, int from, int to) {
        int cells() {
            return to - from;
        }
    }

    /** The runs along each longer course, short breaks in them bridged. */
    private static List<Run> runs(int[] on, double stepM) {
        List<Run> runs = new ArrayList<>();
        for (int i = 0; i < on.length; i++) {
            if (on[i] != NONE) {
                Run last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
                if (last != null && last.on() == on[i] && (i - last.to()) * stepM < APART_M) {
                    runs.set(runs.size() - 1, new Run(on[i], last.from(), i + 1));
                } else {
                    runs.add(new Run(on[i], i, i + 1));
                }
            }
        }
        return runs;
    }

    /** The longest course beside which a place of another lies, if it is longer. */
    private int longerAt(int c, Coordinate place) {
        Envelope near = new Envelope(place);
        near.expandBy(TrackOverlap.NEAR_M);
        int longest = NONE;
        for (Object found : segments.query(near)) {
            Side side = (Side) found;
            if (rank[side.course()] < (longest == NONE ? rank[c] : rank[longest])
                    && side.segment().distance(place) <= TrackOverlap.NEAR_M) {
                longest = side.course();
            }
        }
        return longest;
    }

    /** Whether the longer course that a run lies on comes the other way and ends beside the run: both are one track. */
    private boolean isPassed(Course.End end, Run run, double stepM) {
        Course longer = courses.get(run.on());
        for (Course.End its : List.of(longer.start(), longer.end())) {
            double behind = -end.ahead(its.at());
            if (end.straightness(its) > OPPOSITE
                    && behind > 0
                    && behind < (run.cells() + 1) * stepM
                    && end.beside(its.at()) <= TrackOverlap.NEAR_M) {
                return true;
            }
        }
        return false;
    }

    private static List<Course> remains(Course course, boolean[] cut, double stepM) {
        List<Course> left = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= cut.length; i++) {
            if (i == cut.length || cut[i]) {
                if (i - from == cut.length) {
                    return List.of(course);
                }
                if ((i - from) * stepM >= LEAST_M) {
                    left.add(course.part(from * stepM, i * stepM));
                }
                from = i + 1;
            }
        }
        return left;
    }
}
