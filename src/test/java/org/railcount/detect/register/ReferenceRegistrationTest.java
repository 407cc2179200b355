package org.railcount.detect.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Polygon;
import org.railcount.detect.PaintedScene;
import org.railcount.detect.image.GroundOutline;
import org.railcount.imagery.RegisteredGround;
import org.railcount.imagery.Scene;
import org.railcount.imagery.SceneException;
import org.railcount.model.GroundMove;
import org.railcount.model.Registration;

class ReferenceRegistrationTest {
    private static final double MIDDLE_M = PaintedGround.SIDE_M / 2;
    private static final Coordinate CENTRE = PaintedScene.lonLat(MIDDLE_M, MIDDLE_M);
    private static final Coordinate CENTRE_UTM =
            new Coordinate(PaintedScene.EAST + MIDDLE_M, PaintedScene.NORTH - MIDDLE_M);

    private final PaintedGround ground = new PaintedGround(7);

    private static Registration measure(Scene scene, Scene reference, List<Polygon> restless) throws SceneException {
        return registration(scene, restless).measure(scene, reference, reference.ground());
    }

    private static ReferenceRegistration registration(Scene scene, List<Polygon> restless) {
        Envelope site = new Envelope(CENTRE_UTM);
        site.expandBy(60);
        return new ReferenceRegistration(CENTRE, site, new GroundOutline(scene.ground()), restless);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "3, -2", "-5.5, 4.5", "6, 0.3"})
    void aShiftIsFoundAndUndone(double east, double north) throws Exception {
        Registration found = measure(ground.scene(1, east, north, 0, 1), ground.scene(1), List.of());
        assertThat(found.basis()).isEqualTo(Registration.Basis.REFERENCE);
        assertThat(found.trusted()).isTrue();
        assertThat(found.applied()).isTrue();
        assertThat(found.move().isShift()).isTrue();
        assertThat(found.eastM()).isCloseTo(-east, within(0.2));
        assertThat(found.northM()).isCloseTo(-north, within(0.2));
        assertThat(found.residualM().orElseThrow()).isLessThan(0.3);
        assertThat(found.runnerUpRatio()).isLessThan(1e-3);
    }

    @ParameterizedTest
    @CsvSource({"1, 2, 0.8, 1", "-2, 1, 0, 1.008", "2, 2, -0.6, 0.994"})
    void aTurnAndAStretchAreFoundAndUndone(double east, double north, double degrees, double scale) throws Exception {
        Registration found = measure(ground.scene(1, east, north, degrees, scale), ground.scene(1), List.of());
        assertThat(found.trusted()).isTrue();
        GroundMove displacement = new GroundMove(east, north, degrees, scale, 0, 0);
        for (double x : new double[] {-150, 0, 150}) {
            for (double y : new double[] {-150, 0, 150}) {
                Coordinate place = new Coordinate(CENTRE_UTM.x + x, CENTRE_UTM.y + y);
                Coordinate shown = displacement.apply(place.x, place.y, CENTRE_UTM);
                assertThat(found.move().apply(shown.x, shown.y, CENTRE_UTM).distance(place))
                        .isLessThan(0.5);
            }
        }
    }

    /** Pictures of four metres a pixel show no rails; there this is all that there is. */
    @Test
    void coarsePixelsAreEnough() throws Exception {
        Registration found = measure(ground.scene(4, 5, -3, 0, 1), ground.scene(1), List.of());
        assertThat(found.trusted()).isTrue();
        assertThat(found.eastM()).isCloseTo(-5, within(1.5));
        assertThat(found.northM()).isCloseTo(3, within(1.5));
    }

    /** A reference that was itself moved says where the ground lies by its own registration, not by its file. */
    @Test
    void theReferencesOwnRegistrationCounts() throws Exception {
        Scene scene = ground.scene(1, 2, 1, 0, 1);
        Scene reference = ground.scene(1, 4, -3, 0, 1);
        Registration found = registration(scene, List.of())
                .measure(scene, reference, RegisteredGround.of(reference.ground(), GroundMove.shift(-4, 3)));
        assertThat(found.eastM()).isCloseTo(-2, within(0.2));
        assertThat(found.northM()).isCloseTo(-1, within(0.2));
    }

    @Test
    void otherGroundIsNotTrusted() throws Exception {
        Registration found = measure(new PaintedGround(8).scene(1), ground.scene(1), List.of());
        assertThat(found.trusted()).isFalse();
        assertThat(found.applied()).isFalse();
    }

    @Test
    void aShiftBeyondWhatIsSearchedIsNotTrusted() throws Exception {
        Registration found = measure(ground.scene(1, 14, 3, 0, 1), ground.scene(1), List.of());
        assertThat(found.trusted()).isFalse();
    }

    @Test
    void aSceneThatShowsACornerOfTheSiteOnlyIsNotMoved() throws Exception {
        BufferedImage corner = new BufferedImage(130, 130, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(1);
        for (int i = 0; i < 130 * 130; i++) {
            corner.setRGB(i % 130, i / 130, 0x010101 * random.nextInt(256));
        }
        Scene scene = new PaintedScene(corner, 1, Path.of("corner.tif"));
        assertThat(measure(scene, ground.scene(1), List.of())).isEqualTo(Registration.NONE);
    }

    /** Rows of like things fit as well when they are laid one further on. */
    @Test
    void aPatternThatRepeatsIsDoubtful() throws Exception {
        Registration found = measure(rows(3), rows(4), List.of());
        assertThat(found.runnerUpRatio()).isGreaterThan(TrackRegistration.DOUBTFUL);
        assertThat(found.trusted()).isFalse();
    }

    /** Squares six metres apart, with some grain. */
    private static PaintedScene rows(long seed) {
        int side = (int) PaintedGround.SIDE_M;
        BufferedImage picture = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(seed);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                int light = (x % 6 < 3 && y % 6 < 3 ? 190 : 60) + random.nextInt(60);
                picture.setRGB(x, y, 0x010101 * light);
            }
        }
        return new PaintedScene(picture, 1, Path.of("rows.tif"));
    }

    /** Cars that moved between the dates must not take the scene with them. */
    @Test
    void whatComesAndGoesHasNoSay() throws Exception {
        Scene reference = withHeaps(ground.picture(1, 0, 0, 0, 1), 0);
        Scene scene = withHeaps(ground.picture(1, 2, -1, 0, 1), 6);
        Polygon yard = PaintedScene.rectangle(MIDDLE_M - 180, MIDDLE_M - 180, MIDDLE_M + 180, MIDDLE_M - 20);
        Registration found = measure(scene, reference, List.of(new GroundOutline(scene.ground()).toUtm(yard)));
        assertThat(found.trusted()).isTrue();
        assertThat(found.eastM()).isCloseTo(-2, within(0.2));
        assertThat(found.northM()).isCloseTo(1, within(0.2));
    }

    /** Bright heaps all over the northern half, shifted so many metres to the east. */
    private static PaintedScene withHeaps(BufferedImage picture, int eastM) {
        Graphics2D g = picture.createGraphics();
        Random random = new Random(9);
        for (int i = 0; i < 500; i++) {
            g.setColor(random.nextBoolean() ? Color.WHITE : Color.BLACK);
            g.fillRect(50 + random.nextInt(340) + eastM, 50 + random.nextInt(150), 6, 6);
        }
        g.dispose();
        return new PaintedScene(picture, 1, Path.of("heaps.tif"));
    }
}
