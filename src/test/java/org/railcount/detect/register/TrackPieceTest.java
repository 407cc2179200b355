package org.railcount.detect.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TrackPieceTest {
    /** Looks from 1.5 m left of the line to 1.5 m right of it. */
    private static final float[] LOOK = {-1, 0, 2, 4, 1, -3, -5};

    /** A piece at 30 m east and 40 m north of the pivot. */
    private static TrackPiece piece(double heading) {
        return new TrackPiece(30, 40, Math.sin(heading), Math.cos(heading), LOOK, 16);
    }

    @Test
    void betweenRowsTheLookIsInterpolated() {
        TrackPiece piece = piece(0);
        assertThat(piece.at(1.5)).isEqualTo(-1);
        assertThat(piece.at(0.5)).isEqualTo(2);
        assertThat(piece.at(0)).isEqualTo(4);
        assertThat(piece.at(0.125)).isCloseTo(3.5, within(1e-9));
        assertThat(piece.at(-0.625)).isCloseTo(0, within(1e-9));
        assertThat(piece.mean()).isCloseTo(-2 / 7.0, within(1e-6));
    }

    @Test
    void beyondItsReachAPieceKnowsNothing() {
        TrackPiece piece = piece(0);
        assertThat(piece.reachM()).isEqualTo(1.5);
        assertThat(piece.at(1.51)).isNaN();
        assertThat(piece.at(-1.51)).isNaN();
        assertThat(piece.at(-1.49)).isCloseTo(-4.96, within(1e-6));
    }

    /** A scene that must be moved north shows an eastward track too far south: right of the line. */
    @Test
    void aSceneThatMustBeMovedShowsTheTrackOnTheOtherSide() {
        PlaneMove north = new PlaneMove(0, 1, 0, 0);
        PlaneMove east = new PlaneMove(1, 0, 0, 0);
        assertThat(piece(0).left(north)).isCloseTo(-1, within(1e-9));
        assertThat(piece(0).left(east)).isCloseTo(0, within(1e-9));
        assertThat(piece(Math.PI / 2).left(east)).isCloseTo(1, within(1e-9));
        assertThat(piece(Math.PI / 2).left(north)).isCloseTo(0, within(1e-9));
    }

    /** Turned by a little, the place lies across the arm from the pivot, times the turn. */
    @Test
    void aTurnMovesPiecesFarFromThePivotMost() {
        PlaneMove turned = PlaneMove.of(0, 0, 0.001, 1);
        assertThat(piece(0).left(turned)).isCloseTo(-0.03, within(1e-3));
        assertThat(piece(Math.PI / 2).left(turned)).isCloseTo(-0.04, within(1e-3));
    }
}
