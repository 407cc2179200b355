package org.railcount.imagery;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.railcount.imagery.tiff.TiffDirectory;
import org.railcount.imagery.tiff.TiffPixels;

/**
 * A resolution that is stored in a file. Thread-safe.
 *
 * @param width columns
 * @param height rows
 * @param blockHeight rows that are stored together; reads that respect it decode nothing twice
 * @param pixels the samples
 * @param mask transparency mask of the same size, 0 where the picture is empty
 */
record TiffLevel(int width, int height, int blockHeight, TiffPixels pixels, Optional<TiffPixels> mask)
        implements RasterLevel {

    static TiffLevel of(TiffDirectory image, TiffPixels pixels, Optional<TiffPixels> mask) {
        return new TiffLevel((int) image.width(), (int) image.height(), (int) image.blockHeight(), pixels, mask);
    }

    @Override
    public float[][] read(int col, int row, int columns, int rows) throws IOException {
        return pixels.read(col, row, columns, rows);
    }

    @Override
    public float @Nullable [] readMask(int col, int row, int columns, int rows) throws IOException {
        return mask.isEmpty() ? null : mask.get().read(col, row, columns, rows)[0];
    }

    @Override
    public boolean hasMask() {
        return mask.isPresent();
    }

    @Override
    public long costBytes(int col, int row, int columns, int rows) {
        return pixels.costBytes(col, row, columns, rows);
    }

    @Override
    public void forget() {
        pixels.forget();
        mask.ifPresent(TiffPixels::forget);
    }
}
