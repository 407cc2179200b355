package org.railcount.detect.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.railcount.detect.PaintedScene;
import org.railcount.imagery.GroundFrame;
import org.railcount.model.Area;

/** The pixels that all dates of an area share. */
class LookGridTest {
    private static final GroundFrame GROUND =
            new PaintedScene(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), 0.5, Path.of("a.tif")).ground();

    private static LookGrid grid(double west, double north, double east, double south) {
        return LookGrid.of(new Area("yard", PaintedScene.rectangle(west, north, east, south), Map.of()), GROUND);
    }

    @Test
    void theEdgesLieOnTensOfMetresAroundTheArea() {
        LookGrid grid = grid(12, 23, 147, 118);
        assertThat(grid)
                .isEqualTo(new LookGrid("yard", 32652, PaintedScene.EAST, PaintedScene.NORTH - 10, 1, 160, 120));
        assertThat(grid.size()).isEqualTo(160 * 120);
    }

    /** Else the same area would have two grids, which share no date. */
    @Test
    void anAreaWhoseCornersLieOnTensKeepsItsGridWhenItsFrameIsRoundedOtherwise() {
        assertThat(grid(20.001, 19.999, 100.001, 79.999)).isEqualTo(grid(19.999, 20.001, 99.999, 80.001));
    }

    @Test
    void aLargeAreaIsLookedAtMoreCoarsely() {
        LookGrid grid = grid(5, 5, 1995, 495);
        assertThat(grid.pixelM()).isCloseTo(2, within(0.1));
        assertThat(grid.size()).isBetween(240_000, 252_000);
        assertThat(grid.cols() * grid.pixelM()).isGreaterThanOrEqualTo(2000);
        assertThat(grid.rows() * grid.pixelM()).isGreaterThanOrEqualTo(500);
    }

    @Test
    void aPlaceIsFoundAgain() {
        LookGrid grid = grid(12, 23, 147, 118);
        assertThat(grid.utm(30, 20)).isEqualTo(new Coordinate(PaintedScene.EAST + 30, PaintedScene.NORTH - 30));
        assertThat(grid.place(grid.utm(30, 20)).distance(new Coordinate(30, 20)))
                .isLessThan(1e-6);

        LookGrid.Lattice lattice = LookGrid.Lattice.of(grid, GROUND);
        assertThat(lattice.lonLat(30, 20).distance(PaintedScene.lonLat(30, 30))).isLessThan(1e-9);
        assertThat(lattice.place(PaintedScene.lonLat(30, 30)).distance(new Coordinate(30, 20)))
                .isLessThan(1e-4);
    }

    /** North is seldom straight up. */
    @Test
    void aPlaceIsFoundAgainInATurnedGrid() {
        LookGrid.Lattice turned = new LookGrid.Lattice(
                new Coordinate(130, 42), new Coordinate(1.2e-5, 3e-7), new Coordinate(4e-7, -9e-6));
        Coordinate lonLat = turned.lonLat(40, 70);
        assertThat(lonLat.x).isCloseTo(130 + 40 * 1.2e-5 + 70 * 4e-7, within(1e-12));
        assertThat(lonLat.y).isCloseTo(42 + 40 * 3e-7 - 70 * 9e-6, within(1e-12));
        assertThat(turned.place(lonLat).distance(new Coordinate(40, 70))).isLessThan(1e-5);
    }
}
