package org.railcount.detect.image;

import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.railcount.imagery.PixelBlock;
import org.railcount.imagery.PixelWindow;
import org.railcount.imagery.Scene;
import org.railcount.imagery.SceneException;
import org.railcount.model.BandRole;
import org.railcount.model.SampleType;
import org.railcount.model.SceneInfo;

/**
 * Brings any sensor's samples to red, green and blue between 0 and 1: one linear stretch for all bands, from percentiles
 * of a coarse read, so that hues survive; wider than 8-bit samples are linear in light and get a square root, as display
 * products have. Panchromatic scenes give three equal planes. Immutable.
 */
public final class Radiometry {
    private static final int COARSE = 512;
    private static final double LOW_SHARE = 0.005;
    private static final double HIGH_SHARE = 0.995;

    /**
     * Places whose middle tone lies below this are taken for cut short by something bright. Tracks of 64 simulated yards and one
     * real one without such a thing have middle tones of 0.128 and more.
     */
    private static final double BLACK = 0.12;

    /** The tone that they are brought to instead: as in a dark scene. */
    private static final double DARKISH = 0.2;

    /** So much of the stretch is kept at any rate, lest noise be taken for things. */
    private static final double LEAST_KEPT = 0.25;

    private final int[] bands;
    private final float low;
    private final float scale;
    private final boolean linearLight;

    private Radiometry(int[] bands, float low, float high, boolean linearLight) {
        this.bands = bands;
        this.low = low;
        this.scale = 1 / Math.max(high - low, 1e-6f);
        this.linearLight = linearLight;
    }

    /** Measures the stretch on a part of the scene. */
    public static Radiometry measure(Scene scene, PixelWindow window) throws SceneException {
        return measure(scene, window, List.of());
    }

    /**
     * Measures the stretch on a part of the scene, so that some places of it can be made out: where they would come out almost
     * black, beside a cloud or a roof in full light, what is bright is cut off.
     *
     * @param places pixel positions, x = column, y = row, corner-based; those outside the window do not count
     */
    public static Radiometry measure(Scene scene, PixelWindow window, List<Coordinate> places) throws SceneException {
        SceneInfo info = scene.info();
        int[] bands = visibleBands(info);
        double shrink = Math.max(1, Math.max(window.width(), window.height()) / (double) COARSE);
        PixelBlock block = scene.read(window, Math.max(1, (int) Math.round(window.width() / shrink)), Math.max(1, (int)
                Math.round(window.height() / shrink)));
        int n = block.width() * block.height();
        float[] values = new float[n * bands.length];
        int used = 0;
        for (int band : bands) {
            float[] samples = block.samples()[band];
            for (int i = 0; i < n; i++) {
                if (block.valid()[i] && Float.isFinite(samples[i])) {
                    values[used++] = samples[i];
                }
            }
        }
        if (used == 0) {
            return new Radiometry(bands, 0, 1, false);
        }
        Arrays.sort(values, 0, used);
        float low = values[(int) (LOW_SHARE * (used - 1))];
        float high = values[(int) (HIGH_SHARE * (used - 1))];
        boolean linearLight = !isDisplayProduct(info.sampleType(), values[used - 1]);
        double black = linearLight ? BLACK * BLACK : BLACK;
        double darkish = linearLight ? DARKISH * DARKISH : DARKISH;
        double middle = (median(block, bands, window, places) - low) / Math.max(high - low, 1e-6f);
        float top = middle > 0 && middle < black
                ? (float) (low + (high - low) * Math.max(LEAST_KEPT, middle / darkish))
                : high;
        return new Radiometry(bands, low, top, linearLight);
    }

    /** Middle one of the samples at some places of a coarse read; not a number where there are none. */
    private static float median(PixelBlock block, int[] bands, PixelWindow window, List<Coordinate> places) {
        float[] samples = new float[places.size() * bands.length];
        int used = 0;
        for (Coordinate place : places) {
            int col = (int) Math.floor((place.x - window.col()) * block.width() / window.width());
            int row = (int) Math.floor((place.y - window.row()) * block.height() / window.height());
            int at = row * block.width() + col;
            if (col >= 0 && col < block.width() && row >= 0 && row < block.height() && block.valid()[at]) {
                for (int band : bands) {
                    samples[used++] = block.samples()[band][at];
                }
            }
        }
        Arrays.sort(samples, 0, used);
        return used == 0 ? Float.NaN : samples[used / 2];
    }

    /** Eight bits, or whole numbers that would fit into them: some programs store a display product in wider samples. */
    private static boolean isDisplayProduct(SampleType type, float highest) {
        return switch (type) {
            case UINT8, INT8 -> true;
            case UINT16, INT16, UINT32, INT32 -> highest <= 255;
            case FLOAT32, FLOAT64 -> false;
        };
    }

    /** Red, green and blue band numbers; one band three times where the scene has no colour. */
    private static int[] visibleBands(SceneInfo info) {
        List<BandRole> roles = info.bandRoles();
        int red = roles.indexOf(BandRole.RED);
        int green = roles.indexOf(BandRole.GREEN);
        int blue = roles.indexOf(BandRole.BLUE);
        if (red >= 0 && green >= 0 && blue >= 0) {
            return new int[] {red, green, blue};
        }
        int pan = Math.max(0, roles.indexOf(BandRole.PAN));
        return new int[] {pan, pan, pan};
    }

    /** Whether the scene has colour. */
    public boolean hasColour() {
        return bands[0] != bands[1];
    }

    /** Stretched planes of a block: {@code [3][row * width + col]}. */
    public float[][] apply(PixelBlock block) {
        int n = block.width() * block.height();
        float[][] planes = new float[3][];
        for (int c = 0; c < 3; c++) {
            if (c > 0 && bands[c] == bands[c - 1]) {
                planes[c] = planes[c - 1];
                continue;
            }
            float[] samples = block.samples()[bands[c]];
            float[] plane = new float[n];
            for (int i = 0; i < n; i++) {
                float v = Math.min(1.2f, Math.max(0, (samples[i] - low) * scale));
                plane[i] = linearLight ? (float) Math.sqrt(v) : v;
            }
            planes[c] = plane;
        }
        return planes;
    }
}
