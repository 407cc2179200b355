package org.railcount.simulate.sensor;

/**
 * Finished samples.
 *
 * @param width columns
 * @param height rows
 * @param bits 8 or 16
 * @param samples {@code [band][row * width + col]}
 */
public record Picture(int width, int height, int bits, int[][] samples) {
    public int bands() {
        return samples.length;
    }

    /** The same at half size, each sample the mean of four. */
    public Picture halved() {
        int w = Math.max(1, width / 2);
        int h = Math.max(1, height / 2);
        int[][] half = new int[samples.length][w * h];
        for (int band = 0; band < samples.length; band++) {
            for (int y = 0; y < h; y++) {
                for (int x = 0; x < w; x++) {
                    int at = 2 * y * width + 2 * x;
                    int right = 2 * x + 1 < width ? 1 : 0;
                    int down = 2 * y + 1 < height ? width : 0;
                    int[] s = samples[band];
                    half[band][y * w + x] = (s[at] + s[at + right] + s[at + down] + s[at + right + down] + 2) / 4;
                }
            }
        }
        return new Picture(w, h, bits, half);
    }
}
