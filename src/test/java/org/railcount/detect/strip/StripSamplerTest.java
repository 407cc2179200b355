package org.railcount.detect.strip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.railcount.detect.PaintedScene;
import org.railcount.detect.image.Radiometry;
import org.railcount.detect.image.TiledImage;
import org.railcount.imagery.PixelWindow;
import org.railcount.imagery.RegisteredGround;
import org.railcount.imagery.SceneException;
import org.railcount.model.GroundMove;

/** On a scene of half-metre pixels, 120 m by 120 m, that is redder to the east and greener to the south. */
class StripSamplerTest {
    private static final int SIDE = 240;
    private static final PaintedScene SCENE = scene();

    private static PaintedScene scene() {
        BufferedImage picture = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                picture.setRGB(x, y, new Color(x, y, (x + y) % 2 * 255).getRGB());
            }
        }
        return new PaintedScene(picture, 0.5, Path.of("painted.tif"));
    }

    private static StripSampler sampler(GroundMove move) throws SceneException {
        TiledImage image = new TiledImage(SCENE, Radiometry.measure(SCENE, new PixelWindow(0, 0, SIDE, SIDE)));
        return new StripSampler(image, RegisteredGround.of(SCENE.ground(), move));
    }

    /** A straight track; metres east and south of the scene's corner. */
    private static TrackLine line(double east0, double south0, double east1, double south1) {
        return TrackLine.of(
                "A",
                List.of(
                        new Coordinate(PaintedScene.EAST + east0, PaintedScene.NORTH - south0),
                        new Coordinate(PaintedScene.EAST + east1, PaintedScene.NORTH - south1)));
    }

    /** The place that a sample's colours tell, metres east and south of the scene's corner; the stretch spans all of 255. */
    private static Coordinate place(Strip strip, int row, int column) {
        int at = row * strip.columns() + column;
        return new Coordinate((strip.planes()[0][at] * 255 + 0.5) * 0.5, (strip.planes()[1][at] * 255 + 0.5) * 0.5);
    }

    @Test
    void rowsRunFromLeftToRightAndColumnsAlongTheTrack() throws Exception {
        for (TrackLine line : List.of(line(20, 60, 100, 60), line(60, 100, 60, 20), line(30, 30, 90, 75))) {
            Strip strip = sampler(GroundMove.NONE).sample(line);
            assertThat(strip.columns()).isEqualTo(line.size());
            assertThat(strip.valid()).hasSize(StripSampler.ROWS * line.size()).doesNotContain(false);
            for (int row = 0; row < StripSampler.ROWS; row += 5) {
                for (int column = 0; column < line.size(); column += 7) {
                    double left = (23.5 - row) * 0.25;
                    Coordinate want = line.at(column * TrackLine.STEP_M, left);
                    Coordinate got = place(strip, row, column);
                    assertThat(got.x).isCloseTo(want.x - PaintedScene.EAST, within(0.02));
                    assertThat(got.y).isCloseTo(PaintedScene.NORTH - want.y, within(0.02));
                }
            }
        }
    }

    /** A scene that was moved shows the track where its own pixels have it. */
    @Test
    void aMoveOfTheSceneIsUndone() throws Exception {
        Strip strip = sampler(GroundMove.shift(5, -3)).sample(line(20, 60, 100, 60));
        Coordinate got = place(strip, 24, 100);
        assertThat(got.x).isCloseTo(40, within(0.05));
        assertThat(got.y).isCloseTo(57.125, within(0.05));
    }

    @Test
    void whatLiesBeyondTheSceneIsNotValidAndBlack() throws Exception {
        Strip strip = sampler(GroundMove.NONE).sample(line(100, 2, 150, 2), 32);
        assertThat(strip.valid()).hasSize(32 * strip.columns());
        int beyond = 31 * strip.columns() + 90;
        assertThat(strip.valid()[beyond]).isFalse();
        assertThat(strip.planes()[1][beyond]).isZero();
        assertThat(strip.valid()[0]).as("left of the track, north of the scene").isFalse();
        assertThat(strip.valid()[31 * strip.columns() + 40]).isTrue();
    }

    @Test
    void stripsComeInTheOrderOfTheirTracks() throws Exception {
        List<TrackLine> lines = List.of(line(20, 60, 60, 60), line(20, 30, 70, 30), line(20, 90, 30, 90));
        List<Strip> strips = sampler(GroundMove.NONE).sample(lines, 96);
        for (int i = 0; i < 3; i++) {
            assertThat(strips.get(i).track()).isSameAs(lines.get(i));
            assertThat(strips.get(i).valid()).hasSize(96 * lines.get(i).size());
        }
    }

    @Test
    void theCentrelineRunsBetweenTheTwoMiddleRows() {
        assertThat(StripSampler.leftOfRow(0, 96)).isEqualTo(11.875);
        assertThat(StripSampler.leftOfRow(95, 96)).isEqualTo(-11.875);
    }
}
