package org.railcount.detect.zone;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.railcount.detect.OpenCv;
import org.railcount.detect.PaintedScene;
import org.railcount.detect.image.GroundOutline;
import org.railcount.detect.image.MatScope;
import org.railcount.detect.image.Radiometry;
import org.railcount.imagery.PixelWindow;
import org.railcount.imagery.SceneException;

/** Water of half-metre pixels, 80 by 60 of them, with a red deck and a shadow on it. */
class WaterContrastTest {
    private static final int WIDTH = 80;
    private static final int HEIGHT = 60;
    private static final Color WATER = new Color(60, 76, 90);

    private final MatScope scope = new MatScope();

    @BeforeAll
    static void openCv() {
        OpenCv.ensureLoaded();
    }

    @AfterEach
    void free() {
        scope.close();
    }

    /** A zone that leaves out the leftmost ten metres, on which a quay lies. */
    private ZoneImage image(int waves) throws SceneException {
        BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(1);
        for (int i = 0; i < WIDTH * HEIGHT; i++) {
            int wave = waves == 0 ? 0 : random.nextInt(2 * waves + 1) - waves;
            picture.setRGB(
                    i % WIDTH,
                    i / WIDTH,
                    new Color(WATER.getRed() + wave, WATER.getGreen() + wave, WATER.getBlue() + wave).getRGB());
        }
        Graphics2D g = picture.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, 20, HEIGHT);
        g.setColor(Color.BLACK);
        g.fillRect(0, 0, 20, 10);
        g.setColor(new Color(160, 70, 55));
        g.fillRect(40, 20, 20, 10);
        g.setColor(new Color(28, 40, 52));
        g.fillRect(40, 30, 20, 10);
        g.dispose();
        PaintedScene scene = new PaintedScene(picture, 0.5, Path.of("water.tif"));
        return ZoneImage.read(
                        scene,
                        Radiometry.measure(scene, new PixelWindow(0, 0, WIDTH, HEIGHT)),
                        new GroundOutline(scene.ground()).toUtm(PaintedScene.rectangle(10, 0, 40, 30)),
                        List.of(),
                        scene.ground(),
                        0.5,
                        scope)
                .orElseThrow();
    }

    private static float at(float[] values, int col, int row) {
        // The zone begins at the scene's column 20.
        return values[row * (WIDTH - 20) + col - 20];
    }

    @Test
    void whatDiffersFromTheWaterStandsOutAndItsShadowIsTold() throws Exception {
        WaterContrast contrast = WaterContrast.of(image(3), scope);
        assertThat(at(contrast.all(), 50, 25)).isGreaterThan(3 * (float) contrast.least());
        assertThat(at(contrast.lit(), 50, 25)).isEqualTo(at(contrast.all(), 50, 25));
        assertThat(at(contrast.all(), 50, 35)).isGreaterThan((float) contrast.least());
        assertThat(at(contrast.lit(), 50, 35)).isZero();
        assertThat(at(contrast.all(), 30, 50)).isLessThan((float) contrast.least() / 2);
    }

    @Test
    void onlyRimsAreSteep() throws Exception {
        WaterContrast contrast = WaterContrast.of(image(0), scope);
        assertThat(at(contrast.steepness(), 50, 25)).isLessThan(1);
        assertThat(at(contrast.steepness(), 30, 50)).isLessThan(1);
        assertThat(at(contrast.steepness(), 40, 25)).isGreaterThan(5);
        assertThat(at(contrast.steepness(), 50, 20)).isGreaterThan(5);
        assertThat(at(contrast.steepness(), 50, 30)).isGreaterThan(5);
    }

    /** On calm water a faint thing is seen, on rough water waves are not. */
    @Test
    void wavesRaiseWhatCountsAsADifference() throws Exception {
        double calm = WaterContrast.of(image(0), scope).least();
        double rough = WaterContrast.of(image(55), scope).least();
        assertThat(calm).isEqualTo(10);
        assertThat(rough).isGreaterThan(12);
    }

    @Test
    void differingPixelsAreMarked() throws Exception {
        ZoneImage image = image(3);
        byte[] marks = new byte[(WIDTH - 20) * HEIGHT];
        WaterContrast.of(image, scope).differing(image, scope).get(0, 0, marks);
        int marked = 0;
        for (byte mark : marks) {
            assertThat(mark).isIn((byte) 0, (byte) 255);
            marked += mark == 0 ? 0 : 1;
        }
        assertThat(marked).isBetween(380, 560);
        assertThat(marks[25 * (WIDTH - 20) + 30]).isNotZero();
        assertThat(marks[50 * (WIDTH - 20) + 10]).isZero();
    }
}
