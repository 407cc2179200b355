package org.railcount.imagery;

import java.io.IOException;

/**
 * Brings a window of a level to the size asked for: the mean over each output pixel's footprint when shrinking, bilinear
 * interpolation when growing. Only valid source pixels count; an output pixel is valid when valid source pixels cover at
 * least half of it. Works in bands of rows, so that memory stays bounded however large the window is.
 */
final class Resampler {
    /** Source samples held at once, over all bands. */
    private static final int CHUNK_SAMPLES = 8 << 20;

    private final RasterLevel level;
    private final ValidPixels valid;
    private final int bands;

    Resampler(RasterLevel level, ValidPixels valid, int bands) {
        this.level = level;
        this.valid = valid;
        this.bands = bands;
    }

    /**
     * @param window what the block shows, in full-resolution pixels
     * @param scaleX columns of the level per full-resolution column
     * @param scaleY rows of the level per full-resolution row
     */
    PixelBlock read(PixelWindow window, double scaleX, double scaleY, int outWidth, int outHeight) throws IOException {
        Taps columns = Taps.of(window.col() * scaleX, window.width() * scaleX, outWidth, level.width());
        Taps rows = Taps.of(window.row() * scaleY, window.height() * scaleY, outHeight, level.height());
        if (columns.isIdentity() && rows.isIdentity()) {
            float[][] samples = level.read(columns.begin(), rows.begin(), outWidth, outHeight);
            float[] mask = level.readMask(columns.begin(), rows.begin(), outWidth, outHeight);
            return new PixelBlock(window, outWidth, outHeight, samples, valid.of(samples, mask, samples[0].length));
        }
        float[][] sums = new float[bands][outWidth * outHeight];
        float[] weights = new float[outWidth * outHeight];
        if (!columns.isEmpty() && !rows.isEmpty()) {
            int width = columns.end() - columns.begin();
            int chunk = Math.max(1, CHUNK_SAMPLES / Math.max(1, width * bands));
            if (chunk > level.blockHeight()) {
                chunk -= chunk % level.blockHeight();
            }
            int row = rows.begin();
            while (row < rows.end()) {
                int next = Math.min(rows.end(), row - row % chunk + chunk);
                float[][] samples = level.read(columns.begin(), row, width, next - row);
                float[] mask = level.readMask(columns.begin(), row, width, next - row);
                boolean[] ok = valid.of(samples, mask, width * (next - row));
                accumulate(samples, ok, row, next, columns, rows, sums, weights);
                row = next;
            }
        }
        return finish(window, outWidth, outHeight, sums, weights);
    }

    private void accumulate(
            float[][] samples,
            boolean[] ok,
            int firstRow,
            int endRow,
            Taps columns,
            Taps rows,
            float[][] sums,
            float[] weights) {
        int width = columns.end() - columns.begin();
        int outWidth = columns.size();
        for (int y = 0; y < rows.size(); y++) {
            int from = Math.max(firstRow, rows.first(y));
            int to = Math.min(endRow, rows.first(y) + rows.count(y));
            for (int sourceRow = from; sourceRow < to; sourceRow++) {
                float rowWeight = rows.weight(y, sourceRow - rows.first(y));
                int base = (sourceRow - firstRow) * width - columns.begin();
                for (int x = 0; x < outWidth; x++) {
                    int out = y * outWidth + x;
                    int first = columns.first(x);
                    int count = columns.count(x);
                    for (int i = 0; i < count; i++) {
                        int at = base + first + i;
                        if (ok[at]) {
                            float weight = rowWeight * columns.weight(x, i);
                            weights[out] += weight;
                            for (int band = 0; band < bands; band++) {
                                sums[band][out] += weight * samples[band][at];
                            }
                        }
                    }
                }
            }
        }
    }

    private PixelBlock finish(PixelWindow window, int outWidth, int outHeight, float[][] sums, float[] weights) {
        boolean[] isValid = new boolean[weights.length];
        for (int i = 0; i < weights.length; i++) {
            isValid[i] = weights[i] >= 0.499f;
            for (float[] band : sums) {
                band[i] = weights[i] > 0 ? band[i] / weights[i] : 0;
            }
        }
        return new PixelBlock(window, outWidth, outHeight, sums, isValid);
    }
}
