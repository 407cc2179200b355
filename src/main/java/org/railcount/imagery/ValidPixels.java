package org.railcount.imagery;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * Says which pixels of a scene carry a picture: not those whose bands (alpha aside) all hold the nodata value or are not
 * numbers, not those that are fully transparent, and not those that a mask leaves out.
 *
 * @param nodata value that marks empty pixels
 * @param alphaBand index of the alpha band, -1 where there is none
 */
record ValidPixels(OptionalDouble nodata, int alphaBand) {

    /** Flags for the first {@code count} pixels of {@code samples[band][pixel]}. */
    boolean[] of(float[][] samples, float @Nullable [] mask, int count) {
        boolean[] valid = new boolean[count];
        boolean onlyAlpha = samples.length == 1 && alphaBand == 0;
        Arrays.fill(valid, onlyAlpha);
        for (int band = 0; band < samples.length; band++) {
            if (band != alphaBand) {
                markNumbers(samples[band], valid);
            }
        }
        if (alphaBand >= 0) {
            clearZeros(samples[alphaBand], valid);
        }
        if (mask != null) {
            clearZeros(mask, valid);
        }
        return valid;
    }

    private void markNumbers(float[] values, boolean[] valid) {
        // Compared as float, because the declared value is text and float samples were rounded when they were written.
        float empty = (float) nodata.orElse(Double.NaN);
        for (int i = 0; i < valid.length; i++) {
            valid[i] |= Float.isFinite(values[i]) && values[i] != empty;
        }
    }

    private static void clearZeros(float[] values, boolean[] valid) {
        for (int i = 0; i < valid.length; i++) {
            valid[i] &= values[i] != 0;
        }
    }
}
