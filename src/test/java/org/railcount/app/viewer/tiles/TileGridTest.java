package org.railcount.app.viewer.tiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;

class TileGridTest {
    private static final SceneKey KEY = new SceneKey(Path.of("scene.tif"), 1, 1, "look");
    private final TileGrid grid = new TileGrid(3000, 1200);

    @Test
    void the_coarsest_level_is_one_tile_of_the_whole_scene() {
        TileRequest whole = grid.whole(KEY);

        assertThat(grid.columns(whole.level())).isEqualTo(1);
        assertThat(grid.tileWidth(whole)).isBetween(257, 512);
        assertThat(grid.window(whole).width()).isGreaterThanOrEqualTo(3000);
    }

    @Test
    void tiles_of_a_level_cover_each_pixel_once_but_for_the_gutter() {
        for (int level = 0; level <= grid.coarsest(); level++) {
            int step = 1 << level;
            long area = 0;
            for (TileRequest tile : grid.covering(KEY, level, new Envelope(0, 3000, 0, 1200))) {
                area += (long) grid.tileWidth(tile) * grid.tileHeight(tile);
            }
            assertThat(area).isEqualTo((long) Math.ceil(3000.0 / step) * (long) Math.ceil(1200.0 / step));
        }
    }

    @Test
    void tiles_near_the_middle_of_the_view_come_first() {
        List<TileRequest> tiles = grid.covering(KEY, 0, new Envelope(1536, 3000, 0, 1200));

        assertThat(tiles.get(0)).isEqualTo(new TileRequest(KEY, 0, 4, 1));
        assertThat(tiles).hasSize(9).doesNotContain(new TileRequest(KEY, 0, 2, 0));
    }

    @Test
    void a_view_beside_the_scene_needs_no_tile() {
        assertThat(grid.covering(KEY, 0, new Envelope(-900, -100, 0, 1200))).isEmpty();
    }

    @Test
    void the_level_is_as_fine_as_the_screen() {
        assertThat(grid.levelFor(0.1)).isZero();
        assertThat(grid.levelFor(1.2)).isZero();
        assertThat(grid.levelFor(2)).isEqualTo(1);
        assertThat(grid.levelFor(4.1)).isEqualTo(2);
        assertThat(grid.levelFor(1000)).isEqualTo(grid.coarsest());
    }

    @Test
    void a_tile_lies_within_its_parent() {
        TileRequest tile = new TileRequest(KEY, 0, 5, 2);
        Envelope inner = bounds(tile);

        assertThat(bounds(tile.parent()).contains(inner)).isTrue();
        assertThat(bounds(tile.parent().parent()).contains(inner)).isTrue();
    }

    private Envelope bounds(TileRequest tile) {
        var w = grid.window(tile);
        return new Envelope(w.col(), w.col() + w.width(), w.row(), w.row() + w.height());
    }
}
