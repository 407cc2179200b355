package org.railcount.detect.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.railcount.detect.PaintedScene;
import org.railcount.detect.PaintedTracks;
import org.railcount.imagery.SceneException;
import org.railcount.model.GroundMove;
import org.railcount.model.Registration;

/** On painted tracks; SceneRegistrationTest does the same on simulated scenes. */
class TrackRegistrationTest {
    private static final double[] UNEVEN = {-17, -10, -2, 6, 11, 19};
    private static final CentreNetwork NETWORK = new CentreNetwork();

    private static Registration measure(PaintedTracks tracks, PaintedScene scene) throws SceneException {
        return new TrackRegistration(tracks.lines(), tracks.centre())
                .measure(PaintedTracks.image(scene), scene.ground(), NETWORK);
    }

    /** Largest distance across the tracks between where a scene is brought to and where it belongs, metres. */
    private static double worstAcross(Registration found, GroundMove displacement, PaintedTracks tracks) {
        Coordinate middle = tracks.middle();
        double worst = 0;
        for (var line : tracks.lines()) {
            for (int i = 0; i < line.size(); i += 80) {
                Coordinate shown = displacement.apply(line.east(i), line.north(i), middle);
                Coordinate got = found.move().apply(shown.x, shown.y, middle);
                worst = Math.max(worst, Math.abs(got.y - line.north(i)));
            }
        }
        return worst;
    }

    @ParameterizedTest
    @CsvSource({"0", "2", "-3.3", "5.5"})
    void aShiftAcrossTheTracksIsFoundAndUndone(double north) throws Exception {
        PaintedTracks tracks = new PaintedTracks(100, UNEVEN);
        Registration found = measure(tracks, tracks.scene(0, north, 0, UNEVEN));
        assertThat(found.basis()).isEqualTo(Registration.Basis.TRACKS);
        assertThat(found.trusted()).isTrue();
        assertThat(found.applied()).isTrue();
        assertThat(found.move().isShift()).isTrue();
        assertThat(found.northM()).isCloseTo(-north, within(0.25));
        assertThat(found.eastM()).isCloseTo(0, within(0.25));
        assertThat(found.residualM().orElseThrow()).isLessThan(0.3);
        assertThat(found.runnerUpRatio()).isLessThan(TrackRegistration.DOUBTFUL);
    }

    /** The last is so far out that the tracks' ends lie beyond what is looked at first. */
    @ParameterizedTest
    @CsvSource({"1, 0.7", "-2, -0.5", "6, 0.9"})
    void aTurnIsFoundAndUndone(double north, double degrees) throws Exception {
        PaintedTracks tracks = new PaintedTracks(250, UNEVEN);
        Registration found = measure(tracks, tracks.scene(0, north, degrees, UNEVEN));
        assertThat(found.trusted()).isTrue();
        assertThat(found.move().rotationDeg()).isCloseTo(-degrees, within(0.1));
        assertThat(worstAcross(found, new GroundMove(0, north, degrees, 1, 0, 0), tracks))
                .isLessThan(0.5);
        assertThat(found.residualM().orElseThrow()).isLessThan(0.3);
    }

    /** Where every track has a neighbour at the same distance, a scene may be one track off. */
    @Test
    void evenlySpacedTracksLeaveDoubtButTheNearestPlaceIsTaken() throws Exception {
        PaintedTracks tracks = new PaintedTracks(100, -7, 0, 7);
        Registration found = measure(tracks, tracks.scene(0, 1, 0, -28, -21, -14, -7, 0, 7, 14, 21, 28));
        assertThat(found.trusted()).isFalse();
        assertThat(found.runnerUpRatio()).isBetween(TrackRegistration.DOUBTFUL, 1.0);
        assertThat(found.northM()).isCloseTo(-1, within(0.3));
    }

    @Test
    void groundWithoutTracksIsNotTrusted() throws Exception {
        PaintedTracks tracks = new PaintedTracks(100, UNEVEN);
        assertThat(measure(tracks, tracks.scene(0, 0, 0)).trusted()).isFalse();
    }

    /** Four of six lines suit the picture better than any other place does; two run where it shows none. */
    @Test
    void linesThatDoNotFollowTheirTracksLeaveDoubtHoweverWellTheOthersFit() throws Exception {
        PaintedTracks tracks = new PaintedTracks(100, UNEVEN);
        Registration found = measure(tracks, tracks.scene(0, 0, 0, -20.2, -10, -2, 6, 11, 22.1));
        assertThat(found.runnerUpRatio()).isLessThan(TrackRegistration.DOUBTFUL);
        assertThat(found.trusted()).isFalse();
    }

    /** 20 m of track are ten blocks: less than can be told from chance. */
    @Test
    void aStubOfTrackIsTooLittle() throws Exception {
        PaintedTracks tracks = new PaintedTracks(20, 0);
        assertThat(measure(tracks, tracks.scene())).isEqualTo(Registration.NONE);
    }

    @Test
    void aSceneThatDoesNotShowTheTracksIsNotMoved() throws Exception {
        PaintedTracks tracks = new PaintedTracks(100, 900, 904.6);
        assertThat(measure(tracks, tracks.scene())).isEqualTo(Registration.NONE);
    }

    /** More track than is looked at first; a part of it, all over the site, is enough. */
    @Test
    void ofALargeYardAPartIsEnough() throws Exception {
        PaintedTracks tracks = new PaintedTracks(430, UNEVEN);
        Registration found = measure(tracks, tracks.scene(0, -2.5, 0, UNEVEN));
        assertThat(found.trusted()).isTrue();
        assertThat(found.northM()).isCloseTo(2.5, within(0.25));
    }
}
