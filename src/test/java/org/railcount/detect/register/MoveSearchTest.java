package org.railcount.detect.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
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
        MoveSearch.Found found = new MoveSearch(pieces(drawn, seen, new PlaneMove(0, 2, 0, 0), 320), false).search();
        assertThat(found.best().move().north()).isCloseTo(2, within(0.3));
        assertThat(ratio(found)).isGreaterThan(TrackRegistration.DOUBTFUL);
    }

    @Test
    void unevenSpacingIsNotAmbiguous() {
        double[] tracks = {0, 4.6, 9.2, 15.5, 20.1, 27};
        MoveSearch.Found found = new MoveSearch(pieces(tracks, tracks, new PlaneMove(0, 4, 0, 0), 320), false).search();
        assertThat(found.best().move().north()).isCloseTo(4, within(0.3));
        assertThat(ratio(found)).isLessThan(TrackRegistration.DOUBTFUL);
    }

    @Test
    void aTurnOfLongTracksIsFoundAndShortTracksGetNone() {
        double[] tracks = {-12, -6.5, -2, 4.5, 9, 16};
        PlaneMove turned = PlaneMove.of(0, 1, Math.toRadians(0.8), 1);
        MoveSearch.Found longOnes = new MoveSearch(pieces(tracks, tracks, turned, 800), false).search();
        assertThat(Math.toDegrees(longOnes.best().move().turn())).isCloseTo(0.8, within(0.12));

        MoveSearch.Found shortOnes =
                new MoveSearch(pieces(tracks, tracks, new PlaneMove(0, 1, 0, 0), 64), false).search();
        assertThat(shortOnes.best().move().isShift()).isTrue();
    }

    /** Nothing tells where along straight tracks a scene lies, so that it is not moved along them. */
    @Test
    void alongTheTracksASceneStaysWhereItIs() {
        double[] tracks = {0, 4.6, 9.2, 15.5};
        MoveSearch.Found found = new MoveSearch(pieces(tracks, tracks, new PlaneMove(3, 0, 0, 0), 320), false).search();
        assertThat(found.best().move().east()).isCloseTo(0, within(0.3));
    }

    @Test
    void aStretchOfAWideYardIsFound() {
        double[] tracks = {-260, -251, -130, -118, -5, 7, 110, 124, 247, 262};
        PlaneMove stretched = PlaneMove.of(0, 1, 0, 1.008);
        MoveSearch.Found found = new MoveSearch(pieces(tracks, tracks, stretched, 128), false).search();
        assertThat(found.best().move().scale()).isCloseTo(1.008, within(0.0015));
        assertThat(found.shift().move().isShift()).isTrue();
        assertThat(found.shift().nats()).isLessThan(found.best().nats());
    }

    /** A piece of an eastward track on the line through the pivot, on sixteen blocks, with one look everywhere in reach. */
    private static MoveSearch even(float look) {
        float[] looks = new float[8];
        Arrays.fill(looks, look);
        return new MoveSearch(List.of(new TrackPiece(100, 0, 0, 1, looks, 16)), false);
    }

    /** Where the picture says nothing, moves count by the errors of place that are to be expected. */
    @Test
    void aMoveAsLargeAsIsUsualCostsHalfANat() {
        MoveSearch nothing = even(0);
        assertThat(nothing.nats(PlaneMove.NONE)).isZero();
        for (PlaneMove usual : new PlaneMove[] {
            new PlaneMove(3, 0, 0, 0),
            new PlaneMove(0, -3, 0, 0),
            PlaneMove.of(0, 0, Math.toRadians(0.4), 1),
            PlaneMove.of(0, 0, 0, 0.996)
        }) {
            assertThat(nothing.nats(usual)).isCloseTo(-0.5, within(1e-6));
        }
        assertThat(nothing.nats(new PlaneMove(3, 3, 0, 0))).isCloseTo(-1, within(1e-9));
    }

    /** A few sharp edges must not outweigh many faint rails, nor one gap in the rails all the rest. */
    @Test
    void aPieceShowsATrackOrNotAndHowClearlyMattersLittle() {
        double plain = 16 * MoveSearch.TEMPER;
        assertThat(even(-2).nats(PlaneMove.NONE)).isCloseTo(-2 * plain, within(1e-9));
        assertThat(even(-4).nats(PlaneMove.NONE)).isCloseTo(-2 * plain, within(1e-9));
        assertThat(even(-1).nats(PlaneMove.NONE)).isCloseTo(-plain, within(1e-9));
        assertThat(even(4).nats(PlaneMove.NONE)).isBetween(0.1 * plain, 0.3 * plain);
    }

    @Test
    void beyondItsReachAPieceIsWorthItsMean() {
        float[] look = {-3, -3, 1, 1, 1, 1, -3, -3};
        MoveSearch search = new MoveSearch(List.of(new TrackPiece(0, 0, 0, 1, look, 16)), false);
        PlaneMove beyond = new PlaneMove(0, 6, 0, 0);
        assertThat(search.nats(beyond)).isCloseTo(-16 * MoveSearch.TEMPER - 2, within(1e-6));
    }

    /** Lines that each lie somewhat beside their rails, to either side. */
    @Test
    void looseLinesAreWorthMoreWhereTheirRailsAreNear() {
        double[] drawn = {0, 4.6, 9.2, 15.5, 20.1, 27};
        double[] seen = {0.7, 3.9, 9.9, 14.8, 20.8, 26.3};
        List<TrackPiece> pieces = pieces(drawn, seen, new PlaneMove(0, 4, 0, 0), 320);
        MoveSearch.Found exact = new MoveSearch(pieces, false).search();
        MoveSearch.Found loose = new MoveSearch(pieces, true).search();
        assertThat(loose.best().move().north()).isCloseTo(4, within(0.5));
        assertThat(ratio(loose)).isLessThan(ratio(exact));
        // A line that lies well is worth the same.
        List<TrackPiece> well = pieces(drawn, drawn, PlaneMove.NONE, 320);
        assertThat(new MoveSearch(well, true).nats(PlaneMove.NONE))
                .isCloseTo(new MoveSearch(well, false).nats(PlaneMove.NONE), within(1.0));
    }

    @Test
    void movesAreApartByWhatTheyDifferAcrossTheTracks() {
        double[] tracks = {0, 4.6, 9.2};
        MoveSearch search = new MoveSearch(pieces(tracks, tracks, PlaneMove.NONE, 320), false);
        PlaneMove north = new PlaneMove(0, 2, 0, 0);
        assertThat(search.apartM(north, new PlaneMove(0, -1, 0, 0))).isCloseTo(3, within(1e-9));
        assertThat(search.apartM(north, new PlaneMove(5, 2, 0, 0))).isCloseTo(0, within(1e-9));
        // Pieces lie evenly from -144 m to 144 m: a turn of a hundredth moves them by their distance in centimetres.
        assertThat(search.apartM(PlaneMove.NONE, PlaneMove.of(0, 0, 0.01, 1))).isCloseTo(0.92, within(0.02));
    }

    @Test
    void theRivalPutsTheTracksElsewhere() {
        double[] tracks = {0, 4.6, 9.2, 15.5, 20.1, 27};
        MoveSearch search = new MoveSearch(pieces(tracks, tracks, new PlaneMove(0, 4, 0, 0), 320), false);
        MoveSearch.Found found = search.search();
        assertThat(search.apartM(found.rival().move(), found.best().move())).isGreaterThan(MoveSearch.RIVAL_M);
        assertThat(found.rival().nats())
                .isBetween(found.best().nats() - 60, found.best().nats());
        assertThat(found.rival().nats()).isGreaterThanOrEqualTo(search.nats(new PlaneMove(0, 6, 0, 0)));
    }

    /** Nothing farther off than is searched is ever taken. */
    @Test
    void noShiftBeyondTheReachIsFound() {
        double[] tracks = {0, 4.6, 9.2, 15.5};
        MoveSearch.Found found = new MoveSearch(pieces(tracks, tracks, new PlaneMove(0, 9, 0, 0), 320), false).search();
        assertThat(Math.hypot(found.best().move().east(), found.best().move().north()))
                .isLessThanOrEqualTo(MoveSearch.REACH_M);
    }
}
