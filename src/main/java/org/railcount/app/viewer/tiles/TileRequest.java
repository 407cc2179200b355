package org.railcount.app.viewer.tiles;

/**
 * Asks for one tile and is its key in the cache. Immutable.
 *
 * @param scene whose pixels
 * @param level 0 is full resolution; each level halves it
 * @param col tile column at that level
 * @param row tile row at that level
 */
public record TileRequest(SceneKey scene, int level, int col, int row) {
    /** The tile of the next coarser level that covers this one. */
    public TileRequest parent() {
        return new TileRequest(scene, level + 1, col / 2, row / 2);
    }
}
