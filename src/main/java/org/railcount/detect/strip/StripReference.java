package org.railcount.detect.strip;

import java.util.Arrays;
import java.util.List;

/**
 * What empty track looks like in one scene, and how wide its tones spread: the yardstick that makes strips of different
 * scenes alike. Immutable.
 *
 * @param centre red, green and blue of the densest luminance mode within 3 m of all centrelines
 * @param scale distance between the 5 % and the 95 % quantile of luminance over all strips, at least 0.05
 */
public record StripReference(float[] centre, float scale) {
    private static final int BINS = 128;
    private static final float HIGHEST = 1.25f;
    private static final double NEAR_M = 3;

    /** Wider strips are measured so far to either side. */
    private static final double REACH_M = 6;

    private static final float LEAST_SCALE = 0.05f;

    /**
     * Measures the reference over all strips of a scene; a neutral one where nothing is visible. Fill and
     * blown-out cloud are left out: where there is much of them they would else be taken for empty track.
     */
    public static StripReference measure(List<Strip> strips) {
        List<boolean[]> fill = strips.stream().map(Featureless::fill).toList();
        long[] all = new long[BINS];
        long[] near = new long[BINS];
        for (int s = 0; s < strips.size(); s++) {
            Strip strip = strips.get(s);
            int rows = strip.valid().length / Math.max(1, strip.columns());
            for (int r = 0; r < rows; r++) {
                double left = Math.abs(StripSampler.leftOfRow(r, rows));
                if (left > REACH_M) {
                    continue;
                }
                boolean isNear = left < NEAR_M;
                for (int i = 0; i < strip.columns(); i++) {
                    int at = r * strip.columns() + i;
                    if (strip.valid()[at] && !fill.get(s)[i]) {
                        int bin = bin(luminance(strip, at));
                        all[bin]++;
                        if (isNear) {
                            near[bin]++;
                        }
                    }
                }
            }
        }
        long total = Arrays.stream(all).sum();
        if (total == 0) {
            return new StripReference(new float[] {0.5f, 0.5f, 0.5f}, 0.5f);
        }
        int mode = densest(near);
        double[] sum = new double[3];
        long used = 0;
        for (int s = 0; s < strips.size(); s++) {
            Strip strip = strips.get(s);
            int rows = strip.valid().length / Math.max(1, strip.columns());
            for (int r = 0; r < rows; r++) {
                if (Math.abs(StripSampler.leftOfRow(r, rows)) >= NEAR_M) {
                    continue;
                }
                for (int i = 0; i < strip.columns(); i++) {
                    int at = r * strip.columns() + i;
                    if (strip.valid()[at] && !fill.get(s)[i] && Math.abs(bin(luminance(strip, at)) - mode) <= 3) {
                        for (int c = 0; c < 3; c++) {
                            sum[c] += strip.planes()[c][at];
                        }
                        used++;
                    }
                }
            }
        }
        float[] centre = new float[3];
        for (int c = 0; c < 3; c++) {
            centre[c] = (float) (sum[c] / Math.max(1, used));
        }
        float scale = (quantile(all, total, 0.95) - quantile(all, total, 0.05)) * HIGHEST / BINS;
        return new StripReference(centre, Math.max(LEAST_SCALE, scale));
    }

    private static float luminance(Strip strip, int at) {
        return (strip.planes()[0][at] + strip.planes()[1][at] + strip.planes()[2][at]) / 3;
    }

    private static int bin(float value) {
        return Math.max(0, Math.min(BINS - 1, (int) (value / HIGHEST * BINS)));
    }

    /** Middle of the seven bins that together hold most. */
    private static int densest(long[] histogram) {
        int best = 0;
        long most = -1;
        for (int b = 0; b < histogram.length; b++) {
            long sum = 0;
            for (int k = Math.max(0, b - 3); k <= Math.min(histogram.length - 1, b + 3); k++) {
                sum += histogram[k];
            }
            if (sum > most) {
                most = sum;
                best = b;
            }
        }
        return best;
    }

    private static int quantile(long[] histogram, long total, double share) {
        long below = 0;
        for (int b = 0; b < histogram.length; b++) {
            below += histogram[b];
            if (below >= share * total) {
                return b;
            }
        }
        return histogram.length - 1;
    }

    /** A sample brought to the reference: zero on empty track, about one where the scene is bright. */
    public float normalise(int channel, float value) {
        return (value - centre[channel]) / scale;
    }
}
