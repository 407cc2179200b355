package org.railcount.detect.propose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tracks 18 and 22.5 m south of the grid's northern edge. */
class ClickedTrackTest {
    private static final double NORTH = 18;
    private static final double SOUTH = 22.5;

    private static Optional<TracedLine> clicked(Evidence evidence, double eastM, double southM) {
        return new ClickedTrack(List.of(evidence), MadeUpEvidence.GRID.at(eastM, southM)).line();
    }

    private static Evidence twoTracks(int seed) {
        return MadeUpEvidence.of(seed, 1, x -> true, x -> NORTH, x -> SOUTH);
    }

    private static boolean follows(TracedLine line, double southM) {
        return line.points().stream().allMatch(at -> Math.abs(MadeUpEvidence.GRID.across(at) - southM) < 1);
    }

    /** However strong its neighbour is. */
    @ParameterizedTest
    @ValueSource(doubles = {NORTH - 1, NORTH, NORTH + 1})
    void aClickNearATrackMeansIt(double southM) {
        Evidence evidence = MadeUpEvidence.of(3, 1, x -> x > 100 && x < 300, x -> NORTH);
        for (int c = 0; c < MadeUpEvidence.GRID.columns(); c++) {
            evidence.add((int) (SOUTH / HeadingGrid.ACROSS_M), c, 5);
            evidence.add((int) (SOUTH / HeadingGrid.ACROSS_M), c, 5);
        }
        TracedLine line = clicked(evidence, 200, southM).orElseThrow();
        assertThat(line.points().stream()
                        .filter(at -> at.x > 110 && at.x < 290)
                        .allMatch(at -> Math.abs(MadeUpEvidence.GRID.across(at) - NORTH) < 1))
                .isTrue();
    }

    @Property(tries = 40)
    void aClickBetweenTwoTracksMeansOneOfThemAndNoLineThatSwings(
            @ForAll @DoubleRange(min = 30, max = 370) double eastM,
            @ForAll @DoubleRange(min = -0.3, max = 0.3) double off,
            @ForAll int seed) {
        TracedLine line =
                clicked(twoTracks(seed), eastM, (NORTH + SOUTH) / 2 + off).orElseThrow();
        assertThat(line.lengthM()).isGreaterThan(380);
        assertThat(follows(line, NORTH) || follows(line, SOUTH)).isTrue();
        assertThat(line.mean()).as("what the click is worth is no evidence").isBetween(1.0, 4.0);
    }

    /** A wagon, a bridge or a shadow hides the track for some metres, and the person knows that it is there. */
    @Test
    void aTrackThatCannotBeSeenAtTheClickIsFollowedAllTheSame() {
        Evidence evidence = MadeUpEvidence.of(5, 1, x -> x < 190 || x > 210, x -> NORTH);
        TracedLine line = clicked(evidence, 200, NORTH).orElseThrow();
        assertThat(line.lengthM()).isGreaterThan(380);
        assertThat(follows(line, NORTH)).isTrue();
    }

    @Test
    void whereNoTrackIsSeenNoneIsFound() {
        assertThat(clicked(MadeUpEvidence.of(7, 1, x -> true), 200, 20)).isEmpty();
        assertThat(new ClickedTrack(List.of(), MadeUpEvidence.GRID.at(200, 20)).line())
                .isEmpty();
    }
}
