package org.railcount.imagery;

import java.io.IOException;

/** The scene at one resolution: the full one or an overview. Thread-safe. */
interface RasterLevel {
    int width();

    int height();

    /** Rows that are stored together; reads that respect it decode nothing twice. */
    int blockHeight();

    /**
     * Reads a rectangle that lies inside the level.
     *
     * @return {@code [band][row * width + col]}
     */
    float[][] read(int col, int row, int width, int height) throws IOException;
}
