package org.railcount.imagery;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * Says which pixels of a scene carry a picture: not those whose colour bands all hold the declared nodata value or are not
 * numbers, and not those that are fully transparent.
 *
 * @param nodata declared nodata value
 * @param alphaBand index of the alpha band, -1 where there is none
 */
record ValidPixels(OptionalDouble nodata, int alphaBand) {

    /** Flags for the first {@code count} pixels of {@code samples[band][pixel]}. */
    boolean[] of(float[][] samples, int count) {
        boolean[] valid = new boolean[count];
        boolean checkNodata = nodata.isPresent();
        float empty = (float) nodata.orElse(Double.NaN);
        for (int band = 0; band < samples.length; band++) {
            if (band != alphaBand) {
                float[] values = samples[band];
                for (int i = 0; i < count; i++) {
                    float value = values[i];
                    valid[i] |= Float.isFinite(value) && !(checkNodata && value == empty);
                }
            }
        }
        if (alphaBand >= 0) {
            if (samples.length == 1) {
                Arrays.fill(valid, true);
            }
            float[] alpha = samples[alphaBand];
            for (int i = 0; i < count; i++) {
                valid[i] &= alpha[i] > 0;
            }
        }
        return valid;
    }
}
