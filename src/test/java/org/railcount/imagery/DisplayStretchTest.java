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

/** Scenes of any depth and order of bands come out as natural colours, and what is empty stays empty. */
class DisplayStretchTest {
    private static final int N = 1000;
    private static final List<BandRole> BGRN = List.of(BandRole.BLUE, BandRole.GREEN, BandRole.RED, BandRole.NIR);

    @Test
    void colourBandsAreFoundByRole() {
        PixelBlock sample = block(ramp(100, 400), ramp(100, 400), ramp(100, 400), ramp(100, 400));
        DisplayStretch stretch = DisplayStretch.of(info(SampleType.UINT16, BGRN), sample);
        // Blue low, red high: band 0 is blue and band 2 is red.
        int argb = stretch.toArgb(block(new float[] {100}, new float[] {250}, new float[] {400}, new float[] {0}))[0];
        assertThat(argb >>> 24).isEqualTo(255);
        assertThat(red(argb)).isGreaterThan(200);
        assertThat(blue(argb)).isLessThan(10);
        assertThat(green(argb)).isBetween(60, 200);
    }

    @Test
    void hazeThatLiftsBlueIsTakenAway() {
        PixelBlock hazy = block(ramp(300, 900), ramp(200, 900), ramp(120, 900), ramp(100, 900));
        int[] argb = DisplayStretch.of(info(SampleType.UINT16, BGRN), hazy).toArgb(hazy);
        int dark = argb[10];
        assertThat(blue(dark)).isCloseTo(red(dark), within(12));
        assertThat(red(dark)).isLessThan(20);
    }

    @Test
    void aFullEightBitPictureStaysAsItIs() {
        List<BandRole> rgb = List.of(BandRole.RED, BandRole.GREEN, BandRole.BLUE);
        PixelBlock picture = block(ramp(0, 255), ramp(0, 255), ramp(0, 255));
        int[] argb = DisplayStretch.of(info(SampleType.UINT8, rgb), picture).toArgb(picture);
        assertThat(red(argb[500])).isCloseTo(127, within(4));
        assertThat(red(argb[100])).isCloseTo(25, within(6));
        assertThat(red(argb[900])).isCloseTo(230, within(6));
    }

    @Test
    void aFlatEightBitPictureIsNotBlownUp() {
        List<BandRole> rgb = List.of(BandRole.RED, BandRole.GREEN, BandRole.BLUE);
        PixelBlock snow = block(ramp(200, 220), ramp(200, 220), ramp(200, 220));
        int[] argb = DisplayStretch.of(info(SampleType.UINT8, rgb), snow).toArgb(snow);
        assertThat(red(argb[N - 1]) - red(argb[0])).isLessThan(45);
        assertThat(red(argb[0])).isGreaterThan(120);
    }

    @Test
    void emptyPixelsAreTransparentAndDoNotCount() {
        float[] samples = ramp(1000, 2000);
        boolean[] valid = new boolean[N];
        Arrays.fill(valid, 500, N, true);
        Arrays.fill(samples, 0, 500, 0);
        PixelBlock half = new PixelBlock(new PixelWindow(0, 0, N, 1), N, 1, new float[][] {samples}, valid);
        int[] argb = DisplayStretch.of(info(SampleType.UINT16, List.of(BandRole.PAN)), half)
                .toArgb(half);
        assertThat(argb[0]).isZero();
        assertThat(red(argb[500])).isLessThan(10);
        assertThat(red(argb[N - 1])).isEqualTo(blue(argb[N - 1])).isGreaterThan(220);
    }

    @Test
    void nothingValidAndNotANumberDoNoHarm() {
        PixelBlock none = new PixelBlock(
                new PixelWindow(0, 0, 2, 1), 2, 1, new float[][] {{Float.NaN, Float.NaN}}, new boolean[2]);
        DisplayStretch stretch = DisplayStretch.of(info(SampleType.FLOAT32, List.of(BandRole.PAN)), none);
        assertThat(stretch.toArgb(none)).containsOnly(0);
        PixelBlock wild = block(new float[] {Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, Float.NaN});
        assertThat(stretch.toArgb(wild)).containsExactly(0xFFFFFFFF, 0xFF000000, 0xFF000000);
    }

    private static int red(int argb) {
        return argb >> 16 & 0xFF;
    }

    private static int green(int argb) {
        return argb >> 8 & 0xFF;
    }

    private static int blue(int argb) {
        return argb & 0xFF;
    }

    private static float[] ramp(float from, float to) {
        float[] out = new float[N];
        for (int i = 0; i < N; i++) {
            out[i] = from + (to - from) * i / (N - 1);
        }
        return out;
    }

    private static PixelBlock block(float[]... bands) {
        int n = bands[0].length;
        boolean[] valid = new boolean[n];
        Arrays.fill(valid, true);
        return new PixelBlock(new PixelWindow(0, 0, n, 1), n, 1, bands, valid);
    }

    private static SceneInfo info(SampleType type, List<BandRole> roles) {
        return new SceneInfo(
                "scene",
                Path.of("scene.tif"),
                N,
                1,
                roles.size(),
                roles,
                type,
                OptionalDouble.empty(),
                "EPSG:32652",
                new GridTransform(0, 1, 0, 0, 0, -1),
                1,
                Acquisition.UNKNOWN);
    }
}
