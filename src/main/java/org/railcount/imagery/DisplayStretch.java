package org.railcount.imagery;

import org.railcount.model.SampleType;
import org.railcount.model.SceneInfo;

/**
 * Turns samples into colours for the screen: red, green and blue where the scene has them, else grey. Each colour runs
 * from the scene's 2nd to a little above its 98th percentile, found once in a small overview read, so that all windows of a scene look
 * alike. Haze lifts blue more than red, so each band has its own lower end; the spans are evened out between the bands,
 * so that a scene keeps its colours and a grey roof stays grey. Eight-bit products were stretched by their maker and
 * are widened by little, and not at all once they fill most of the range, unless a person chose other percentiles.
 * Immutable, thread-safe.
 */
public final class DisplayStretch {
    private static final int SAMPLE_SIDE = 384;
    /** Room above the 98th percentile, as a share of the span, so that white roofs and tarps keep some shape. */
    private static final float HEADROOM = 0.1f;

    private static final int LEVELS = 1024;

    private final int[] bands;
    private final float[] low;
    private final float[] scale;
    private final byte[] curve;
    private final boolean toGrey;

    private DisplayStretch(int[] bands, boolean toGrey, float[] low, float[] high, double exponent) {
        this.bands = bands;
        this.toGrey = toGrey;
        this.low = low;
        this.scale = new float[low.length];
        for (int i = 0; i < low.length; i++) {
            scale[i] = (LEVELS - 1) / (high[i] - low[i]);
        }
        this.curve = new byte[LEVELS];
        for (int i = 0; i < LEVELS; i++) {
            curve[i] = (byte) Math.round(255 * Math.pow(i / (LEVELS - 1.0), exponent));
        }
    }

    /**
     * Finds the stretch of a scene from a read of at most 384 x 384 pixels.
     *
     * @throws SceneException when the pixels cannot be read
     */
    public static DisplayStretch of(Scene scene, DisplaySettings settings) throws SceneException {
        return of(scene.info(), sample(scene), settings);
    }

    /** Samples that stand for the whole scene, at most 384 x 384 pixels. */
    static PixelBlock sample(Scene scene) throws SceneException {
        SceneInfo info = scene.info();
        double shrink = Math.max(1, Math.max(info.width(), info.height()) / (double) SAMPLE_SIDE);
        int width = (int) Math.max(1, info.width() / shrink);
        int height = (int) Math.max(1, info.height() / shrink);
        return scene.read(new PixelWindow(0, 0, info.width(), info.height()), width, height);
    }

    /** Finds the stretch from samples that stand for the whole scene. */
    public static DisplayStretch of(SceneInfo info, PixelBlock sample, DisplaySettings settings) {
        BandMix mix = settings.mixFor(info.bandRoles());
        int[] bands = mix.bands(info.bandRoles()).orElseThrow();
        float[] low = new float[bands.length];
        float[] high = new float[bands.length];
        for (int i = 0; i < bands.length; i++) {
            Percentiles percentiles = Percentiles.of(
                    sample.samples()[bands[i]], sample.valid(), settings.lowPercent(), settings.highPercent());
            low[i] = percentiles.low();
            high[i] = percentiles.high() + HEADROOM * (percentiles.high() - percentiles.low());
        }
        boolean isVisual = info.sampleType() == SampleType.UINT8;
        if (isVisual) {
            // Whoever chose other percentiles wants to see into shadows or snow, at the cost of the maker's look.
            keepVisual(low, high, settings.isUsualSpan() ? 153 : 1);
        } else {
            evenOut(low, high);
        }
        // Reflectance and counts of photons are linear, the screen is not; 8-bit products have had their curve already.
        double exponent = (isVisual ? 1.0 : 0.65) / settings.gamma();
        return new DisplayStretch(bands, mix.isGrey() && bands.length > 1, low, high, exponent);
    }

    /** One range for all bands, at least so many levels wide: 60 % of the whole never cuts much off either end. */
    private static void keepVisual(float[] low, float[] high, float least) {
        float from = 255;
        float to = 0;
        for (int i = 0; i < low.length; i++) {
            from = Math.min(from, low[i]);
            to = Math.max(to, high[i]);
        }
        float missing = Math.max(0, least - (to - from)) / 2;
        from = Math.max(0, from - missing);
        to = Math.min(255, Math.max(from + least, to));
        from = Math.max(0, Math.min(from, to - least));
        for (int i = 0; i < low.length; i++) {
            low[i] = from;
            high[i] = to;
        }
    }

    /** Draws each band's span towards the mean span, half the way on a logarithmic scale. */
    private static void evenOut(float[] low, float[] high) {
        double sum = 0;
        for (int i = 0; i < low.length; i++) {
            sum += Math.log(high[i] - low[i]);
        }
        double mean = sum / low.length;
        for (int i = 0; i < low.length; i++) {
            high[i] = low[i] + (float) Math.exp((Math.log(high[i] - low[i]) + mean) / 2);
        }
    }

    /**
     * Colours of a block.
     *
     * @return {@code [row * width + col]} as 0xAARRGGBB: opaque where the block is valid, else 0
     */
    public int[] toArgb(PixelBlock block) {
        boolean[] valid = block.valid();
        int[] argb = new int[valid.length];
        boolean grey = bands.length == 1;
        float[] first = block.samples()[bands[0]];
        float[] second = block.samples()[bands[grey ? 0 : 1]];
        float[] third = block.samples()[bands[grey ? 0 : 2]];
        for (int i = 0; i < argb.length; i++) {
            if (valid[i]) {
                int r = level(first[i], 0);
                int g = grey ? r : level(second[i], 1);
                int b = grey ? r : level(third[i], 2);
                if (toGrey) {
                    // Weights of ITU-R BT.709, in 1/256.
                    r = (54 * r + 183 * g + 19 * b) >> 8;
                    g = r;
                    b = r;
                }
                argb[i] = 0xFF000000 | r << 16 | g << 8 | b;
            }
        }
        return argb;
    }

    private int level(float value, int colour) {
        // A cast of NaN gives 0, and one of a value that is too large the largest int.
        int at = (int) ((value - low[colour]) * scale[colour] + 0.5f);
        return curve[at < 0 ? 0 : Math.min(at, LEVELS - 1)] & 0xFF;
    }
}
