package org.railcount.imagery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.railcount.model.Acquisition;
import org.railcount.model.BandRole;
import org.railcount.model.GridTransform;
import org.railcount.model.SampleType;
import org.railcount.model.SceneInfo;

/** The curve in the display card shows the scene's tones, and its limits lie where the stretch has them. */
class ToneHistogramTest {
    private static final int SIDE = 100;

    private static ToneHistogram of(float... samples) {
        SceneInfo info = new SceneInfo(
                "s",
                Path.of("s.tif"),
                SIDE,
                SIDE,
                1,
                List.of(BandRole.PAN),
                SampleType.UINT16,
                OptionalDouble.empty(),
                "EPSG:32652",
                new GridTransform(0, 0.5, 0, 0, 0, -0.5),
                0.5,
                Acquisition.UNKNOWN);
        boolean[] valid = new boolean[samples.length];
        Arrays.fill(valid, true);
        return ToneHistogram.of(
                info,
                new PixelBlock(new PixelWindow(0, 0, SIDE, SIDE), SIDE, SIDE, new float[][] {samples}, valid),
                BandMix.Preset.TRUE_COLOUR);
    }

    private static float[] ramp() {
        float[] ramp = new float[SIDE * SIDE];
        for (int i = 0; i < ramp.length; i++) {
            ramp[i] = i;
        }
        return ramp;
    }

    @Test
    void aLimitLiesAtTheToneThatSoManySamplesAreDarkerThan() {
        ToneHistogram tones = of(ramp());
        assertThat(tones.position(25)).isCloseTo(0.25, within(0.002));
        assertThat(tones.percent(0.25)).isCloseTo(25, within(0.2));
        assertThat(tones.percent(1)).as("white at the end cuts nothing off").isEqualTo(100);
        for (double percent : new double[] {0, 2, 50, 98, 99.9}) {
            assertThat(tones.percent(tones.position(percent)))
                    .as("%s %% dragged nowhere", percent)
                    .isCloseTo(percent, within(0.15));
        }
    }

    @Test
    void aGlintDoesNotPressTheRestTogether() {
        float[] samples = ramp();
        samples[samples.length - 1] = 1e6f;
        ToneHistogram tones = of(samples);
        assertThat(tones.position(50)).isCloseTo(0.5, within(0.002));
        assertThat(Arrays.stream(tones.heights(0))
                        .filter(height -> height > 0.5)
                        .count())
                .isEqualTo(ToneHistogram.BARS);
    }

    @Test
    void anEvenPictureHasAPlaceForItsLimits() {
        float[] samples = new float[SIDE * SIDE];
        Arrays.fill(samples, 7);
        ToneHistogram tones = of(samples);
        assertThat(tones.position(2)).isZero();
        assertThat(tones.percent(0.5)).isEqualTo(100);
    }
}
