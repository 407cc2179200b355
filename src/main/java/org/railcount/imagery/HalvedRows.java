package org.railcount.imagery;

/**
 * Some rows of an overview in the making, as many as a row of tiles has. Rows that do not overlap may be filled from
 * several threads; the rest is confined to one.
 */
final class HalvedRows {
    private final int width;
    private final int height;
    private final int capacity;
    private final float[][] samples;
    private final boolean[] valid;
    private int held;
    private int done;

    HalvedRows(int width, int height, int bands, int capacity) {
        this.width = width;
        this.height = height;
        this.capacity = capacity;
        this.samples = new float[bands][width * capacity];
        this.valid = new boolean[width * capacity];
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /** Rows held now. */
    int held() {
        return held;
    }

    /** Rows that have come in all, those held included. */
    int done() {
        return done;
    }

    /** {@code [band][row * width + col]}. */
    float[][] samples() {
        return samples;
    }

    boolean[] valid() {
        return valid;
    }

    /** Whether a row of tiles can be written. */
    boolean isFull() {
        return held == capacity || isAtEnd();
    }

    boolean isAtEnd() {
        return done == height;
    }

    /** Says that rows after those held were filled. */
    void add(int rows) {
        held += rows;
        done += rows;
    }

    void clear() {
        held = 0;
    }

    /**
     * Fills a part with the means of the valid pixels among each four. A pixel is valid where at least half of what lies
     * under it is.
     *
     * @param col first column to fill
     * @param row first row to fill, counted among the rows held
     */
    void halve(float[][] from, boolean[] ok, int columns, int rows, int col, int row) {
        for (int y = 0; y < (rows + 1) / 2; y++) {
            boolean two = 2 * y + 1 < rows;
            for (int x = 0; x < (columns + 1) / 2; x++) {
                int a = 2 * y * columns + 2 * x;
                int b = 2 * x + 1 < columns ? a + 1 : a;
                int c = two ? a + columns : a;
                int d = two ? b + columns : b;
                int to = (row + y) * width + col + x;
                int count = (ok[a] ? 1 : 0) + (ok[b] ? 1 : 0) + (ok[c] ? 1 : 0) + (ok[d] ? 1 : 0);
                valid[to] = count >= 2;
                for (int band = 0; band < samples.length; band++) {
                    float[] s = from[band];
                    if (count == 4) {
                        samples[band][to] = (s[a] + s[b] + s[c] + s[d]) / 4;
                    } else {
                        float sum = (ok[a] ? s[a] : 0) + (ok[b] ? s[b] : 0) + (ok[c] ? s[c] : 0) + (ok[d] ? s[d] : 0);
                        samples[band][to] = count == 0 ? 0 : sum / count;
                    }
                }
            }
        }
    }
}
