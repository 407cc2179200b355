package org.railcount.imagery;

import java.util.List;
import org.railcount.model.BandRole;
import org.railcount.model.SampleType;
import org.railcount.model.SceneInfo;

/**
 * Turns samples into colours for the screen: red, green and blue where the scene has them, else grey. Each colour runs
 * from the scene's 2nd to a little above its 98th percentile, found once in a small overview read, so that all windows of a scene look
 * alike. Haze lifts blue more than red, so each band has its own lower end; the spans are evened out between the bands,
 * so that a scene keeps its colours and a grey roof stays grey. Eight-bit products were stretched by their maker and
 * are widened by little, and not at all once they fill most of the range. Immutable, thread-safe.
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

    private DisplayStretch(int[] bands, float[] low, float[] high, double gamma) {
        this.bands = bands;
        this.low = low;
        this.scale = new float[low.length];
        for (int i = 0; i < low.length; i++) {
            scale[i] = (LEVELS - 1) / (high[i] - low[i]);
        }
        this.curve = new byte[LEVELS];
        for (int i = 0; i < LEVELS; i++) {
            curve[i] = (byte) Math.round(255 * Math.pow(i / (LEVELS - 1.0), gamma));
        }
    }

    /**
     * Finds the stretch of a scene from a read of at most 384 x 384 pixels.
     *
     * @throws SceneException when the pixels cannot be read
     */
    public static DisplayStretch of(Scene scene) throws SceneException {
        SceneInfo info = scene.info();
        double shrink = Math.max(1, Math.max(info.width(), info.height()) / (double) SAMPLE_SIDE);
        int width = (int) Math.max(1, info.width() / shrink);
        int height = (int) Math.max(1, info.height() / shrink);
        return of(info, scene.read(new PixelWindow(0, 0, info.width(), info.height()), width, height));
    }

    /** Finds the stretch from samples that stand for the whole scene. */
    public static DisplayStretch of(SceneInfo info, PixelBlock sample) {
        int[] bands = shown(info.bandRoles());
        float[] low = new float[bands.length];
        float[] high = new float[bands.length];
        for (int i = 0; i < bands.length; i++) {
            Percentiles percentiles = Percentiles.of(sample.samples()[bands[i]], sample.valid());
            low[i] = percentiles.low();
            high[i] = percentiles.high() + HEADROOM * (percentiles.high() - percentiles.low());
        }
        boolean isVisual = info.sampleType() == SampleType.UINT8;
        if (isVisual) {
            keepVisual(low, high);
        } else {
            evenOut(low, high);
        }
        // Reflectance and counts of photons are linear, the screen is not; 8-bit products have had their curve already.
        return new DisplayStretch(bands, low, high, isVisual ? 1.0 : 0.65);
    }

    /** Never cuts more than a little off either end: one range for all bands, at least 60 % of the whole. */
    private static void keepVisual(float[] low, float[] high) {
        float from = 255;
        float to = 0;
        for (int i = 0; i < low.length; i++) {
            from = Math.min(from, low[i]);
            to = Math.max(to, high[i]);
        }
        float missing = Math.max(0, 153 - (to - from)) / 2;
        from = Math.max(0, from - missing);
        to = Math.min(255, Math.max(from + 153, to));
        from = Math.max(0, Math.min(from, to - 153));
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

    /** Indices of the bands to show: three for a colour picture, one for grey. */
    private static int[] shown(List<BandRole> roles) {
        int red = roles.indexOf(BandRole.RED);
        int green = roles.indexOf(BandRole.GREEN);
        int blue = roles.indexOf(BandRole.BLUE);
        if (red >= 0 && green >= 0 && blue >= 0) {
            return new int[] {red, green, blue};
        }
        int pan = roles.indexOf(BandRole.PAN);
        int first = roles.get(0) == BandRole.ALPHA && roles.size() > 1 ? 1 : 0;
        return new int[] {pan >= 0 ? pan : first};
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
