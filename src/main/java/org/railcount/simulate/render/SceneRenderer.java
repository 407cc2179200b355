package org.railcount.simulate.render;

import java.util.ArrayList;
import java.util.List;

/** Renders a scene tile by tile on all processors; the result does not depend on their number or order. */
public final class SceneRenderer {
    private static final int TILE = 256;

    private SceneRenderer() {}

    public static Radiance render(Scenery scenery) {
        int width = scenery.grid().width();
        int height = scenery.grid().height();
        Radiance target = new Radiance(width, height, scenery.solids().size());
        List<PixelTile> tiles = new ArrayList<>();
        for (int row = 0; row < height; row += TILE) {
            for (int col = 0; col < width; col += TILE) {
                tiles.add(new PixelTile(col, row, Math.min(TILE, width - col), Math.min(TILE, height - row)));
            }
        }
        tiles.parallelStream().forEach(tile -> new TileRenderer(scenery, target, tile).render(tile));
        return target;
    }
}
