package org.railcount.detect.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Polygon;
import org.railcount.detect.PaintedScene;

class GroundOutlineTest {
    private final GroundOutline outline = new GroundOutline(
            new PaintedScene(new BufferedImage(10, 10, BufferedImage.TYPE_INT_RGB), 0.5, Path.of("a.tif")).ground());

    private static Coordinate utm(double east, double south) {
        return new Coordinate(PaintedScene.EAST + east, PaintedScene.NORTH - south);
    }

    @Test
    void aPlaceKeepsItsPlaceThereAndBack() {
        Coordinate lonLat = outline.lonLat(utm(3, 7));
        assertThat(lonLat.distance(PaintedScene.lonLat(3, 7))).isLessThan(1e-9);
        assertThat(outline.utm(lonLat).distance(utm(3, 7))).isLessThan(1e-3);
    }

    @Test
    void cornersBecomeAClosedPolygonAndCornersAgain() {
        Polygon lonLat = outline.polygon(utm(0, 0), utm(20, 0), utm(20, 10), utm(0, 10));
        assertThat(lonLat.symDifference(PaintedScene.rectangle(0, 0, 20, 10)).getArea())
                .isCloseTo(0, within(1e-15));
        Polygon back = outline.toUtm(lonLat);
        assertThat(back.isValid()).isTrue();
        assertThat(back.getArea()).isCloseTo(200, within(1e-3));
        assertThat(back.getCoordinates()[2].distance(utm(20, 10))).isLessThan(1e-3);
    }

    @Test
    void aHoleStaysAHole() {
        Polygon around = PaintedScene.rectangle(0, 0, 40, 30);
        Polygon depot = PaintedScene.rectangle(10, 10, 30, 20);
        Polygon utm = outline.toUtm((Polygon) around.difference(depot));
        assertThat(utm.getNumInteriorRing()).isEqualTo(1);
        assertThat(utm.getArea()).isCloseTo(40 * 30 - 20 * 10, within(1e-3));
    }
}
