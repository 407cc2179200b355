package org.railcount.imagery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A coarse picture of a scene without overviews, in memory: at first from a few rows of its strips or tiles, as many as
 * time allows, and better from part to part while overviews are built. Thread-safe; while it is improved a reader may
 * see some rows of either kind.
 */
final class Sketch implements RasterLevel {
    /** Where the coarsest level of a scene is larger than this, overviews are missing. */
    private static final int ENOUGH = 2048;

    private static final int LARGEST = 1024;

    private final int factor;
    private final int width;
    private final int height;
    private final float[][] samples;
    private final float[] mask;
    private final AtomicInteger revision = new AtomicInteger();

    private Sketch(int factor, int width, int height, int bands) {
        this.factor = factor;
        this.width = width;
        this.height = height;
        this.samples = new float[bands][width * height];
        this.mask = new float[width * height];
    }

    static boolean isNeeded(TiffLevel coarsest) {
        return Math.max(coarsest.width(), coarsest.height()) > ENOUGH;
    }

    /** Sketches a level in about a number of milliseconds. */
    static Sketch of(TiffLevel level, ValidPixels valid, int bands, int millis) throws IOException {
        int factor = 2;
        while (Math.max(level.width(), level.height()) > (long) LARGEST * factor) {
            factor *= 2;
        }
        Sketch sketch = new Sketch(
                factor, (level.width() + factor - 1) / factor, (level.height() + factor - 1) / factor, bands);
        try {
            sketch.glance(level, valid, System.nanoTime() + millis * 1_000_000L);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return sketch;
    }

    /** Columns of the level that one of the sketch stands for. */
    int factor() {
        return factor;
    }

    /** Blocks far apart first, each standing for those around it until they are looked at themselves. */
    private void glance(TiffLevel level, ValidPixels valid, long deadline) {
        int wide = level.pixels().blockWidth();
        int high = level.blockHeight();
        int columns = (level.width() + wide - 1) / wide;
        int rows = (level.height() + high - 1) / high;
        // A strip much lower than a row of the sketch need not be looked at where another one shows that row.
        int finest = Math.max(1, factor / high);
        int coarsest = finest;
        while (coarsest * 2 <= Math.max(1, Math.min(rows / 8, 16 * finest))) {
            coarsest *= 2;
        }
        int first = coarsest;
        for (int stride = coarsest; stride >= finest; stride /= 2) {
            List<int[]> blocks = new ArrayList<>();
            int colStride = columns == 1 ? 1 : stride;
            for (int row = 0; row < rows; row += stride) {
                for (int col = 0; col < columns; col += colStride) {
                    boolean isNew = stride == coarsest || row % (2 * stride) != 0 || col % (2 * colStride) != 0;
                    if (isNew) {
                        blocks.add(new int[] {col, row});
                    }
                }
            }
            int reach = stride;
            int farthest = first;
            int across = colStride;
            blocks.parallelStream().forEach(at -> {
                if (reach == farthest || System.nanoTime() < deadline) {
                    look(level, valid, at[0], at[1], across, reach);
                }
            });
        }
    }

    private void look(TiffLevel level, ValidPixels valid, int blockCol, int blockRow, int across, int down) {
        int wide = level.pixels().blockWidth();
        int high = level.blockHeight();
        // The first rows of a tile tell enough, and can be unpacked without the rest.
        int wanted = high > factor ? Math.max(1, high / 8) : 1;
        float[][] rows;
        try {
            rows = level.pixels().peek(blockCol, blockRow, wanted);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        int columns = Math.min(wide, level.width() - blockCol * wide);
        int got = rows[0].length / columns;
        boolean[] ok = valid.of(rows, null, rows[0].length);
        int fromX = blockCol * wide / factor;
        int endX = Math.min(width, Math.max(fromX + 1, ((blockCol + across) * wide + factor - 1) / factor));
        int fromY = (int) ((long) blockRow * high / factor);
        int endY = (int) Math.min(height, Math.max(fromY + 1, ((long) (blockRow + down) * high + factor - 1) / factor));
        for (int y = fromY; y < endY; y++) {
            int inBlock = Math.max(0, y * factor - blockRow * high);
            int row = Math.min(got - 1, inBlock < high ? inBlock * got / high : got - 1);
            for (int x = fromX; x < endX; x++) {
                int col = Math.floorMod(Math.max(0, x * factor + factor / 2 - blockCol * wide), columns);
                int from = row * columns + col;
                int to = y * width + x;
                for (int band = 0; band < samples.length; band++) {
                    samples[band][to] = rows[band][from];
                }
                mask[to] = ok[from] ? 1 : 0;
            }
        }
    }

    /** Takes rows of an overview of the sketch's own size. */
    void improve(int row, int rows, float[][] better, boolean[] valid) {
        int count = Math.min(rows, height - row) * width;
        for (int band = 0; band < samples.length; band++) {
            System.arraycopy(better[band], 0, samples[band], row * width, count);
        }
        for (int i = 0; i < count; i++) {
            mask[row * width + i] = valid[i] ? 1 : 0;
        }
    }

    /** Says that it is better than before. */
    void publish() {
        revision.incrementAndGet();
    }

    int revision() {
        return revision.get();
    }

    @Override
    public int width() {
        return width;
    }

    @Override
    public int height() {
        return height;
    }

    @Override
    public int blockHeight() {
        return 1;
    }

    @Override
    public float[][] read(int col, int row, int columns, int rows) {
        float[][] out = new float[samples.length][columns * rows];
        for (int band = 0; band < samples.length; band++) {
            copy(samples[band], col, row, columns, rows, out[band]);
        }
        return out;
    }

    @Override
    public float @Nullable [] readMask(int col, int row, int columns, int rows) {
        float[] out = new float[columns * rows];
        copy(mask, col, row, columns, rows, out);
        return out;
    }

    private void copy(float[] from, int col, int row, int columns, int rows, float[] out) {
        for (int y = 0; y < rows; y++) {
            System.arraycopy(from, (row + y) * width + col, out, y * columns, columns);
        }
    }

    @Override
    public boolean hasMask() {
        return true;
    }

    @Override
    public long costBytes(int col, int row, int columns, int rows) {
        return 0;
    }

    @Override
    public void forget() {
        // It lives as long as its scene.
    }
}
