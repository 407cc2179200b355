package org.railcount.detect.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MoveSearchTest {
    /** Tracks along the x axis at these distances from it, of which the scene shows those of {@code seen} moved by a similarity. */
    private static List<TrackPiece> pieces(double[] drawn, double[] seen, PlaneMove truth, double lengthM) {
        List<TrackPiece> pieces = new ArrayList<>();
        for (double y : drawn) {
            for (double x = -lengthM / 2 + 16; x < lengthM / 2; x += 32) {
                float[] look = new float[48];
                for (int r = 0; r < look.length; r++) {
                    double left = ((look.length - 1) / 2.0 - r) * TrackPiece.ROW_M;
                    double nearest = Double.MAX_VALUE;
                    for (double other : seen) {
                        nearest = Math.min(nearest, Math.abs(truth.backNorth(x, other) - y - left));
                    }
                    look[r] = (float) (6 * Math.exp(-nearest * nearest / 0.5) - 3);
                }
                pieces.add(new TrackPiece(x, y, 0, 1, look, 16));
            }
        }
        return pieces;
    }

    private static double ratio(MoveSearch.Found found) {
        return Math.exp(found.rival().nats() - found.best().nats());
    }

    @Test
    void evenSpacingThatGoesOnBeyondTheDrawnTracksIsKnownToBeAmbiguous() {
        double[] drawn = {0, 5, 10, 15, 20};
        double[] seen = {-15, -10, -5, 0, 5, 10, 15, 20, 25, 30, 35};
        MoveSearch.Found found = new MoveSearch(pieces(drawn, seen, new PlaneMove(0, 2, 0, 0), 320)).search();
        assertThat(found.best().move().north()).isCloseTo(2, within(0.3));
        assertThat(ratio(found)).isGreaterThan(TrackRegistration.DOUBTFUL);
    }

    @Test
    void unevenSpacingIsNotAmbiguous() {
        double[] tracks = {0, 4.6, 9.2, 15.5, 20.1, 27};
        MoveSearch.Found found = new MoveSearch(pieces(tracks, tracks, new PlaneMove(0, 4, 0, 0), 320)).search();
        assertThat(found.best().move().north()).isCloseTo(4, within(0.3));
        assertThat(ratio(found)).isLessThan(TrackRegistration.DOUBTFUL);
    }

    @Test
    void aTurnOfLongTracksIsFoundAndShortTracksGetNone() {
        double[] tracks = {-12, -6.5, -2, 4.5, 9, 16};
        PlaneMove turned = PlaneMove.of(0, 1, Math.toRadians(0.8), 1);
        MoveSearch.Found longOnes = new MoveSearch(pieces(tracks, tracks, turned, 800)).search();
        assertThat(Math.toDegrees(longOnes.best().move().turn())).isCloseTo(0.8, within(0.12));

        MoveSearch.Found shortOnes = new MoveSearch(pieces(tracks, tracks, new PlaneMove(0, 1, 0, 0), 64)).search();
        assertThat(shortOnes.best().move().isShift()).isTrue();
    }

    /** Nothing tells where along straight tracks a scene lies, so that it is not moved along them. */
    @Test
    void alongTheTracksASceneStaysWhereItIs() {
        double[] tracks = {0, 4.6, 9.2, 15.5};
        MoveSearch.Found found = new MoveSearch(pieces(tracks, tracks, new PlaneMove(3, 0, 0, 0), 320)).search();
        assertThat(found.best().move().east()).isCloseTo(0, within(0.3));
    }
}
