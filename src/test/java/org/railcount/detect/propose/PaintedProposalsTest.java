package org.railcount.detect.propose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.railcount.detect.PaintedScene;
import org.railcount.detect.PaintedTracks;
import org.railcount.imagery.SceneException;
import org.railcount.model.Track;

/** Proposals on four painted tracks; TrackProposerTest has the simulated and the real yard. */
class PaintedProposalsTest {
    private static final double[] NORTH = {-15, -6, 2, 13};
    private static final double LENGTH_M = 200;
    private static final PaintedTracks TRACKS = new PaintedTracks(LENGTH_M, NORTH);
    private static final TrackProposer PROPOSER = new TrackProposer();

    /** All of the scene: 240 m by 64 m. */
    private static final Polygon ALL = PaintedScene.rectangle(0, 0, 240, 64);

    private static List<ProposedTrack> propose(List<PlacedScene> scenes, Polygon area, List<Track> known)
            throws SceneException {
        return PROPOSER.propose(scenes, area, known, share -> {}, () -> false);
    }

    /** Metres north of the middle at which a track was proposed. */
    private static double north(ProposedTrack track) {
        double south = PaintedScene.lonLat(0, 32).y;
        return (track.centreline().getCentroid().getY() - south) * 100_000;
    }

    private static boolean isOn(ProposedTrack track, double north) {
        return Math.abs(north(track) - north) < 0.6;
    }

    @Test
    void eachTrackIsProposedOnceFromEndToEnd() throws Exception {
        List<ProposedTrack> found = propose(List.of(PlacedScene.of(TRACKS.scene())), ALL, List.of());
        for (double north : NORTH) {
            assertThat(found.stream()
                            .filter(track -> isOn(track, north))
                            .mapToDouble(ProposedTrack::lengthM)
                            .sum())
                    .as("on the track at %s m", north)
                    .isBetween(LENGTH_M * 0.85, LENGTH_M * 1.25);
        }
        assertThat(found).allMatch(track -> track.confidence() > 0 && track.confidence() < 1);
        assertThat(found).isSortedAccordingTo((a, b) -> Double.compare(b.confidence(), a.confidence()));
    }

    @Test
    void aTrackOfTheSiteIsNotProposedAgain() throws Exception {
        LineString second = new GeometryFactory()
                .createLineString(new Coordinate[] {PaintedScene.lonLat(10, 32 + 6), PaintedScene.lonLat(230, 32 + 6)});
        Track known = new Track("Second", second, OptionalInt.empty(), Map.of());
        List<ProposedTrack> found = propose(List.of(PlacedScene.of(TRACKS.scene())), ALL, List.of(known));
        assertThat(found).noneMatch(track -> isOn(track, -6));
        assertThat(found).anyMatch(track -> isOn(track, 2));
    }

    @Test
    void onlyTheAreaIsSearched() throws Exception {
        Polygon north = PaintedScene.rectangle(0, 0, 240, 34);
        List<ProposedTrack> found = propose(List.of(PlacedScene.of(TRACKS.scene())), north, List.of());
        assertThat(found).anyMatch(track -> isOn(track, 13));
        assertThat(found).noneMatch(track -> north(track) < -3);
    }

    @Test
    void aSecondSceneIsBroughtOntoTheFirst() throws Exception {
        PlacedScene first = PlacedScene.of(TRACKS.scene());
        PlacedScene off = PlacedScene.of(TRACKS.scene(0, 3, 0, NORTH));
        List<Double> told = new ArrayList<>();
        List<ProposedTrack> found = PROPOSER.propose(List.of(first, off), ALL, List.of(), told::add, () -> false);
        for (double north : NORTH) {
            assertThat(found).anyMatch(track -> isOn(track, north));
        }
        assertThat(told).isSorted().endsWith(1.0).allMatch(share -> share > 0);
        assertThat(told).as("the first scene is half of the reading").anyMatch(share -> Math.abs(share - 0.4) < 1e-9);
        assertThat(told).as("and tracing the rest").anyMatch(share -> Math.abs(share - 0.8) < 1e-9);
        assertThat(told.stream().filter(share -> share > 0.8 + 1e-9)).hasSize(1);
    }

    /** It cannot be brought onto the lines of the first, and must not speak against them. */
    @Test
    void aSecondSceneThatShowsNoTracksIsPassedOver() throws Exception {
        PlacedScene first = PlacedScene.of(TRACKS.scene());
        PlacedScene bare = PlacedScene.of(TRACKS.scene(0, 0, 0));
        assertThat(propose(List.of(first, bare), ALL, List.of())).isEqualTo(propose(List.of(first), ALL, List.of()));
    }

    @Test
    void aShortPieceOfTrackIsLessSureThanALongOne() throws Exception {
        PlacedScene scene = PlacedScene.of(TRACKS.scene());
        List<ProposedTrack> whole = propose(List.of(scene), ALL, List.of());
        List<ProposedTrack> piece = propose(List.of(scene), PaintedScene.rectangle(80, 0, 130, 64), List.of());
        for (double north : NORTH) {
            double sure = confidence(whole, north);
            assertThat(sure).isGreaterThan(0.7);
            assertThat(confidence(piece, north)).isLessThan(sure - 0.1);
        }
    }

    /** Of the surest proposal on a track. */
    private static double confidence(List<ProposedTrack> found, double north) {
        return found.stream()
                .filter(track -> isOn(track, north))
                .mapToDouble(ProposedTrack::confidence)
                .max()
                .orElse(0);
    }

    @Test
    void aClickFollowsTheTrackUnderIt() throws Exception {
        ProposedTrack found = PROPOSER.through(
                        PlacedScene.of(TRACKS.scene()), PaintedScene.lonLat(120, 32 - 13), () -> false)
                .orElseThrow();
        assertThat(north(found)).isBetween(12.4, 13.6);
        assertThat(found.lengthM()).isGreaterThan(LENGTH_M * 0.8);
        assertThat(found.confidence()).isBetween(0.0, 1.0);
    }

    @Test
    void followingATrackEndsWhenItIsCancelled() {
        assertThatThrownBy(() ->
                        PROPOSER.through(PlacedScene.of(TRACKS.scene()), PaintedScene.lonLat(120, 32 - 13), () -> true))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void aSceneWithoutTracksYieldsNothing() throws Exception {
        PlacedScene bare = PlacedScene.of(TRACKS.scene(0, 0, 0));
        assertThat(propose(List.of(bare), ALL, List.of())).isEmpty();
        assertThat(PROPOSER.through(bare, PaintedScene.lonLat(120, 32), () -> false))
                .isEmpty();
    }

    @Test
    void aSearchEndsWhenNobodyWantsIt() {
        assertThatThrownBy(() -> PROPOSER.propose(
                        List.of(PlacedScene.of(TRACKS.scene())), ALL, List.of(), share -> {}, () -> true))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void aPlaceOutsideTheSceneIsToldInASentence() {
        PlacedScene scene = PlacedScene.of(TRACKS.scene());
        Polygon elsewhere = PaintedScene.rectangle(900, 0, 1000, 64);
        assertThat(TrackProposer.shows(scene, elsewhere)).isFalse();
        assertThat(TrackProposer.shows(scene, ALL)).isTrue();
        assertThatThrownBy(() -> propose(List.of(scene), elsewhere, List.of()))
                .isInstanceOf(SceneException.class)
                .hasMessageContaining("tracks.tif does not show the area");
    }
}
