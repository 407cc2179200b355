package org.railcount.imagery;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The scene at one resolution. Implementations are thread-safe. */
interface RasterLevel {
    int width();

    int height();

    /** Rows that are stored together; reads that respect it decode nothing twice. */
    int blockHeight();

    /**
     * Samples of a rectangle that lies inside the level.
     *
     * @return {@code [band][row * columns + col]}
     */
    float[][] read(int col, int row, int columns, int rows) throws IOException;

    /** The mask of a rectangle, 0 where the picture is empty; null where the level has none. */
    float @Nullable [] readMask(int col, int row, int columns, int rows) throws IOException;

    boolean hasMask();

    /** About how many bytes must be decoded to read a rectangle. */
    long costBytes(int col, int row, int columns, int rows);

    /** Lets go of what is kept in memory. */
    void forget();
}
