package org.railcount.app.viewer.tiles;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.railcount.imagery.PixelWindow;

/**
 * Cuts a scene into a pyramid of square tiles, the coarsest level being one tile. Immutable.
 *
 * @param width scene columns
 * @param height scene rows
 */
public record TileGrid(int width, int height) {
    /** Side of a tile in its own pixels, without the gutter. */
    public static final int SIDE = 512;
    /** Pixels read beyond each side of a tile, so that neighbours overlap and no seam shows where they are rotated. */
    public static final int GUTTER = 2;

    /** Number of the coarsest level, in which one tile holds the scene. */
    public int coarsest() {
        int level = 0;
        while (columns(level) > 1 || rows(level) > 1) {
            level++;
        }
        return level;
    }

    public int columns(int level) {
        return ceil(width, SIDE << level);
    }

    public int rows(int level) {
        return ceil(height, SIDE << level);
    }

    /** The coarsest level whose pixels are still as fine as the screen's, give or take a quarter. */
    public int levelFor(double scenePixelsPerScreenPixel) {
        int level = 0;
        while (level < coarsest() && (2 << level) <= scenePixelsPerScreenPixel * 1.25) {
            level++;
        }
        return level;
    }

    /** Columns of a tile in its own pixels, without the gutter; less than {@link #SIDE} at the scene's right edge. */
    public int tileWidth(TileRequest tile) {
        return Math.min(SIDE, ceil(width, 1 << tile.level()) - tile.col() * SIDE);
    }

    /** Rows of a tile in its own pixels, without the gutter. */
    public int tileHeight(TileRequest tile) {
        return Math.min(SIDE, ceil(height, 1 << tile.level()) - tile.row() * SIDE);
    }

    /** What to read for a tile: its pixels and the gutter, which may reach outside the scene. */
    public PixelWindow window(TileRequest tile) {
        int step = 1 << tile.level();
        return new PixelWindow(
                (tile.col() * SIDE - GUTTER) * step,
                (tile.row() * SIDE - GUTTER) * step,
                (tileWidth(tile) + 2 * GUTTER) * step,
                (tileHeight(tile) + 2 * GUTTER) * step);
    }

    /** The tiles of a level that meet a rectangle of scene pixels, nearest to its middle first. */
    public List<TileRequest> covering(SceneKey scene, int level, Envelope pixels) {
        double span = (double) SIDE * (1 << level);
        int firstCol = (int) Math.max(0, Math.floor(pixels.getMinX() / span));
        int firstRow = (int) Math.max(0, Math.floor(pixels.getMinY() / span));
        int lastCol = (int) Math.min(columns(level) - 1, Math.floor(pixels.getMaxX() / span));
        int lastRow = (int) Math.min(rows(level) - 1, Math.floor(pixels.getMaxY() / span));
        List<TileRequest> tiles = new ArrayList<>();
        for (int row = firstRow; row <= lastRow; row++) {
            for (int col = firstCol; col <= lastCol; col++) {
                tiles.add(new TileRequest(scene, level, col, row));
            }
        }
        double midCol = (pixels.getMinX() + pixels.getMaxX()) / 2 / span - 0.5;
        double midRow = (pixels.getMinY() + pixels.getMaxY()) / 2 / span - 0.5;
        tiles.sort(Comparator.comparingDouble(tile -> Math.hypot(tile.col() - midCol, tile.row() - midRow)));
        return tiles;
    }

    /** The one tile that holds the whole scene. */
    public TileRequest whole(SceneKey scene) {
        return new TileRequest(scene, coarsest(), 0, 0);
    }

    private static int ceil(int size, int step) {
        return (size + step - 1) / step;
    }
}
