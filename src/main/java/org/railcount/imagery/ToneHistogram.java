package org.railcount.imagery;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.railcount.model.BandRole;
import org.railcount.model.SceneInfo;

/**
 * How often each tone stands in a scene, by the same few samples that its {@linkplain DisplayStretch stretch} is found
 * from: of each band that is shown, and of all of them together where black and white are asked for. Tones run from the
 * darkest sample to the 99.9th percentile, so that a glint does not press all else together. Immutable, thread-safe.
 */
public final class ToneHistogram {
    /** Bars of a histogram. */
    public static final int BARS = 96;

    private static final double TOP_PERCENT = 99.9;

    private final List<BandRole> roles;
    private final double[][] heights;
    private final float[] sorted;
    private final float from;
    private final float to;

    private ToneHistogram(List<BandRole> roles, List<float[]> bands) {
        this.roles = List.copyOf(roles);
        int number = bands.stream().mapToInt(band -> band.length).sum();
        sorted = new float[number];
        int filled = 0;
        for (float[] band : bands) {
            System.arraycopy(band, 0, sorted, filled, band.length);
            filled += band.length;
        }
        Arrays.sort(sorted);
        from = number == 0 ? 0 : sorted[0];
        float top = number == 0 ? 1 : sorted[at(TOP_PERCENT)];
        to = top > from ? top : from + 1;
        heights = bands.stream().map(this::heights).toArray(double[][]::new);
        double most = Stream.of(heights).flatMapToDouble(Arrays::stream).max().orElse(0);
        for (double[] band : heights) {
            for (int i = 0; i < band.length && most > 0; i++) {
                band[i] /= most;
            }
        }
    }

    /**
     * Reads the samples.
     *
     * @throws SceneException when the pixels cannot be read
     */
    public static ToneHistogram of(Scene scene, BandMix mix) throws SceneException {
        return of(scene.info(), DisplayStretch.sample(scene), mix);
    }

    static ToneHistogram of(SceneInfo info, PixelBlock sample, BandMix mix) {
        int[] bands = new DisplaySettings(mix, 0, 100, 1)
                .mixFor(info.bandRoles())
                .bands(info.bandRoles())
                .orElseThrow();
        return new ToneHistogram(
                Arrays.stream(bands).mapToObj(info.bandRoles()::get).toList(),
                Arrays.stream(bands)
                        .mapToObj(band -> valid(sample.samples()[band], sample.valid()))
                        .toList());
    }

    private static float[] valid(float[] samples, boolean[] valid) {
        float[] kept = new float[samples.length];
        int number = 0;
        for (int i = 0; i < samples.length; i++) {
            if (valid[i] && Float.isFinite(samples[i])) {
                kept[number++] = samples[i];
            }
        }
        return Arrays.copyOf(kept, number);
    }

    private double[] heights(float[] samples) {
        double[] bars = new double[BARS];
        for (float sample : samples) {
            int bar = (int) ((sample - from) / (to - from) * BARS);
            bars[Math.max(0, Math.min(BARS - 1, bar))]++;
        }
        // The last bar holds all that lies above the top; drawn as one it would dwarf the rest.
        bars[BARS - 1] = Math.min(bars[BARS - 1], bars[BARS - 2]);
        return bars;
    }

    /** What the bands show, in the order of red, green and blue; one of a grey picture. */
    public List<BandRole> roles() {
        return roles;
    }

    /** The bars of a band, dark to light; the highest of all bands is 1. */
    public double[] heights(int band) {
        return heights[band].clone();
    }

    /** Where the tone lies below which so many percent of the samples are; 0 at the dark end, 1 at the light one. */
    public double position(double percent) {
        return sorted.length == 0
                ? percent / 100
                : Math.max(0, Math.min(1, (sorted[at(percent)] - from) / (to - from)));
    }

    /** How many percent of the samples are darker than the tone at a place; the other way round of {@link #position}. */
    public double percent(double position) {
        if (sorted.length == 0) {
            return 100 * position;
        }
        if (position >= 1) {
            return 100;
        }
        int index = Arrays.binarySearch(sorted, (float) (from + position * (to - from)));
        return 100.0 * (index >= 0 ? index : -index - 1) / sorted.length;
    }

    private int at(double percent) {
        return (int) Math.round((sorted.length - 1) * Math.max(0, Math.min(100, percent)) / 100);
    }
}
