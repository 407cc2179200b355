package org.railcount.imagery;

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
        float low = select(kept, n, (int) Math.floor((n - 1) * lowPercent / 100));
        float high = select(kept, n, (int) Math.ceil((n - 1) * highPercent / 100));
        // An even picture has no contrast to show; any span will do that does not divide by zero.
        return high > low ? new Percentiles(low, high) : new Percentiles(low, low + Math.max(1, Math.abs(low) * 0.01f));
    }

    /**
     * The value that would stand at a place were the first {@code n} sorted, found by Hoare's selection in linear time. Changes
     * their order.
     */
    private static float select(float[] values, int n, int place) {
        int from = 0;
        int to = n - 1;
        while (from < to) {
            float pivot = values[(from + to) >>> 1];
            int i = from;
            int j = to;
            while (i <= j) {
                while (values[i] < pivot) {
                    i++;
                }
                while (values[j] > pivot) {
                    j--;
                }
                if (i <= j) {
                    float swapped = values[i];
                    values[i++] = values[j];
                    values[j--] = swapped;
                }
            }
            if (place <= j) {
                to = j;
            } else if (place >= i) {
                from = i;
            } else {
                return values[place];
            }
        }
        return values[place];
    }
}
