package org.railcount.imagery;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.railcount.imagery.tiff.TiffDirectory;
import org.railcount.imagery.tiff.TiffPixels;

/**
 * The scene at one resolution: the full one or an overview. Thread-safe.
 *
 * @param width columns
 * @param height rows
 * @param blockHeight rows that are stored together; reads that respect it decode nothing twice
 * @param pixels the samples
 * @param mask transparency mask of the same size, 0 where the picture is empty
 */
record RasterLevel(int width, int height, int blockHeight, TiffPixels pixels, Optional<TiffPixels> mask) {

    static RasterLevel of(TiffDirectory image, TiffPixels pixels, Optional<TiffPixels> mask) {
        return new RasterLevel((int) image.width(), (int) image.height(), (int) image.blockHeight(), pixels, mask);
    }

    /**
     * Samples of a rectangle that lies inside the level.
     *
     * @return {@code [band][row * width + col]}
     */
    float[][] read(int col, int row, int columns, int rows) throws IOException {
        return pixels.read(col, row, columns, rows);
    }

    /** The mask of a rectangle, null where the level has none. */
    float @Nullable [] readMask(int col, int row, int columns, int rows) throws IOException {
        return mask.isEmpty() ? null : mask.get().read(col, row, columns, rows)[0];
    }

    void forget() {
        pixels.forget();
        mask.ifPresent(TiffPixels::forget);
    }
}
