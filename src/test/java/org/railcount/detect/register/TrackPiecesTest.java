package org.railcount.detect.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.railcount.detect.PaintedScene;
import org.railcount.detect.PaintedTracks;
import org.railcount.detect.image.Radiometry;
import org.railcount.detect.image.TiledImage;
import org.railcount.detect.strip.StripSampler;
import org.railcount.detect.strip.TrackLine;
import org.railcount.imagery.PixelWindow;
import org.railcount.imagery.SceneException;

class TrackPiecesTest {
    private static final double ALL = Double.POSITIVE_INFINITY;
    private static final CentreNetwork NETWORK = new CentreNetwork();

    private static List<TrackPiece> look(List<TrackLine> lines, double enoughM, Coordinate pivot, PaintedScene scene)
            throws SceneException {
        return new TrackPieces(lines, enoughM, NETWORK, pivot)
                .look(new StripSampler(PaintedTracks.image(scene), scene.ground()));
    }

    @Test
    void aTrackIsCutIntoPiecesOfSome32MetresThatSayWhereTheyLie() throws Exception {
        PaintedTracks tracks = new PaintedTracks(320, 0);
        List<TrackPiece> pieces = look(tracks.lines(), ALL, tracks.middle(), tracks.scene());
        assertThat(pieces).hasSizeBetween(9, 11);
        assertThat(pieces.stream().mapToInt(TrackPiece::blocks).sum()).isBetween(155, 160);
        double before = -160;
        for (TrackPiece piece : pieces) {
            assertThat(piece.north()).isCloseTo(0, within(0.01));
            assertThat(piece.cos()).isCloseTo(1, within(1e-6));
            assertThat(piece.sin()).isCloseTo(0, within(1e-6));
            assertThat(piece.east()).isCloseTo(before + piece.blocks(), within(2.0));
            before += 2 * piece.blocks();
        }
    }

    /** Twelve metres to either side, so that a scene may be off by more than one track. */
    @Test
    void aPieceShowsTheTrackInItsMiddleAndItsNeighbourBeside() throws Exception {
        PaintedTracks tracks = new PaintedTracks(96, 0);
        for (TrackPiece piece : look(tracks.lines(), ALL, tracks.middle(), tracks.scene(0, 0, 0, 0, 7.5))) {
            assertThat(piece.look()).hasSize(48);
            assertThat(piece.reachM()).isCloseTo(11.75, within(1e-9));
            assertThat(piece.at(0)).isGreaterThan(0);
            assertThat(piece.at(7.5)).isGreaterThan(0);
            assertThat(piece.at(4)).isLessThan(0);
            assertThat(piece.at(-7.5)).isLessThan(0);
            for (float look : piece.look()) {
                assertThat(look).isBetween(-4f, 4f);
            }
        }
    }

    @Test
    void whatTheSceneDoesNotShowYieldsNoPiece() throws Exception {
        PaintedTracks tracks = new PaintedTracks(320, 0);
        int seenM = 180;
        BufferedImage west = new BufferedImage((int) (seenM / PaintedTracks.PIXEL_M), 160, BufferedImage.TYPE_INT_RGB);
        PaintedScene scene = new PaintedScene(west, PaintedTracks.PIXEL_M, Path.of("west.tif"));
        TiledImage image =
                new TiledImage(scene, Radiometry.measure(scene, new PixelWindow(0, 0, west.getWidth(), 160)));
        List<TrackPiece> pieces = new TrackPieces(tracks.lines(), ALL, NETWORK, tracks.middle())
                .look(new StripSampler(image, scene.ground()));
        // The track begins 20 m east of the scene's edge.
        assertThat(pieces.stream().mapToInt(TrackPiece::blocks).sum()).isBetween(70, 80);
        assertThat(pieces).allSatisfy(piece -> assertThat(piece.east()).isLessThan(0));
    }

    /** Where there is more track than is needed, what is looked at lies at both ends of every track. */
    @Test
    void ofManyTracksStretchesAllOverTheSiteAreLookedAt() throws Exception {
        PaintedTracks tracks = new PaintedTracks(640, -10, 0, 10);
        PaintedScene scene = tracks.scene();
        double all = 3 * 640;
        assertThat(look(tracks.lines(), ALL, tracks.middle(), scene)).hasSizeBetween(51, 63);
        List<TrackPiece> part = look(tracks.lines(), 0.4 * all, tracks.middle(), scene);
        assertThat(part).hasSizeBetween(17, 26);
        for (double north : new double[] {-10, 0, 10}) {
            List<Double> east = part.stream()
                    .filter(piece -> Math.abs(piece.north() - north) < 1)
                    .map(TrackPiece::east)
                    .toList();
            assertThat(east.get(0)).isCloseTo(-303, within(4.0));
            assertThat(east.get(east.size() - 1)).isCloseTo(303, within(4.0));
        }
        List<TrackPiece> least = look(tracks.lines(), 1, tracks.middle(), scene);
        assertThat(least).hasSizeBetween(9, 12);
        assertThat(least).allSatisfy(piece -> assertThat(piece.east()).isBetween(-110.0, 110.0));
    }

    @Test
    void aTrackShorterThanABlockIsPassedOver() throws Exception {
        PaintedTracks tracks = new PaintedTracks(1.5, 0);
        assertThat(look(tracks.lines(), ALL, tracks.middle(), tracks.scene())).isEmpty();
    }
}
