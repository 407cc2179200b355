package org.railcount.imagery.tiff;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;

/** Decoded strips and tiles of all open images, so that neighbouring windows decode none twice. Thread-safe. */
public final class BlockCache {
    private final Cache<Key, byte[]> blocks;

    /** @param maxBytes how much it may hold */
    public BlockCache(long maxBytes) {
        this.blocks = Caffeine.newBuilder()
                .maximumWeight(maxBytes)
                .weigher((Key key, byte[] block) -> block.length)
                .executor(Runnable::run)
                .build();
    }

    byte @Nullable [] get(TiffPixels image, int index) {
        return blocks.getIfPresent(new Key(image, index));
    }

    void put(TiffPixels image, int index, byte[] block) {
        blocks.put(new Key(image, index), block);
    }

    /** Forgets the blocks of an image that is closed. */
    void drop(TiffPixels image) {
        blocks.asMap().keySet().removeIf(key -> key.image() == image);
    }

    /** An image compares by identity. */
    private record Key(TiffPixels image, int index) {}
}
