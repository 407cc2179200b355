package org.railcount.detect.register;

import org.railcount.detect.StripNetwork;
import org.railcount.detect.strip.Strip;
import org.railcount.detect.strip.StripReference;

/**
 * Says where across a wide strip a track runs. Input: {@code 1 x 3 x R x L} as {@link StripNetwork} makes it; output:
 * {@code 1 x 1 x R/2 x L/8}, log-odds that a centreline runs through a cell of half a metre across and two metres along.
 * How it was trained: src/training/README.md. The native memory lives as long as this object. Not thread-safe.
 */
public final class CentreNetwork {
    /** Strip columns per cell. */
    static final int COLUMNS = 8;

    /** Strip rows per cell. */
    static final int ROWS = 2;

    /** Columns that one pass yields, and what it sees on either side of them. */
    private static final int CHUNK = 1024;

    private static final int MARGIN = 48;

    private final StripNetwork network = StripNetwork.load(CentreNetwork.class, "track-centre.onnx");

    /** {@code [row of cells][column of cells]}. */
    float[][] read(Strip strip, int rows, StripReference reference) {
        int across = rows / ROWS;
        int along = strip.columns() / COLUMNS;
        float[][] centre = new float[across][along];
        int width = CHUNK + 2 * MARGIN;
        int outWidth = width / COLUMNS;
        for (int from = 0; from < along * COLUMNS; from += CHUNK) {
            float[] out = network.forward(strip, rows, reference, from - MARGIN, width, false);
            int first = from / COLUMNS;
            int count = Math.min(CHUNK / COLUMNS, along - first);
            for (int r = 0; r < across; r++) {
                System.arraycopy(out, r * outWidth + MARGIN / COLUMNS, centre[r], first, count);
            }
        }
        return centre;
    }
}
