package org.railcount.detect.propose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.railcount.imagery.GeoTiffScenes;
import org.railcount.imagery.Scene;
import org.railcount.imagery.SceneException;
import org.railcount.model.Acquisition;
import org.railcount.model.GroundMove;
import org.railcount.model.Site;
import org.railcount.project.SiteFile;

/** Proposals on a simulated scene, moved by its known offset, and on the real yard's tuning half. */
class TrackProposerTest {
    private static final Path SAMPLE = Path.of("sample-imagery");
    private static final String SCENE = "scenes/19JUN28014026-S2AS-SIMULATED_01_P001.TIF";

    private final TrackProposer proposer = new TrackProposer();

    /** Its western third, where the tracks begin at different places and part from each other. */
    @Test
    void aSimulatedYardIsProposed() throws Exception {
        Site site = SiteFile.read(SAMPLE.resolve("site.geojson"));
        try (Scene scene = open(SAMPLE.resolve(SCENE))) {
            PlacedScene placed = new PlacedScene(scene, GroundMove.shift(0.24, -1.57));
            Envelope yard = around(site);
            double edge = yard.getMinX() + yard.getWidth() / 3;
            Polygon west = rectangle(new Envelope(yard.getMinX(), edge, yard.getMinY(), yard.getMaxY()));
            Polygon east = rectangle(new Envelope(edge, yard.getMaxX(), yard.getMinY(), yard.getMaxY()));
            List<Double> told = new ArrayList<>();
            List<ProposedTrack> found = proposer.propose(List.of(placed), west, List.of(), told::add, () -> false);
            ProposalScore score = ProposalScore.of(sure(found), site.tracks(), Optional.empty(), List.of(east));
            assertThat(score.recall()).isGreaterThan(0.9);
            assertThat(found).allMatch(track -> track.centreline().getNumPoints() < 40);
            assertThat(told)
                    .as("one step after the other")
                    .hasSizeGreaterThan(2)
                    .isSorted()
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void aClickProposesTheTrackThroughIt() throws Exception {
        Site site = SiteFile.read(SAMPLE.resolve("site.geojson"));
        LineString track = site.tracks().get(1).centreline();
        Coordinate middle = track.getCoordinates()[track.getNumPoints() / 2];
        try (Scene scene = open(SAMPLE.resolve(SCENE))) {
            PlacedScene placed = new PlacedScene(scene, GroundMove.shift(0.24, -1.57));
            ProposedTrack found = proposer.through(placed, middle, () -> false).orElseThrow();
            ProposalScore score = ProposalScore.of(
                    List.of(found.centreline()), site.tracks().subList(1, 2), Optional.empty(), List.of());
            assertThat(score.foundM()).as("metres of that very track").isGreaterThan(200);
        }
    }

    @Test
    void aSceneElsewhereSaysSoAndACancelledSearchEnds() throws Exception {
        try (Scene scene = open(SAMPLE.resolve(SCENE))) {
            Polygon elsewhere = rectangle(new Envelope(10, 10.001, 50, 50.001));
            assertThatThrownBy(() -> proposer.propose(
                            List.of(PlacedScene.of(scene)), elsewhere, List.of(), share -> {}, () -> false))
                    .isInstanceOf(SceneException.class)
                    .hasMessageContaining("does not show the area");
            Site site = SiteFile.read(SAMPLE.resolve("site.geojson"));
            assertThatThrownBy(() -> proposer.propose(
                            List.of(PlacedScene.of(scene)),
                            rectangle(around(site)),
                            List.of(),
                            share -> {},
                            () -> true))
                    .isInstanceOf(CancellationException.class);
        }
    }

    @Test
    void theRealYardIsProposed() throws Exception {
        Path beside = Path.of("../shared/real/muttenz");
        Path folder = Files.isDirectory(beside) ? beside : Path.of("../../shared/real/muttenz");
        Assumptions.assumeTrue(Files.isDirectory(folder), "the real yard is not beside the project");
        Site site = SiteFile.read(folder.resolve("site.geojson"));
        try (Scene scene = open(folder.resolve("muttenz_0p255m.tif"))) {
            List<ProposedTrack> found = proposer.propose(
                    List.of(PlacedScene.of(scene)),
                    site.areas().get(0).boundary(),
                    List.of(),
                    share -> {},
                    () -> false);
            ProposalScore score = ProposalScore.of(sure(found), site.tracks(), Optional.of("tune"), List.of());
            assertThat(score.recall()).isGreaterThan(0.8);
            assertThat(score.falseShare()).isLessThan(0.15);
        }
    }

    private static Scene open(Path file) throws SceneException {
        return new GeoTiffScenes((path, time) -> Acquisition.UNKNOWN).open(file);
    }

    private static List<LineString> sure(List<ProposedTrack> found) {
        return found.stream()
                .filter(track -> track.confidence() >= 0.5)
                .map(ProposedTrack::centreline)
                .toList();
    }

    /** The tracks and a little ground about them. */
    private static Envelope around(Site site) {
        Envelope box = new Envelope();
        site.tracks().forEach(track -> box.expandToInclude(track.centreline().getEnvelopeInternal()));
        box.expandBy(0.0003);
        return box;
    }

    private static Polygon rectangle(Envelope box) {
        return (Polygon) new GeometryFactory().toGeometry(box);
    }
}
