package org.railcount.app.viewer.tiles;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.railcount.imagery.PixelBlock;
import org.railcount.imagery.PixelWindow;
import org.railcount.imagery.Scene;
import org.railcount.imagery.SceneException;

/**
 * Reads one scene's tiles. Thread-safe.
 *
 * @param key names the scene's pixels
 * @param scene where they are read
 * @param colours turns them into what is shown
 * @param grid how the scene is cut
 */
public record SceneTiles(SceneKey key, Scene scene, PixelColours colours, TileGrid grid)
        implements TileScheduler.Loader<Tile> {
    public static SceneTiles of(Scene scene, PixelColours colours) {
        return new SceneTiles(
                SceneKey.of(scene.info().path(), colours),
                scene,
                colours,
                new TileGrid(scene.info().width(), scene.info().height()));
    }

    /** The tile that holds the whole scene, then those that show a rectangle of scene pixels at a level, best first. */
    public List<TileRequest> needed(int level, Envelope pixels) {
        List<TileRequest> tiles = new ArrayList<>();
        tiles.add(grid.whole(key));
        if (level < grid.coarsest()) {
            tiles.addAll(grid.covering(key, level, pixels));
        }
        return tiles;
    }

    @Override
    public boolean outdated(Tile tile) {
        return tile.revision() < scene.revision();
    }

    @Override
    public Tile load(TileRequest request) throws SceneException {
        int width = grid.tileWidth(request) + 2 * TileGrid.GUTTER;
        int height = grid.tileHeight(request) + 2 * TileGrid.GUTTER;
        PixelWindow window = grid.window(request);
        int revision = scene.isDraft(window, width, height) ? scene.revision() : Scene.SHARP;
        PixelBlock block = scene.read(window, width, height);
        return new Tile(width, height, colours.toArgb(block), revision);
    }
}
