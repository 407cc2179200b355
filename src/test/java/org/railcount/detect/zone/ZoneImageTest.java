package org.railcount.detect.zone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Polygon;
import org.opencv.core.MatOfPoint2f;
import org.opencv.core.Point;
import org.railcount.detect.OpenCv;
import org.railcount.detect.PaintedScene;
import org.railcount.detect.image.GroundOutline;
import org.railcount.detect.image.MatScope;
import org.railcount.detect.image.Radiometry;
import org.railcount.imagery.PixelWindow;
import org.railcount.imagery.SceneException;

/** Zones of a scene of half-metre pixels, 100 m by 60 m, dark but for a white square at 40 m east, 20 m south, 10 m wide. */
class ZoneImageTest {
    private final MatScope scope = new MatScope();
    private final PaintedScene scene = scene();
    private final GroundOutline outline = new GroundOutline(scene.ground());

    @BeforeAll
    static void openCv() {
        OpenCv.ensureLoaded();
    }

    @AfterEach
    void free() {
        scope.close();
    }

    private static PaintedScene scene() {
        BufferedImage picture = new BufferedImage(200, 120, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = picture.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(80, 40, 20, 20);
        g.dispose();
        return new PaintedScene(picture, 0.5, Path.of("painted.tif"));
    }

    private Optional<ZoneImage> read(double wantedM, Polygon zone, Polygon... holes) throws SceneException {
        return ZoneImage.read(
                scene,
                Radiometry.measure(scene, new PixelWindow(0, 0, 200, 120)),
                outline.toUtm(zone),
                Arrays.stream(holes).map(outline::toUtm).toList(),
                scene.ground(),
                wantedM,
                scope);
    }

    private static double seenM2(ZoneImage image) {
        int seen = 0;
        for (boolean in : image.inside()) {
            seen += in ? 1 : 0;
        }
        return seen * image.pixelAreaM2();
    }

    @Test
    void aZoneIsReadWithItsPlaceOnTheGround() throws Exception {
        ZoneImage image = read(0.5, PaintedScene.rectangle(30, 10, 70, 40)).orElseThrow();
        assertThat(image.lab().cols()).isEqualTo(80);
        assertThat(image.lab().rows()).isEqualTo(60);
        assertThat(image.pixelM()).isEqualTo(0.5);
        assertThat(image.pixelAreaM2()).isCloseTo(0.25, within(1e-6));
        assertThat(seenM2(image)).isCloseTo(1200, within(1.0));
        Coordinate corner = image.utm(20, 20);
        assertThat(corner.x - PaintedScene.EAST).isCloseTo(40, within(1e-3));
        assertThat(PaintedScene.NORTH - corner.y).isCloseTo(20, within(1e-3));
        Envelope box = outline.toUtm(image.polygon(outline, new Point(0, 0), new Point(20, 0), new Point(20, 20)))
                .getEnvelopeInternal();
        assertThat(box.getMinX() - PaintedScene.EAST).isCloseTo(30, within(1e-3));
        assertThat(box.getMaxX() - PaintedScene.EAST).isCloseTo(40, within(1e-3));
        assertThat(PaintedScene.NORTH - box.getMinY()).isCloseTo(20, within(1e-3));
    }

    @Test
    void coloursAreThoseOfThePlace() throws Exception {
        ZoneImage image = read(0.5, PaintedScene.rectangle(30, 10, 70, 40)).orElseThrow();
        float[] lab = image.colours();
        for (int row = 0; row < 60; row++) {
            for (int col = 0; col < 80; col++) {
                boolean white = col >= 20 && col < 40 && row >= 20 && row < 40;
                assertThat(lab[3 * (row * 80 + col)]).isCloseTo(white ? 100 : 0, within(0.5f));
                assertThat(lab[3 * (row * 80 + col) + 1]).isCloseTo(0, within(0.5f));
            }
        }
    }

    @Test
    void coarserPixelsCoverMoreGround() throws Exception {
        ZoneImage image = read(2, PaintedScene.rectangle(30, 10, 70, 40)).orElseThrow();
        assertThat(image.lab().cols()).isEqualTo(20);
        assertThat(image.lab().rows()).isEqualTo(15);
        assertThat(image.pixelAreaM2()).isCloseTo(4, within(1e-6));
        assertThat(image.utm(5, 5).x - PaintedScene.EAST).isCloseTo(40, within(1e-3));
    }

    @Test
    void whatLiesBesideAZoneOrInAHoleIsNotSeen() throws Exception {
        Polygon slanted = PaintedScene.rectangle(20, 10, 60, 50);
        slanted.getExteriorRing().getCoordinateN(1).setCoordinate(PaintedScene.lonLat(20, 10));
        slanted.geometryChanged();
        assertThat(seenM2(read(0.5, slanted).orElseThrow())).isCloseTo(800, within(40.0));

        ZoneImage holed = read(
                        0.5,
                        PaintedScene.rectangle(20, 10, 60, 50),
                        PaintedScene.rectangle(25, 15, 35, 25),
                        PaintedScene.rectangle(55, 45, 90, 90))
                .orElseThrow();
        assertThat(seenM2(holed)).isCloseTo(1600 - 100 - 25, within(20.0));
        assertThat(holed.inside()[20 * 80 + 20]).isFalse();
        assertThat(holed.inside()[40 * 80 + 40]).isTrue();
    }

    @Test
    void ofAZoneThatReachesBeyondTheSceneThePartInsideIsRead() throws Exception {
        ZoneImage image = read(0.5, PaintedScene.rectangle(80, 40, 150, 90)).orElseThrow();
        assertThat(image.lab().cols()).isEqualTo(40);
        assertThat(image.lab().rows()).isEqualTo(40);
        assertThat(seenM2(image)).isCloseTo(400, within(1.0));
        assertThat(read(0.5, PaintedScene.rectangle(120, 10, 150, 30))).isEmpty();
        assertThat(read(0.5, PaintedScene.rectangle(99.5, 10, 150, 30))).isEmpty();
    }

    /** The points of a patch are the middles of its pixels; it is as long as its pixels are, not as the way between middles. */
    @Test
    void aPatchIsAsLargeAsItsPixels() throws Exception {
        ZoneImage image = read(0.5, PaintedScene.rectangle(30, 10, 70, 40)).orElseThrow();
        MatOfPoint2f contour =
                scope.own(new MatOfPoint2f(new Point(20, 20), new Point(43, 20), new Point(43, 29), new Point(20, 29)));
        PatchBox box = PatchBox.around(contour, image);
        assertThat(box.lengthM()).isCloseTo(12, within(1e-3));
        assertThat(box.widthM()).isCloseTo(5, within(1e-3));
        assertThat(List.of(box.corners()))
                .allSatisfy(corner -> {
                    assertThat(Math.abs(corner.x - 32)).isCloseTo(12, within(1e-3));
                    assertThat(Math.abs(corner.y - 25)).isCloseTo(5, within(1e-3));
                })
                .hasSize(4);
    }
}
