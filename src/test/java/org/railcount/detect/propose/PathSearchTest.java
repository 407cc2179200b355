package org.railcount.detect.propose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/** Lines through made-up evidence. */
class PathSearchTest {
    private static final HeadingGrid GRID = MadeUpEvidence.GRID;
    private static final double NEAR_M = 1;

    @Property(tries = 40)
    void aNoisyCurvedTrackIsFollowedAcrossAGap(
            @ForAll @IntRange(min = -10, max = 10) int slope,
            @ForAll @IntRange(min = -10, max = 10) int bend,
            @ForAll @IntRange(min = 30, max = 130) int gapFrom,
            @ForAll int seed) {
        MadeUpEvidence.Course course = x -> 20 + slope / 400.0 * (x - 200) + bend / 50_000.0 * (x - 200) * (x - 200);
        Evidence evidence = MadeUpEvidence.of(seed, 1.5, x -> x < 2 * gapFrom || x > 2 * gapFrom + 20, course);

        List<TracedLine> lines = new PathSearch(evidence, nothingClaimed(), PathSearch.Bonus.NONE).lines();

        assertThat(lines).isNotEmpty();
        TracedLine best = lines.get(0);
        assertThat(best.lengthM()).isGreaterThan(360);
        assertThat(best.points()).allMatch(at -> Math.abs(south(at) - course.at(at.x)) < NEAR_M);
    }

    @Property(tries = 30)
    void tracksSideBySideAreAllFoundAndNotMixedUp(
            @ForAll @DoubleRange(min = 4.4, max = 7) double spacing, @ForAll int seed) {
        MadeUpEvidence.Course[] courses = new MadeUpEvidence.Course[4];
        for (int i = 0; i < courses.length; i++) {
            double offset = 6 + i * spacing;
            courses[i] = x -> offset;
        }
        List<TracedLine> lines = new LineTracer(nothingClaimed(), () -> false)
                .trace(List.of(MadeUpEvidence.of(seed, 1, x -> true, courses)));

        // A track may come in pieces, but no piece may change tracks, and together they are all of it, once.
        assertThat(lines).allMatch(line -> Stream.of(courses).anyMatch(course -> follows(line, course)));
        for (MadeUpEvidence.Course course : courses) {
            assertThat(lines.stream()
                            .filter(line -> follows(line, course))
                            .mapToDouble(TracedLine::lengthM)
                            .sum())
                    .isBetween(360.0, 410.0);
        }
    }

    private static boolean follows(TracedLine line, MadeUpEvidence.Course course) {
        return line.points().stream().allMatch(at -> Math.abs(south(at) - course.at(at.x)) < NEAR_M);
    }

    @Property(tries = 30)
    void noiseWithoutTracksYieldsNone(@ForAll int seed) {
        assertThat(new LineTracer(nothingClaimed(), () -> false)
                        .trace(List.of(MadeUpEvidence.of(seed, 1.5, x -> true))))
                .isEmpty();
    }

    @Test
    void whereATrackIsKnownNoneIsProposed() {
        ClaimedGround claimed = nothingClaimed();
        claimed.claim(List.of(GRID.at(0, 20), GRID.at(400, 20)));
        assertThat(new LineTracer(claimed, () -> false).trace(List.of(MadeUpEvidence.of(1, 1, x -> true, x -> 20))))
                .isEmpty();
    }

    @Test
    void aLineGoesOnBehindAGapButNotOnTheNextTrack() {
        TracedLine first = line(0, 10, 20);
        assertThat(LineEnds.joined(List.of(first, line(104, 10, 20)))).hasSize(1);
        assertThat(LineEnds.joined(List.of(first, line(104, 10, 24.5)))).hasSize(2);
        assertThat(LineEnds.joined(List.of(first, line(160, 10, 20)))).hasSize(2);
    }

    private static TracedLine line(double fromM, int points, double southM) {
        List<Coordinate> at = IntStream.range(0, points)
                .mapToObj(i -> GRID.at(fromM + i * PathSearch.COLUMN_M, southM))
                .toList();
        return new TracedLine(at, at.stream().map(c -> 2f).toList());
    }

    private static ClaimedGround nothingClaimed() {
        return new ClaimedGround(new Envelope(0, 400, -40, 0));
    }

    private static double south(Coordinate at) {
        return GRID.across(at);
    }
}
