package org.railcount.app.viewer.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.railcount.app.viewer.PaintedScene;
import org.railcount.imagery.GroundFrame;
import org.railcount.imagery.PixelWindow;
import org.railcount.model.Registration;

class SceneOnMapTest {
    private final PaintedScene scene = new PaintedScene("scene", 2000, 1000, 0.5, 30);

    private SceneOnMap with(Registration registration, MapFrame frame) {
        return new SceneOnMap(scene.info(), scene.ground(), registration, frame);
    }

    @Test
    void a_trusted_registration_moves_the_pixels_and_a_doubtful_one_does_not() {
        Coordinate bare = with(Registration.NONE, PaintedScene.FRAME).toMap(700, 300);
        Coordinate moved =
                with(new Registration(3, -2, 0.5, true), PaintedScene.FRAME).toMap(700, 300);
        Coordinate doubtful =
                with(new Registration(3, -2, 0.99, false), PaintedScene.FRAME).toMap(700, 300);

        assertThat(moved.x - bare.x).isCloseTo(3, within(1e-6));
        assertThat(moved.y - bare.y).isCloseTo(-2, within(1e-6));
        assertThat(doubtful).isEqualTo(bare);
    }

    @Test
    void the_pixel_under_a_map_position_is_the_one_drawn_there() {
        for (MapFrame frame : new MapFrame[] {PaintedScene.FRAME, new MapFrame(53, true)}) {
            SceneOnMap placed = with(new Registration(3, -2, 0.5, true), frame);
            Coordinate map = placed.toMap(700.25, 300.75);
            Coordinate pixel = placed.toPixel(map.x, map.y);

            assertThat(pixel.x).isCloseTo(700.25, within(1e-4));
            assertThat(pixel.y).isCloseTo(300.75, within(1e-4));
        }
    }

    /** Half-metre pixels on a geographic grid, the worst case: drawn through an affine map, tile by tile. */
    @Test
    void the_affine_map_of_a_tile_is_true_to_a_fraction_of_its_pixel() {
        double step = 0.5 / 111_000;
        GroundFrame geographic = new GroundFrame() {
            @Override
            public Coordinate pixelToLonLat(double col, double row) {
                return new Coordinate(130.6 + col * step, 42.42 - row * step);
            }

            @Override
            public Coordinate lonLatToPixel(double lon, double lat) {
                return new Coordinate((lon - 130.6) / step, (42.42 - lat) / step);
            }

            @Override
            public int utmEpsg() {
                return 32601;
            }

            @Override
            public Coordinate pixelToUtm(double col, double row) {
                throw new AssertionError("another zone than the map's");
            }

            @Override
            public Coordinate utmToPixel(double easting, double northing) {
                throw new AssertionError("another zone than the map's");
            }
        };
        SceneOnMap placed = new SceneOnMap(scene.info(), geographic, Registration.NONE, MapFrame.at(130.6, 42.42));
        for (int level = 0; level <= 5; level++) {
            int side = 514 << level;
            TilePlacement place = placed.place(new PixelWindow(0, 0, side, side));
            double worst = 0;
            for (int i = 0; i <= 4; i++) {
                for (int j = 0; j <= 4; j++) {
                    double col = side * i / 4.0;
                    double row = side * j / 4.0;
                    Coordinate truth = placed.toMap(col, row);
                    double e = place.e0() + place.eCol() * col + place.eRow() * row;
                    double n = place.n0() + place.nCol() * col + place.nRow() * row;
                    worst = Math.max(worst, Math.hypot(e - truth.x, n - truth.y));
                }
            }
            assertThat(worst).as("level %d", level).isLessThan(0.15 * 0.5 * (1 << level));
        }
    }
}
