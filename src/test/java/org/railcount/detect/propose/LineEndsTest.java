package org.railcount.detect.propose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;

/** Lines of ten points, 72 m from the first to the last. */
class LineEndsTest {
    private static TracedLine line(double east, double north, double headingDeg, float gain) {
        List<Coordinate> points = new ArrayList<>();
        List<Float> gains = new ArrayList<>();
        double heading = Math.toRadians(headingDeg);
        for (int i = 0; i < 10; i++) {
            double along = i * PathSearch.COLUMN_M;
            points.add(new Coordinate(east + along * Math.cos(heading), north + along * Math.sin(heading)));
            gains.add(gain + i);
        }
        return new TracedLine(points, gains);
    }

    private static TracedLine reversed(TracedLine line) {
        List<Coordinate> points = new ArrayList<>(line.points());
        List<Float> gains = new ArrayList<>(line.gains());
        Collections.reverse(points);
        Collections.reverse(gains);
        return new TracedLine(points, gains);
    }

    @ParameterizedTest
    @CsvSource({"false, false", "true, false", "false, true", "true, true"})
    void whicheverWayTheyRunTheirPointsAndGainsFollowOneAnother(boolean first, boolean second) {
        TracedLine a = line(0, 0, 0, 0);
        TracedLine b = line(92, 0, 0, 10);
        List<TracedLine> joined = LineEnds.joined(List.of(first ? reversed(a) : a, second ? reversed(b) : b));
        assertThat(joined).hasSize(1);
        TracedLine whole = joined.get(0).points().get(0).x < 1 ? joined.get(0) : reversed(joined.get(0));
        assertThat(whole.points())
                .isSortedAccordingTo((p, q) -> Double.compare(p.x, q.x))
                .hasSize(20);
        assertThat(whole.gains()).isSorted().hasSize(20);
    }

    @Test
    void ofTwoThatFitTheStraighterIsTaken() {
        TracedLine a = line(0, 0, 0, 0);
        TracedLine bent = line(92, 1.5, 4, 10);
        TracedLine straight = line(92, 0, 0, 20);
        List<TracedLine> joined = LineEnds.joined(List.of(a, bent, straight));
        assertThat(joined).hasSize(2);
        assertThat(joined)
                .anyMatch(line -> line.gains().contains(0f) && line.gains().contains(20f));
    }

    @Test
    void threePiecesOfOneTrackBecomeOne() {
        assertThat(LineEnds.joined(List.of(line(184, 0, 0, 0), line(0, 0, 0, 0), line(92, 0, 0, 0))))
                .singleElement()
                .satisfies(line -> assertThat(line.points()).hasSize(30));
    }

    @ParameterizedTest
    @CsvSource({"111, 0, 0, 1", "114, 0, 0, 2", "92, 0, 6, 1", "92, 0, 9, 2", "92, 3, 0, 2", "72.5, 0, 0, 2"})
    void gapsOfFortyMetresAndTurnsOfSevenDegreesAreBridgedAtMost(
            double east, double north, double headingDeg, int left) {
        assertThat(LineEnds.joined(List.of(line(0, 0, 0, 0), line(east, north, headingDeg, 0))))
                .hasSize(left);
    }

    @Test
    void aLineReachesHalfAStepBeyondItsOutermostPoints() {
        List<Coordinate> all = LineEnds.extended(line(0, 0, 90, 0).points());
        assertThat(all).hasSize(12);
        assertThat(all.get(0).y).isCloseTo(-PathSearch.COLUMN_M / 2, within(1e-6));
        assertThat(all.get(11).y).isCloseTo(72 + PathSearch.COLUMN_M / 2, within(1e-6));
        assertThat(LineEnds.extended(List.of(new Coordinate(1, 2)))).containsExactly(new Coordinate(1, 2));
    }
}
