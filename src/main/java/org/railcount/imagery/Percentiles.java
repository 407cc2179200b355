package org.railcount.imagery;

import java.util.Arrays;

/** Two percentiles of a band's valid samples, {@code low < high}. */
record Percentiles(float low, float high) {

    static Percentiles of(float[] samples, boolean[] valid, double lowPercent, double highPercent) {
        float[] kept = new float[samples.length];
        int n = 0;
        for (int i = 0; i < samples.length; i++) {
            if (valid[i] && Float.isFinite(samples[i])) {
                kept[n++] = samples[i];
            }
        }
        if (n == 0) {
            return new Percentiles(0, 1);
        }
        Arrays.sort(kept, 0, n);
        float low = kept[(int) Math.floor((n - 1) * lowPercent / 100)];
        float high = kept[(int) Math.ceil((n - 1) * highPercent / 100)];
        // An even picture has no contrast to show; any span will do that does not divide by zero.
        return high > low ? new Percentiles(low, high) : new Percentiles(low, low + Math.max(1, Math.abs(low) * 0.01f));
    }
}
