package org.railcount.detect.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.railcount.detect.strip.StripSampler;
import org.railcount.detect.strip.TrackLine;

class OffRailsTest {
    private static final int BLOCKS = 100;
    private static final TrackLine LINE =
            TrackLine.of("A", List.of(new Coordinate(0, 0), new Coordinate(2.0 * BLOCKS - 0.25, 0)));

    /** One track that runs so far left of the line at each chainage; nothing else. */
    private static OffRails seeing(DoubleUnaryOperator leftM) {
        float[][] look = new float[StripSampler.ROWS / 2][BLOCKS];
        for (int r = 0; r < look.length; r++) {
            double at = ((look.length - 1) / 2.0 - r) * TrackPiece.ROW_M;
            for (int b = 0; b < BLOCKS; b++) {
                double off = at - leftM.applyAsDouble(2 * b + 1.0);
                look[r][b] = (float) (6 * Math.exp(-off * off / 0.5) - 3);
            }
        }
        return OffRails.of(new RailLook(LINE, look));
    }

    private static long metresOff(OffRails rails) {
        long metres = 0;
        for (int at = 0; at < 2 * BLOCKS; at++) {
            metres += rails.at(at) ? 1 : 0;
        }
        return metres;
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.75, -0.75})
    void aLineOnItsRailsIsNotOffThem(double left) {
        assertThat(metresOff(seeing(at -> left))).isZero();
    }

    @ParameterizedTest
    @ValueSource(doubles = {2, -2.5, 3})
    void aLineThatRunsBesideATrackIsOffItsRails(double left) {
        assertThat(metresOff(seeing(at -> left))).isEqualTo(2 * BLOCKS);
    }

    /** A line that is drawn a metre or so beside its rails is laid onto them instead; farther off is the next track. */
    @ParameterizedTest
    @ValueSource(doubles = {1.1, -1.2, 3.9, -4})
    void whatIsNearerOrFartherIsNoMatterOfThis(double left) {
        assertThat(metresOff(seeing(at -> left))).isZero();
    }

    /** As lines do that are drawn in one sweep past a turnout. */
    @Test
    void onlyTheStretchThatLeavesTheRailsIsOff() {
        OffRails rails = seeing(at -> at < 80 ? 0 : 2.75);
        assertThat(rails.at(20)).isFalse();
        assertThat(rails.at(55)).isFalse();
        assertThat(rails.at(100)).isTrue();
        assertThat(rails.at(199.9)).isTrue();
        assertThat(rails.at(250)).as("behind the last block").isTrue();
    }

    @Test
    void aFewMetresBesideTheRailsAreNotEnough() {
        assertThat(metresOff(seeing(at -> at > 100 && at < 115 ? 2.75 : 0))).isZero();
    }

    @Test
    void theNextTrackOfAYardSaysNothing() {
        assertThat(metresOff(seeing(at -> 4.6))).isZero();
    }

    @Test
    void aPictureThatShowsNoTrackSaysNothing() {
        float[][] look = new float[StripSampler.ROWS / 2][BLOCKS];
        Arrays.stream(look).forEach(row -> Arrays.fill(row, -3));
        assertThat(metresOff(OffRails.of(new RailLook(LINE, look)))).isZero();
    }

    @Test
    void aLineTooShortToBeSeenIsNotOff() {
        TrackLine stub = TrackLine.of("B", List.of(new Coordinate(0, 0), new Coordinate(1, 0)));
        assertThat(OffRails.of(new RailLook(stub, new float[StripSampler.ROWS / 2][0]))
                        .at(0.5))
                .isFalse();
    }
}
