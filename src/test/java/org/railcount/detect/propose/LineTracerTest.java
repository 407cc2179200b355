package org.railcount.detect.propose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/** Which lines are taken out of clear evidence: a grid of 400 m by 40 m that runs east, row 0 in the north. */
class LineTracerTest {
    private static final HeadingGrid GRID = new HeadingGrid(0, 0, 0, 200, 80);
    private static final Envelope BOX = new Envelope(0, 400, -40, 0);

    private static final double SOUTH_M = 20;

    /** A stretch of track so many metres south of the northern edge. */
    private record Stretch(double fromM, double toM, double southM, float logOdds) {}

    private static Evidence evidence(Stretch... stretches) {
        Evidence evidence = new Evidence(GRID);
        for (int c = 0; c < GRID.columns(); c++) {
            double x = (c + 0.5) * HeadingGrid.ALONG_M;
            for (int r = 0; r < GRID.rows(); r++) {
                double y = (r + 0.5) * HeadingGrid.ACROSS_M;
                float logOdds = -3;
                for (Stretch track : stretches) {
                    if (x > track.fromM() && x < track.toM() && Math.abs(y - track.southM()) < 0.6) {
                        logOdds = track.logOdds();
                    }
                }
                evidence.add(r, c, logOdds);
            }
        }
        return evidence;
    }

    private static List<TracedLine> trace(ClaimedGround claimed, Evidence... headings) {
        return new LineTracer(claimed, () -> false).trace(List.of(headings));
    }

    private static List<TracedLine> trace(Evidence... headings) {
        return trace(new ClaimedGround(BOX), headings);
    }

    /** Shorter ones are not worth a click. */
    @ParameterizedTest
    @CsvSource({"24, 0", "32, 1", "80, 1"})
    void thirtyMetresAreWorthALine(double lengthM, int lines) {
        List<TracedLine> found = trace(evidence(new Stretch(160, 160 + lengthM, SOUTH_M, 4)));
        assertThat(found).hasSize(lines);
        assertThat(found).allMatch(line -> line.lengthM() == lengthM);
    }

    @ParameterizedTest
    @CsvSource({"1.5, 56, 0", "1.5, 72, 1", "0.9, 120, 0", "0.6, 400, 0"})
    void faintEvidenceNeedsALongerWay(float logOdds, double lengthM, int lines) {
        assertThat(trace(evidence(new Stretch(0, lengthM, SOUTH_M, logOdds)))).hasSize(lines);
    }

    @Test
    void theClearestLineComesFirst() {
        List<TracedLine> found =
                trace(evidence(new Stretch(0, 400, 10, 3), new Stretch(0, 400, 30, 4), new Stretch(0, 400, 20, 2)));
        assertThat(found)
                .extracting(line -> Math.round(GRID.across(line.points().get(0))))
                .startsWith(30L, 10L, 20L);
        assertThat(found).isSortedAccordingTo((a, b) -> Double.compare(b.total(), a.total()));
    }

    @Test
    void aTrackThatTwoHeadingsShowIsTracedOnce() {
        Stretch track = new Stretch(0, 400, SOUTH_M, 4);
        assertThat(trace(evidence(track), evidence(track))).hasSize(1);
    }

    @Test
    void besideAKnownTrackTheRestOfALineIsTraced() {
        ClaimedGround claimed = new ClaimedGround(BOX);
        claimed.claim(List.of(GRID.at(0, SOUTH_M), GRID.at(150, SOUTH_M)));
        List<TracedLine> found = trace(claimed, evidence(new Stretch(0, 400, SOUTH_M, 4)));
        assertThat(found).singleElement().satisfies(line -> {
            assertThat(line.points()).allMatch(at -> GRID.along(at) > 150);
            assertThat(line.lengthM()).isGreaterThan(230);
        });
    }

    /** The longer part is taken first, and the other in the next round. */
    @Test
    void aTrackThatAKnownOneCrossesIsTracedOnBothSides() {
        ClaimedGround claimed = new ClaimedGround(BOX);
        claimed.claim(List.of(GRID.at(148, 0), GRID.at(148, 40)));
        List<TracedLine> found = trace(claimed, evidence(new Stretch(0, 400, SOUTH_M, 4)));
        assertThat(found).hasSize(2);
        assertThat(found.get(0).points()).hasSize(31).allMatch(at -> GRID.along(at) > 150);
        assertThat(found.get(1).points()).hasSize(18).allMatch(at -> GRID.along(at) < 146);
    }

    /** A line in the second heading's evidence that is clearer than one in the first's takes the ground of both. */
    @Test
    void theClearerOfTwoHeadingsIsTaken() {
        Evidence faint = evidence(new Stretch(0, 400, SOUTH_M - 1, 2));
        Evidence clear = evidence(new Stretch(0, 400, SOUTH_M, 4));
        assertThat(trace(faint, clear))
                .singleElement()
                .satisfies(line -> assertThat(line.points()).allMatch(at -> Math.abs(GRID.across(at) - SOUTH_M) < 0.3));
    }

    @Test
    void whatWasTracedClaimsItsGround() {
        ClaimedGround claimed = new ClaimedGround(BOX);
        trace(claimed, evidence(new Stretch(80, 240, SOUTH_M, 4)));
        assertThat(claimed.holds(GRID.at(81, SOUTH_M))).isTrue();
        assertThat(claimed.holds(GRID.at(163, SOUTH_M))).isTrue();
        assertThat(claimed.holds(GRID.at(239, SOUTH_M))).isTrue();
        assertThat(claimed.holds(GRID.at(244, SOUTH_M))).isFalse();
        assertThat(claimed.holds(GRID.at(163, SOUTH_M + 4))).isFalse();
    }

    @Test
    void groundThatNoSceneShowsHasNoLines() {
        assertThat(trace(new Evidence(GRID))).isEmpty();
    }

    /** A line is laid across a little ground that no scene shows, and is worth less there; eight metres end it. */
    @ParameterizedTest
    @CsvSource({"188, 196, 1", "184, 200, 2"})
    void aLineGoesOnBehindALittleGroundThatIsNotSeen(double fromM, double toM, int lines) {
        Evidence evidence = new Evidence(GRID);
        for (int c = 0; c < GRID.columns(); c++) {
            double x = (c + 0.5) * HeadingGrid.ALONG_M;
            for (int r = 0; r < GRID.rows(); r++) {
                if (x < fromM || x > toM) {
                    evidence.add(r, c, r == 39 || r == 40 ? 3 : -3);
                }
            }
        }
        List<TracedLine> found = trace(evidence);
        assertThat(found).hasSize(lines);
        if (lines == 1) {
            assertThat(found.get(0).lengthM()).isEqualTo(400);
            assertThat(found.get(0).gains().stream().filter(gain -> gain < 1)).hasSize(2);
        }
    }

    @Test
    void aPlaceThatIsPointedAtDrawsALineThere() {
        Evidence evidence = evidence(new Stretch(0, 400, SOUTH_M, 1));
        Coordinate pointed = GRID.at(204, SOUTH_M);
        List<TracedLine> lines =
                new PathSearch(evidence, new ClaimedGround(BOX), at -> at.distance(pointed) < 4 ? 100 : 0).lines();
        assertThat(lines.get(0).total()).isGreaterThan(100);
        List<Coordinate> near = new ArrayList<>(lines.get(0).points());
        near.removeIf(at -> at.distance(pointed) >= 4);
        assertThat(near).hasSize(1);
    }

    @Test
    void tracingEndsWhenNobodyWantsIt() {
        assertThatThrownBy(() -> new LineTracer(new ClaimedGround(BOX), () -> true)
                        .trace(List.of(evidence(new Stretch(0, 400, SOUTH_M, 4)))))
                .isInstanceOf(CancellationException.class);
    }
}
