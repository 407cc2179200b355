package org.railcount.app.viewer.tiles;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import java.util.function.ToIntFunction;

/**
 * Keeps tiles up to a number of bytes, dropping those that are used least. Thread-safe.
 *
 * @param <T> a tile
 */
public final class TileCache<T> {
    private final Cache<TileRequest, T> tiles;

    /**
     * @param maxBytes what all tiles together may weigh
     * @param bytesOf what one tile weighs
     */
    public TileCache(long maxBytes, ToIntFunction<T> bytesOf) {
        tiles = Caffeine.newBuilder()
                .maximumWeight(maxBytes)
                .weigher((TileRequest request, T tile) -> bytesOf.applyAsInt(tile))
                .executor(Runnable::run)
                .build();
    }

    public Optional<T> get(TileRequest request) {
        return Optional.ofNullable(tiles.getIfPresent(request));
    }

    public void put(TileRequest request, T tile) {
        tiles.put(request, tile);
    }
}
