package org.railcount.detect.strip;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * Joins lines that go on where another ends, as a map or a survey cuts its tracks at switches, bridges and sheet lines: a car
 * that stands across the cut is then one car. Of several that begin in one place the straightest goes on.
 */
final class EndJoin {
    /** Ends that are farther apart belong to two tracks, metres. */
    private static final double MOST_APART_M = 5;

    /** Tracks that lie farther beside one another are two, metres. */
    private static final double MOST_BESIDE_M = 1.5;

    /** Least cosine of the turn from one line into the next: 20 degrees, as lines drawn by hand have at their vertices. */
    private static final double STRAIGHT = Math.cos(Math.toRadians(20));

    private final List<Course> legs;

    /** For each end the one that it goes on at, or -1; a leg has its start at {@code 2 * leg}, its end at the next. */
    private final int[] mate;

    private record Pair(int one, int other, double straightness, double apartM) {}

    private EndJoin(List<Course> legs) {
        this.legs = legs;
        mate = new int[2 * legs.size()];
        Arrays.fill(mate, -1);
    }

    /** The courses that some make up, in the order of the first of each and in its direction. */
    static List<Course> joined(List<Course> legs) {
        EndJoin join = new EndJoin(legs);
        join.pair();
        List<Course> courses = new ArrayList<>();
        boolean[] done = new boolean[legs.size()];
        for (int i = 0; i < legs.size(); i++) {
            if (!done[i]) {
                courses.add(join.course(i, done));
            }
        }
        return courses;
    }

    private void pair() {
        List<Course.End> ends = new ArrayList<>();
        STRtree near = new STRtree();
        for (Course leg : legs) {
            for (Course.End end : List.of(leg.start(), leg.end())) {
                near.insert(new Envelope(end.at()), ends.size());
                ends.add(end);
            }
        }
        List<Pair> pairs = new ArrayList<>();
        for (int one = 0; one < ends.size(); one++) {
            Course.End end = ends.get(one);
            Envelope box = new Envelope(end.at());
            box.expandBy(MOST_APART_M);
            for (Object found : near.query(box)) {
                int other = (Integer) found;
                Course.End its = ends.get(other);
                double straightness = end.straightness(its);
                double apart = end.at().distance(its.at());
                if (other / 2 > one / 2
                        && apart <= MOST_APART_M
                        && straightness >= STRAIGHT
                        && end.beside(its.at()) <= MOST_BESIDE_M) {
                    pairs.add(new Pair(one, other, straightness, apart));
                }
            }
        }
        // A metre apart weighs as much as a turn of eight degrees.
        pairs.sort(Comparator.comparingDouble(pair -> 0.01 * pair.apartM() - pair.straightness()));
        for (Pair pair : pairs) {
            if (mate[pair.one()] < 0 && mate[pair.other()] < 0) {
                mate[pair.one()] = pair.other();
                mate[pair.other()] = pair.one();
            }
        }
    }

    /** The course that a leg belongs to. A ring is opened before that leg. */
    private Course course(int first, boolean[] done) {
        done[first] = true;
        Course course = legs.get(first);
        for (int at = mate[2 * first + 1]; at >= 0 && !done[at / 2]; at = mate[at ^ 1]) {
            done[at / 2] = true;
            course = course.then(
                    at % 2 == 0 ? legs.get(at / 2) : legs.get(at / 2).reversed());
        }
        for (int at = mate[2 * first]; at >= 0 && !done[at / 2]; at = mate[at ^ 1]) {
            done[at / 2] = true;
            course = (at % 2 == 1 ? legs.get(at / 2) : legs.get(at / 2).reversed()).then(course);
        }
        return course;
    }
}
