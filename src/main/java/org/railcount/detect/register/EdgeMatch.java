package org.railcount.detect.register;

import java.util.ArrayList;
import java.util.List;

/**
 * Compares two edge pictures of the same ground tile by tile: the normalised cross-correlation of each tile for every shift in
 * reach. Immutable.
 */
final class EdgeMatch {
    /** Side of a tile, cells. */
    private static final int TILE = 64;

    /** Tiles in which less than this share has any edge say nothing. */
    private static final double LEAST_FILLED = 0.4;

    /**
     * One tile.
     *
     * @param col of its middle
     * @param row of its middle
     * @param likeness {@code [(dy + reach) * (2 reach + 1) + dx + reach]}: how much the scene shifted by (dx, dy) looks like the
     *     reference, -1 to 1
     */
    record Tile(double col, double row, float[] likeness) {}

    private final int reach;
    private final List<Tile> tiles = new ArrayList<>();

    /** @param reach largest shift, cells */
    EdgeMatch(EdgePicture reference, EdgePicture scene, int reach) {
        this.reach = reach;
        for (int top = reach; top + TILE + reach <= reference.height(); top += TILE) {
            for (int left = reach; left + TILE + reach <= reference.width(); left += TILE) {
                add(reference, scene, left, top);
            }
        }
    }

    int reach() {
        return reach;
    }

    List<Tile> tiles() {
        return tiles;
    }

    int index(int dx, int dy) {
        return (dy + reach) * (2 * reach + 1) + dx + reach;
    }

    private void add(EdgePicture reference, EdgePicture scene, int left, int top) {
        float[] tile = new float[TILE * TILE];
        double sum = 0;
        int filled = 0;
        int filledThere = 0;
        for (int y = 0; y < TILE; y++) {
            for (int x = 0; x < TILE; x++) {
                float v = reference.edges()[(top + y) * reference.width() + left + x];
                tile[y * TILE + x] = v;
                sum += v;
                filled += v > 0 ? 1 : 0;
                filledThere += scene.edges()[(top + y) * scene.width() + left + x] > 0 ? 1 : 0;
            }
        }
        if (Math.min(filled, filledThere) < LEAST_FILLED * tile.length) {
            return;
        }
        float mean = (float) (sum / tile.length);
        double squares = 0;
        for (int i = 0; i < tile.length; i++) {
            tile[i] -= mean;
            squares += tile[i] * tile[i];
        }
        float[] likeness = new float[(2 * reach + 1) * (2 * reach + 1)];
        for (int dy = -reach; dy <= reach; dy++) {
            for (int dx = -reach; dx <= reach; dx++) {
                likeness[index(dx, dy)] = (float) likeness(tile, squares, scene, left + dx, top + dy);
            }
        }
        tiles.add(new Tile(left + TILE / 2.0, top + TILE / 2.0, likeness));
    }

    private static double likeness(float[] tile, double squares, EdgePicture scene, int left, int top) {
        double product = 0;
        double sum = 0;
        double sumOfSquares = 0;
        for (int y = 0; y < TILE; y++) {
            int at = (top + y) * scene.width() + left;
            for (int x = 0; x < TILE; x++) {
                float v = scene.edges()[at + x];
                product += tile[y * TILE + x] * v;
                sum += v;
                sumOfSquares += v * v;
            }
        }
        double spread = sumOfSquares - sum * sum / (TILE * TILE);
        return spread > 0 && squares > 0 ? product / Math.sqrt(squares * spread) : 0;
    }
}
