package org.railcount.imagery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.FloatRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class PercentilesTest {
    @Property
    void areThoseOfTheSortedSamples(
            @ForAll @Size(min = 1, max = 300) float[] samples, @ForAll @IntRange(min = 1, max = 40) int levels) {
        // Few levels, as eight-bit pictures have: many samples alike.
        float[] stepped = new float[samples.length];
        for (int i = 0; i < samples.length; i++) {
            stepped[i] = Math.round(Math.abs(samples[i]) % levels);
        }
        isRight(stepped, 2, 98);
        isRight(stepped, 0, 100);
    }

    @Property
    void areThoseOfSamplesThatAllDiffer(
            @ForAll @Size(min = 1, max = 300) @FloatRange(min = -5, max = 5000) float[] samples) {
        isRight(samples, 2, 98);
    }

    private static void isRight(float[] samples, double low, double high) {
        boolean[] valid = new boolean[samples.length];
        Arrays.fill(valid, true);
        float[] sorted = samples.clone();
        Arrays.sort(sorted);
        int n = sorted.length;
        Percentiles found = Percentiles.of(samples, valid, low, high);
        assertThat(found.low() + 0f).isEqualTo(sorted[(int) Math.floor((n - 1) * low / 100)] + 0f);
        float top = sorted[(int) Math.ceil((n - 1) * high / 100)];
        if (top > found.low()) {
            assertThat(found.high() + 0f).isEqualTo(top + 0f);
        }
    }
}
