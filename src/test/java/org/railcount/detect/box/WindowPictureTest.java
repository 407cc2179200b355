package org.railcount.detect.box;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.railcount.detect.PaintedScene;
import org.railcount.detect.SceneView;
import org.railcount.detect.image.GroundOutline;
import org.railcount.detect.image.Radiometry;
import org.railcount.detect.image.TiledImage;
import org.railcount.imagery.PixelWindow;
import org.railcount.model.Registration;
import org.railcount.model.Site;

/** What a model is shown of a scene: windows of 64 m by 64 m in pixels of a metre. */
class WindowPictureTest {
    private static final int SIDE = 64;
    private static final float GREY = 114 / 255f;

    /** A black scene, half of it white in the south so that the stretch leaves all as it is. */
    private static SceneView scene(int metres, double pixelM, Consumer<Graphics2D> painter) throws Exception {
        int side = (int) (metres / pixelM);
        BufferedImage picture = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = picture.createGraphics();
        g.scale(1 / pixelM, 1 / pixelM);
        g.setColor(Color.WHITE);
        g.fillRect(0, metres / 2, metres, metres / 2);
        painter.accept(g);
        g.dispose();
        PaintedScene scene = new PaintedScene(picture, pixelM, Path.of("painted.tif"));
        Radiometry radiometry = Radiometry.measure(scene, new PixelWindow(0, 0, side, side));
        Site nothing = new Site("painted", ZoneOffset.UTC, Optional.empty(), List.of(), List.of(), List.of(), Map.of());
        return new SceneView(
                scene,
                nothing,
                radiometry,
                new TiledImage(scene, radiometry),
                List.of(),
                Registration.NONE,
                scene.ground(),
                new GroundOutline(scene.ground()));
    }

    /** A window whose corner lies so many metres east and south of the scene's. */
    private static Optional<float[]> seen(SceneView scene, double east, double south) throws Exception {
        double west = PaintedScene.EAST + east;
        double north = PaintedScene.NORTH - south;
        return new WindowPicture(scene, SIDE)
                .of(new WindowGrid.Window(west, north, SIDE, new Envelope(west, west + SIDE, north - SIDE, north)));
    }

    private static float at(float[] picture, int band, int x, int y) {
        return picture[(band * SIDE + y) * SIDE + x];
    }

    @Test
    void aMetreOfGroundIsAPixelInRedGreenAndBlue() throws Exception {
        SceneView scene = scene(128, 0.5, g -> {
            g.setColor(Color.RED);
            g.fillRect(20, 10, 10, 6);
            g.setColor(Color.BLUE);
            g.fillRect(40, 10, 10, 6);
        });
        float[] picture = seen(scene, 0, 0).orElseThrow();
        for (int[] inside : new int[][] {{20, 10}, {29, 10}, {20, 15}, {29, 15}}) {
            assertThat(at(picture, 0, inside[0], inside[1])).isCloseTo(1, within(0.01f));
            assertThat(at(picture, 1, inside[0], inside[1])).isCloseTo(0, within(0.01f));
            assertThat(at(picture, 2, inside[0], inside[1])).isCloseTo(0, within(0.01f));
        }
        for (int[] beside : new int[][] {{18, 12}, {31, 12}, {25, 8}, {25, 17}}) {
            assertThat(at(picture, 0, beside[0], beside[1])).isCloseTo(0, within(0.01f));
        }
        assertThat(at(picture, 2, 45, 12)).isCloseTo(1, within(0.01f));
        assertThat(at(picture, 0, 45, 12)).isCloseTo(0, within(0.01f));

        float[] moved = seen(scene, 12, 7).orElseThrow();
        assertThat(at(moved, 0, 25 - 12, 12 - 7)).isCloseTo(1, within(0.01f));
    }

    @Test
    void groundBesideTheSceneIsGrey() throws Exception {
        SceneView scene = scene(128, 0.5, g -> {});
        float[] picture = seen(scene, -30, -20).orElseThrow();
        for (int band = 0; band < 3; band++) {
            assertThat(at(picture, band, 29, 40)).as("west of it").isEqualTo(GREY);
            assertThat(at(picture, band, 40, 19)).as("north of it").isEqualTo(GREY);
            assertThat(at(picture, band, 30, 20)).as("its first pixel").isCloseTo(0, within(0.01f));
        }
        float[] corner = seen(scene, 100, 100).orElseThrow();
        assertThat(at(corner, 0, 27, 27)).as("its last pixel").isCloseTo(1, within(0.01f));
        assertThat(at(corner, 0, 28, 27)).as("east of it").isEqualTo(GREY);
        assertThat(at(corner, 0, 27, 28)).as("south of it").isEqualTo(GREY);
    }

    @Test
    void whereTheSceneShowsNothingThereIsNoPicture() throws Exception {
        SceneView scene = scene(128, 0.5, g -> {});
        assertThat(seen(scene, 200, 0)).isEmpty();
        assertThat(seen(scene, 0, -70)).isEmpty();
        assertThat(seen(scene, -64, 0)).isEmpty();
    }

    @Test
    void aCoarserSceneIsSmoothedBetweenItsPixels() throws Exception {
        SceneView scene = scene(128, 2, g -> {
            g.setColor(Color.WHITE);
            g.fillRect(20, 0, 108, 64);
        });
        float[] picture = seen(scene, 0, 0).orElseThrow();
        float[] across = {at(picture, 0, 18, 5), at(picture, 0, 19, 5), at(picture, 0, 20, 5), at(picture, 0, 21, 5)};
        assertThat(across).containsExactly(new float[] {0, 0.25f, 0.75f, 1}, within(0.01f));

        float[] below = seen(scene, 0, 44).orElseThrow();
        float[] down = {at(below, 1, 5, 18), at(below, 1, 5, 19), at(below, 1, 5, 20), at(below, 1, 5, 21)};
        assertThat(down).containsExactly(new float[] {0, 0.25f, 0.75f, 1}, within(0.01f));
    }
}
