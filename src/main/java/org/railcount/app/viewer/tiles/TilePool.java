package org.railcount.app.viewer.tiles;

import java.util.concurrent.Executor;

/**
 * What all maps of a window share: the tiles in memory, and the threads that read more. A tile that one map read is
 * there for the others. Thread-safe.
 *
 * @param cache the tiles in memory
 * @param readers where pixels are read; two threads are enough
 * @param fx runs on the JavaFX thread
 */
public record TilePool(TileCache<Tile> cache, Executor readers, Executor fx) {
    /** Drawing keeps about one processor busy while the view moves; on two, a second reader makes frames late. */
    private static final TileScheduler.Reads READS =
            new TileScheduler.Reads(2, Runtime.getRuntime().availableProcessors() > 2 ? 2 : 1);

    /** A pool whose tiles take at most a number of bytes. */
    public static TilePool of(long cacheBytes, Executor readers, Executor fx) {
        return new TilePool(new TileCache<>(cacheBytes, Tile::bytes), readers, fx);
    }

    /** A queue of one map's own: what it asks for replaces only what it asked for before. */
    public TileScheduler<Tile> scheduler(TileScheduler.Listener<Tile> listener) {
        return new TileScheduler<>(cache, readers, fx, READS, listener);
    }
}
