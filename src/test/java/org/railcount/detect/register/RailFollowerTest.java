package org.railcount.detect.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.railcount.detect.strip.StripSampler;
import org.railcount.detect.strip.TrackLine;

class RailFollowerTest {
    private static final int BLOCKS = 80;

    /** Eastward, so that left is north. */
    private static final TrackLine LINE =
            TrackLine.of("A", List.of(new Coordinate(0, 0), new Coordinate(2.0 * BLOCKS - 0.25, 0)));

    /** What the network sees of rails that run so far left of the line at each chainage, and of their neighbours. */
    private static float[][] rails(DoubleUnaryOperator leftM, double clearness) {
        float[][] look = new float[StripSampler.ROWS / 2][BLOCKS];
        for (int r = 0; r < look.length; r++) {
            double at = ((look.length - 1) / 2.0 - r) * TrackPiece.ROW_M;
            for (int b = 0; b < BLOCKS; b++) {
                double off = at - leftM.applyAsDouble(2 * b + 1.0);
                double nearest = Math.min(Math.abs(off), Math.abs(Math.abs(off) - 4.6));
                look[r][b] = (float) (clearness * (2 * Math.exp(-nearest * nearest / 0.5) - 1));
            }
        }
        return look;
    }

    @Test
    void aLineOnItsRailsIsLeftAlone() {
        assertThat(RailFollower.follow(new RailLook(LINE, rails(at -> 0, 3)))).isSameAs(LINE);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.75, -0.75, 1.25})
    void aLineBesideItsRailsIsLaidOntoThem(double left) {
        TrackLine followed = RailFollower.follow(new RailLook(LINE, rails(at -> left, 3)));
        assertThat(followed.track(0)).isEqualTo("A");
        assertThat(followed.size()).isEqualTo(LINE.size());
        for (int i = 0; i < followed.size(); i++) {
            assertThat(followed.north(i)).isCloseTo(left, within(0.2));
            assertThat(followed.east(i)).isCloseTo(LINE.east(i), within(0.01));
        }
    }

    /** A track is never taken for its neighbour, however clear that one is. */
    @Test
    void theNeighbourIsOutOfReach() {
        float[][] look = rails(at -> 4.6, 4);
        for (float[] row : look) {
            for (int b = 0; b < BLOCKS; b++) {
                row[b] = Math.max(row[b], -4);
            }
        }
        TrackLine followed = RailFollower.follow(new RailLook(LINE, look));
        for (int i = 0; i < followed.size(); i++) {
            assertThat(Math.abs(followed.north(i))).isLessThanOrEqualTo(1.76);
        }
    }

    /** Four metres of something bright beside a track do not bend it. */
    @Test
    void aShortLureIsNotFollowed() {
        assertThat(RailFollower.follow(new RailLook(LINE, rails(at -> at > 80 && at < 84 ? 1 : 0, 3))))
                .isSameAs(LINE);
    }

    @Test
    void aPictureThatSaysNothingMovesNothing() {
        assertThat(RailFollower.follow(new RailLook(LINE, new float[StripSampler.ROWS / 2][BLOCKS])))
                .isSameAs(LINE);
    }

    @Test
    void aLineTooShortToBeSeenStays() {
        TrackLine stub = TrackLine.of("B", List.of(new Coordinate(0, 0), new Coordinate(1, 0)));
        assertThat(RailFollower.follow(new RailLook(stub, new float[StripSampler.ROWS / 2][0])))
                .isSameAs(stub);
    }
}
