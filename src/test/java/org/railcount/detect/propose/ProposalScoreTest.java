package org.railcount.detect.propose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.railcount.model.Track;

/** Lines in metres east and north of a place on the equator. */
class ProposalScoreTest {
    private static final GeometryFactory GEOMETRY = new GeometryFactory();
    private static final double DEGREE_M = 111_320;

    private final List<Track> truth =
            List.of(track("a", "tune", line(0, 0, 200, 0)), track("b", "test", line(0, 50, 200, 50)));

    @Test
    void lengthIsFoundWithinAMetreAndFalseBeyond() {
        // Half of track a is found, and as much again is proposed three metres beside it.
        ProposalScore score = score(Optional.empty(), List.of(), line(0, 0.8, 100, 0.8), line(100, 3, 200, 3));
        assertThat(score.trueM()).isCloseTo(400, within(2.0));
        assertThat(score.recall()).isCloseTo(0.25, within(0.01));
        assertThat(score.falseShare()).isCloseTo(0.5, within(0.01));
    }

    @Test
    void aHalfIsScoredByItsOwnTracks() {
        ProposalScore score = score(Optional.of("test"), List.of(), line(0, 2, 200, 2), line(0, 50, 200, 50));
        assertThat(score.recall()).isCloseTo(1, within(0.01));
        assertThat(score.falseShare()).isZero();
    }

    @Test
    void whatIsLeftOutCountsNeitherWay() {
        Polygon west = (Polygon) line(-10, 25, 100, 25).buffer(40 / DEGREE_M);
        ProposalScore score = score(Optional.empty(), List.of(west), line(0, 10, 90, 10));
        assertThat(score.proposedM()).isZero();
        assertThat(score.trueM()).isLessThan(230);
    }

    private ProposalScore score(Optional<String> split, List<Polygon> leftOut, LineString... proposed) {
        return ProposalScore.of(List.of(proposed), truth, split, leftOut);
    }

    private static Track track(String name, String split, LineString line) {
        return new Track(name, line, OptionalInt.empty(), Map.of("split", split));
    }

    private static LineString line(double... metres) {
        Coordinate[] points = new Coordinate[metres.length / 2];
        for (int i = 0; i < points.length; i++) {
            points[i] = new Coordinate(metres[2 * i] / DEGREE_M, metres[2 * i + 1] / DEGREE_M);
        }
        return GEOMETRY.createLineString(points);
    }
}
