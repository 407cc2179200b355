package org.railcount.detect.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.function.IntBinaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Polygon;
import org.railcount.detect.PaintedScene;
import org.railcount.detect.image.GroundOutline;
import org.railcount.imagery.GroundFrame;
import org.railcount.imagery.RegisteredGround;
import org.railcount.imagery.Scene;
import org.railcount.imagery.SceneException;
import org.railcount.model.GroundMove;

class EdgePictureTest {
    private static final Envelope BOX = box(30, 30, 130, 130);

    /** A scene of one-metre pixels, 160 m by 160 m. */
    private static PaintedScene scene(IntBinaryOperator lightness) {
        BufferedImage picture = new BufferedImage(160, 160, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 160; y++) {
            for (int x = 0; x < 160; x++) {
                picture.setRGB(x, y, 0x010101 * lightness.applyAsInt(x, y));
            }
        }
        return new PaintedScene(picture, 1, Path.of("painted.tif"));
    }

    /** Bounds in the scene's UTM zone; metres east and south of the scene's corner. */
    private static Envelope box(double west, double north, double east, double south) {
        return new Envelope(
                PaintedScene.EAST + west,
                PaintedScene.EAST + east,
                PaintedScene.NORTH - south,
                PaintedScene.NORTH - north);
    }

    private static EdgePicture read(Scene scene, Envelope box) throws SceneException {
        return read(scene, scene.ground(), box, 1, List.of());
    }

    private static EdgePicture read(Scene scene, GroundFrame ground, Envelope box, double cellM, List<Polygon> restless)
            throws SceneException {
        return EdgePicture.read(scene, ground, box, new GroundOutline(scene.ground()), cellM, restless);
    }

    private static float at(EdgePicture picture, int col, int row) {
        return picture.edges()[row * picture.width() + col];
    }

    private static double mean(EdgePicture picture, int left, int top, int right, int bottom) {
        double sum = 0;
        for (int row = top; row < bottom; row++) {
            for (int col = left; col < right; col++) {
                sum += at(picture, col, row);
            }
        }
        return sum / (right - left) / (bottom - top);
    }

    /** How alike two pictures are away from their rims, -1 to 1. */
    private static double likeness(EdgePicture one, EdgePicture other) {
        double n = 0;
        double x = 0;
        double y = 0;
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (int row = 10; row < one.height() - 10; row++) {
            for (int col = 10; col < one.width() - 10; col++) {
                double a = at(one, col, row);
                double b = at(other, col, row);
                n++;
                x += a;
                y += b;
                xx += a * a;
                yy += b * b;
                xy += a * b;
            }
        }
        return (xy - x * y / n) / Math.sqrt((xx - x * x / n) * (yy - y * y / n));
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void anEdgeIsSeenWhereItLiesAndNowhereElse(boolean upright) throws Exception {
        EdgePicture picture = read(scene((x, y) -> (upright ? x : y) < 90 ? 60 : 160), BOX);
        for (int along = 5; along < 95; along++) {
            for (int across = 5; across < 95; across++) {
                float edge = upright ? at(picture, across, along) : at(picture, along, across);
                if (across == 59 || across == 60) {
                    assertThat(edge).isEqualTo(4);
                } else if (Math.abs(across - 59.5) > 3) {
                    assertThat(edge).isZero();
                }
            }
        }
    }

    /** Edges in the haze or in shade count as much as those in the sun. */
    @Test
    void edgesAreSetAgainstWhatIsUsualAround() throws Exception {
        Random random = new Random(4);
        int[] grain = random.ints(160 * 160, -100, 100).toArray();
        EdgePicture picture = read(scene((x, y) -> 120 + grain[y * 160 + x] / (x < 80 ? 1 : 4)), BOX);
        double strong = mean(picture, 5, 5, 35, 95);
        double faint = mean(picture, 65, 5, 95, 95);
        assertThat(strong).isCloseTo(1, within(0.1));
        assertThat(faint).isCloseTo(1, within(0.2));
    }

    @Test
    void theGridCoversTheBox() throws Exception {
        Scene flat = scene((x, y) -> 100);
        EdgePicture picture = read(flat, flat.ground(), box(30, 30, 130, 81), 2, List.of());
        assertThat(picture.width()).isEqualTo(50);
        assertThat(picture.height()).isEqualTo(26);
        assertThat(picture.edges()).hasSize(50 * 26).containsOnly(0);
    }

    /** The rim of a scene is no edge of the ground. */
    @Test
    void whereTheSceneEndsNothingIsSeen() throws Exception {
        int[] grain = new Random(4).ints(160 * 160, 0, 255).toArray();
        Scene scene = scene((x, y) -> grain[y * 160 + x]);
        EdgePicture picture = read(scene, box(-40, -40, 200, 200));
        for (int row = 0; row < 240; row++) {
            for (int col = 0; col < 240; col++) {
                if (col < 41 || row < 41 || col > 198 || row > 198) {
                    assertThat(at(picture, col, row)).isZero();
                }
            }
        }
        assertThat(mean(picture, 60, 60, 180, 180)).isGreaterThan(0.8);
        assertThat(read(scene, box(300, 300, 400, 400)).edges()).containsOnly(0);
    }

    /** Cargo that comes and goes would draw a scene after it. */
    @Test
    void whereThingsComeAndGoNothingIsSeen() throws Exception {
        int[] grain = new Random(4).ints(160 * 160, 0, 255).toArray();
        Scene scene = scene((x, y) -> grain[y * 160 + x]);
        Polygon heap = new GroundOutline(scene.ground()).toUtm(PaintedScene.rectangle(60, 70, 90, 85));
        EdgePicture picture = read(scene, scene.ground(), BOX, 1, List.of(heap));
        EdgePicture whole = read(scene, BOX);
        for (int row = 40; row < 55; row++) {
            for (int col = 30; col < 60; col++) {
                assertThat(at(picture, col, row)).isZero();
            }
        }
        assertThat(mean(picture, 32, 20, 58, 36)).isGreaterThan(0.8);
        assertThat(mean(picture, 32, 59, 58, 75)).isGreaterThan(0.8);
        assertThat(mean(picture, 10, 42, 26, 53)).isGreaterThan(0.8);
        assertThat(mean(picture, 64, 42, 80, 53)).isGreaterThan(0.8);
        assertThat(at(picture, 15, 15)).isEqualTo(at(whole, 15, 15));
    }

    /** Things that come and go beyond the box do not matter, nor do those that reach into it from outside. */
    @Test
    void restlessPlacesMayReachBeyondTheBox() throws Exception {
        int[] grain = new Random(4).ints(160 * 160, 0, 255).toArray();
        Scene scene = scene((x, y) -> grain[y * 160 + x]);
        GroundOutline frame = new GroundOutline(scene.ground());
        EdgePicture picture = read(
                scene,
                scene.ground(),
                BOX,
                1,
                List.of(
                        frame.toUtm(PaintedScene.rectangle(0, 0, 60, 60)),
                        frame.toUtm(PaintedScene.rectangle(110, 110, 300, 300)),
                        frame.toUtm(PaintedScene.rectangle(-90, 0, -50, 300))));
        assertThat(mean(picture, 0, 0, 30, 30)).isZero();
        assertThat(mean(picture, 80, 80, 100, 100)).isZero();
        assertThat(mean(picture, 40, 5, 95, 70)).isGreaterThan(0.8);
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 0, 1", "7, -4, 0, 1", "0, 0, 4, 1", "3, 5, -3, 1.02"})
    void groundLooksTheSameHoweverTheSceneLiesThatShowsIt(double east, double north, double degrees, double scale)
            throws Exception {
        PaintedGround painted = new PaintedGround(7);
        Scene inPlace = painted.scene(1);
        Scene displaced = painted.scene(1, east, north, degrees, scale);
        Coordinate middle = PaintedScene.lonLat(PaintedGround.SIDE_M / 2, PaintedGround.SIDE_M / 2);
        // Undoes the displacement: the frame turns back first, about the middle, and then needs the shift turned back.
        Coordinate shift = new GroundMove(0, 0, -degrees, 1 / scale, 0, 0).apply(-east, -north, new Coordinate(0, 0));
        GroundFrame ground = RegisteredGround.of(
                displaced.ground(), new GroundMove(shift.x, shift.y, -degrees, 1 / scale, middle.x, middle.y));
        Envelope box = box(150, 150, 310, 310);
        assertThat(likeness(read(inPlace, box), read(displaced, ground, box, 1, List.of())))
                .isGreaterThan(0.85);
    }

    @Test
    void groundLooksMuchTheSameWithPixelsOfAnotherSize() throws Exception {
        PaintedGround painted = new PaintedGround(7);
        Envelope box = box(150, 150, 310, 310);
        Scene fine = painted.scene(0.5);
        EdgePicture fromFine = read(fine, fine.ground(), box, 1, List.of());
        assertThat(likeness(read(painted.scene(1), box), fromFine)).isGreaterThan(0.8);
        assertThat(likeness(read(new PaintedGround(8).scene(1), box), fromFine)).isLessThan(0.2);
    }
}
