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
        DisplayStretch stretch = DisplayStretch.of(info(SampleType.UINT16, BGRN), sample, DisplaySettings.DEFAULT);
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
        int[] argb = DisplayStretch.of(info(SampleType.UINT16, BGRN), hazy, DisplaySettings.DEFAULT)
                .toArgb(hazy);
        int dark = argb[10];
        assertThat(blue(dark)).isCloseTo(red(dark), within(12));
        assertThat(red(dark)).isLessThan(20);
    }

    @Test
    void aFullEightBitPictureStaysAsItIs() {
        List<BandRole> rgb = List.of(BandRole.RED, BandRole.GREEN, BandRole.BLUE);
        PixelBlock picture = block(ramp(0, 255), ramp(0, 255), ramp(0, 255));
        int[] argb = DisplayStretch.of(info(SampleType.UINT8, rgb), picture, DisplaySettings.DEFAULT)
                .toArgb(picture);
        assertThat(red(argb[500])).isCloseTo(127, within(4));
        assertThat(red(argb[100])).isCloseTo(25, within(6));
        assertThat(red(argb[900])).isCloseTo(230, within(6));
    }

    @Test
    void aFlatEightBitPictureIsNotBlownUp() {
        List<BandRole> rgb = List.of(BandRole.RED, BandRole.GREEN, BandRole.BLUE);
        PixelBlock snow = block(ramp(200, 220), ramp(200, 220), ramp(200, 220));
        int[] argb = DisplayStretch.of(info(SampleType.UINT8, rgb), snow, DisplaySettings.DEFAULT)
                .toArgb(snow);
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
        int[] argb = DisplayStretch.of(info(SampleType.UINT16, List.of(BandRole.PAN)), half, DisplaySettings.DEFAULT)
                .toArgb(half);
        assertThat(argb[0]).isZero();
        assertThat(red(argb[500])).isLessThan(10);
        assertThat(red(argb[N - 1])).isEqualTo(blue(argb[N - 1])).isGreaterThan(220);
    }

    @Test
    void nothingValidAndNotANumberDoNoHarm() {
        PixelBlock none = new PixelBlock(
                new PixelWindow(0, 0, 2, 1), 2, 1, new float[][] {{Float.NaN, Float.NaN}}, new boolean[2]);
        DisplayStretch stretch =
                DisplayStretch.of(info(SampleType.FLOAT32, List.of(BandRole.PAN)), none, DisplaySettings.DEFAULT);
        assertThat(stretch.toArgb(none)).containsOnly(0);
        PixelBlock wild = block(new float[] {Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, Float.NaN});
        assertThat(stretch.toArgb(wild)).containsExactly(0xFFFFFFFF, 0xFF000000, 0xFF000000);
    }

    @Test
    void falseColourShowsTheNearInfraredAsRed() {
        PixelBlock sample = block(ramp(100, 400), ramp(100, 400), ramp(100, 400), ramp(100, 400));
        DisplayStretch stretch = DisplayStretch.of(
                info(SampleType.UINT16, BGRN), sample, DisplaySettings.DEFAULT.with(BandMix.Preset.FALSE_COLOUR));
        int plant =
                stretch.toArgb(block(new float[] {400}, new float[] {100}, new float[] {100}, new float[] {400}))[0];
        assertThat(red(plant)).isGreaterThan(200);
        assertThat(green(plant)).isLessThan(10);
        assertThat(blue(plant)).as("green takes the place of blue").isLessThan(10);
    }

    @Test
    void falseColourOfASceneWithoutNearInfraredIsItsTrueColour() {
        List<BandRole> rgb = List.of(BandRole.RED, BandRole.GREEN, BandRole.BLUE);
        PixelBlock picture = block(ramp(0, 255), ramp(255, 0), ramp(0, 100));
        SceneInfo info = info(SampleType.UINT8, rgb);
        assertThat(DisplayStretch.of(info, picture, DisplaySettings.DEFAULT.with(BandMix.Preset.FALSE_COLOUR))
                        .toArgb(picture))
                .isEqualTo(DisplayStretch.of(info, picture, DisplaySettings.DEFAULT)
                        .toArgb(picture));
    }

    @Test
    void greyIsTheBrightnessOfTheColours() {
        List<BandRole> rgb = List.of(BandRole.RED, BandRole.GREEN, BandRole.BLUE);
        PixelBlock picture = block(ramp(0, 255), ramp(0, 255), ramp(0, 255));
        int[] grey = DisplayStretch.of(
                        info(SampleType.UINT8, rgb), picture, DisplaySettings.DEFAULT.with(BandMix.Preset.GREY))
                .toArgb(block(new float[] {0, 255}, new float[] {255, 0}, new float[] {0, 0}));
        for (int argb : grey) {
            assertThat(red(argb)).isEqualTo(green(argb)).isEqualTo(blue(argb));
        }
        assertThat(red(grey[0])).as("green is bright").isGreaterThan(2 * red(grey[1]));
    }

    @Test
    void anyOfEightBandsCanBeShown() {
        List<BandRole> eight = List.of(
                BandRole.COASTAL,
                BandRole.BLUE,
                BandRole.GREEN_I,
                BandRole.GREEN,
                BandRole.YELLOW,
                BandRole.RED,
                BandRole.RED_EDGE,
                BandRole.NIR);
        float[][] ramps = new float[8][];
        Arrays.setAll(ramps, band -> ramp(1000, 9000));
        BandMix mix =
                new BandMix.Chosen(BandMix.Band.of(eight, 6), BandMix.Band.of(eight, 4), BandMix.Band.of(eight, 0));
        DisplayStretch stretch =
                DisplayStretch.of(info(SampleType.UINT16, eight), block(ramps), DisplaySettings.DEFAULT.with(mix));
        float[][] pixel = new float[8][1];
        pixel[6][0] = 9000;
        int argb = stretch.toArgb(block(pixel))[0];
        assertThat(red(argb)).isGreaterThan(200);
        assertThat(green(argb)).isZero();
        assertThat(blue(argb)).isZero();
    }

    @Test
    void higherPercentilesShowMoreOfTheShadows() {
        for (SampleType type : List.of(SampleType.UINT8, SampleType.UINT16)) {
            PixelBlock sample = block(ramp(0, 250));
            SceneInfo info = info(type, List.of(BandRole.PAN));
            int usual = DisplayStretch.of(info, sample, DisplaySettings.DEFAULT).toArgb(sample)[300];
            int bright = DisplayStretch.of(info, sample, DisplaySettings.DEFAULT.withHigh(80))
                    .toArgb(sample)[300];
            int dark = DisplayStretch.of(info, sample, DisplaySettings.DEFAULT.withLow(20))
                    .toArgb(sample)[300];
            assertThat(red(bright)).as("%s", type).isGreaterThan(red(usual) + 8);
            assertThat(red(dark)).as("%s", type).isLessThan(red(usual) - 8);
        }
    }

    @Test
    void gammaMovesTheMiddleAndLeavesBothEnds() {
        for (SampleType type : List.of(SampleType.UINT8, SampleType.UINT16)) {
            PixelBlock sample = block(ramp(0, 250));
            SceneInfo info = info(type, List.of(BandRole.PAN));
            int[] usual =
                    DisplayStretch.of(info, sample, DisplaySettings.DEFAULT).toArgb(sample);
            int[] bright = DisplayStretch.of(info, sample, DisplaySettings.DEFAULT.withGamma(2))
                    .toArgb(sample);
            assertThat(red(bright[N / 2])).as("%s", type).isGreaterThan(red(usual[N / 2]) + 20);
            assertThat(red(bright[0])).isEqualTo(red(usual[0]));
            assertThat(red(bright[N - 1])).isCloseTo(red(usual[N - 1]), within(8));
        }
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
