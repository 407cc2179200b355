package org.railcount.simulate.sensor;

import java.util.Arrays;
import org.railcount.simulate.render.Radiance;
import org.railcount.simulate.world.Noise;

/** Turns radiance into a product's samples: colours, point spread, sharpening, noise, digital numbers. */
public final class Exposure {
    private static final double FULL_SCALE_16 = 1300;
    private static final double[] PAN_WEIGHTS = {0.16, 0.30, 0.34, 0.20};

    private Exposure() {}

    /**
     * @param valid false for pixels outside the sensor's swath; they become 0
     * @param seed picks the noise
     */
    public static Picture expose(Radiance radiance, boolean[] valid, Sensor sensor, int seed) {
        int width = radiance.width();
        int height = radiance.height();
        float[][] planes = planes(radiance, sensor, width, height);
        Noise noise = new Noise(seed);
        for (int band = 0; band < planes.length; band++) {
            planes[band] = spread(planes[band], width, height, sensor);
            grain(planes[band], width, height, sensor.noise(), noise.other(band));
        }
        int[][] samples = new int[sensor.bands().count()][width * height];
        for (int band = 0; band < planes.length; band++) {
            if (sensor.bits() == 8) {
                display(planes, band, valid, sensor, samples[band]);
            } else {
                for (int k = 0; k < width * height; k++) {
                    int number = (int) Math.floor(planes[band][k] * FULL_SCALE_16 + 0.5);
                    samples[band][k] = valid[k] ? Math.max(1, Math.min(2047, number)) : 0;
                }
            }
        }
        if (sensor.bands().hasAlpha()) {
            for (int k = 0; k < width * height; k++) {
                samples[3][k] = valid[k] ? 255 : 0;
            }
        }
        return new Picture(width, height, sensor.bits(), samples);
    }

    private static float[][] planes(Radiance radiance, Sensor sensor, int width, int height) {
        float[] blue = overlapping(radiance.band(0), radiance.band(1), 0.24f);
        float[] green = overlapping(radiance.band(1), radiance.band(2), 0.20f);
        float[] red = overlapping(radiance.band(2), radiance.band(1), 0.20f);
        float[] nir = radiance.band(3);
        if (sensor.bands() == Bands.PAN) {
            float[] pan = new float[blue.length];
            for (int k = 0; k < pan.length; k++) {
                pan[k] = (float) (PAN_WEIGHTS[0] * blue[k]
                        + PAN_WEIGHTS[1] * green[k]
                        + PAN_WEIGHTS[2] * red[k]
                        + PAN_WEIGHTS[3] * nir[k]);
            }
            return new float[][] {pan};
        }
        float[][] colours =
                sensor.bands() == Bands.BGRN ? new float[][] {blue, green, red, nir} : new float[][] {red, green, blue};
        if (sensor.chromaBlurPx() <= 0) {
            return colours;
        }
        float[] brightness = new float[blue.length];
        for (int k = 0; k < brightness.length; k++) {
            brightness[k] = 0.25f * blue[k] + 0.40f * green[k] + 0.35f * red[k];
        }
        float[] coarse = Blur.gaussian(brightness, width, height, sensor.chromaBlurPx());
        float[][] sharpened = new float[colours.length][];
        for (int band = 0; band < colours.length; band++) {
            float[] colour = Blur.gaussian(colours[band], width, height, sensor.chromaBlurPx());
            for (int k = 0; k < colour.length; k++) {
                float share = 0.75f;
                float brovey = colour[k] * brightness[k] / Math.max(1e-4f, coarse[k]);
                colour[k] = share * brovey + (1 - share) * colours[band][k];
            }
            sharpened[band] = colour;
        }
        return sharpened;
    }

    /** Real filters let some of the neighbouring colour through. */
    private static float[] overlapping(float[] own, float[] neighbour, float share) {
        float[] result = new float[own.length];
        for (int k = 0; k < own.length; k++) {
            result[k] = own[k] + share * (neighbour[k] - own[k]);
        }
        return result;
    }

    private static float[] spread(float[] plane, int width, int height, Sensor sensor) {
        float[] soft = Blur.gaussian(plane, width, height, sensor.blurPx());
        if (sensor.sharpen() > 0) {
            float[] softer = Blur.gaussian(soft, width, height, 1.1);
            for (int k = 0; k < soft.length; k++) {
                soft[k] = Math.max(0, soft[k] + (float) sensor.sharpen() * (soft[k] - softer[k]));
            }
        }
        return soft;
    }

    /** Photon noise, a little smeared by resampling to the map grid. */
    private static void grain(float[] plane, int width, int height, double amount, Noise noise) {
        double middle = 0.12;
        float[] raw = new float[plane.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                raw[y * width + x] =
                        (float) (noise.white(x, y) + noise.white(x + 70_001, y) + noise.white(x, y + 70_001));
            }
        }
        float[] smeared = Blur.gaussian(raw, width, height, 0.45);
        for (int k = 0; k < plane.length; k++) {
            double sigma = amount * middle * Math.sqrt(0.3 + 0.7 * plane[k] / middle);
            plane[k] = Math.max(0, plane[k] + (float) (1.25 * sigma * smeared[k]));
        }
    }

    private static void display(float[][] planes, int band, boolean[] valid, Sensor sensor, int[] out) {
        double low = 0.55 * percentile(planes[band], valid, 0.002);
        double high = white(planes[band], valid);
        double common = 0;
        for (float[] plane : planes) {
            common += white(plane, valid) / planes.length;
        }
        double tint = band == 0 ? sensor.warmth() : band == 2 ? 1 / sensor.warmth() : 1;
        double scale = tint / (0.45 * high + 0.55 * common - low);
        int[] curve = new int[4096];
        for (int k = 0; k < curve.length; k++) {
            double v = (k + 0.5) / curve.length;
            curve[k] = (int) Math.floor(255 * StrictMath.pow(v, 1 / sensor.gamma()) * 0.97 + 0.5);
        }
        for (int k = 0; k < out.length; k++) {
            double v = Math.max(0, Math.min(0.9999, (planes[band][k] - low) * scale));
            out[k] = valid[k] ? Math.max(1, curve[(int) (v * curve.length)]) : 0;
        }
    }

    /** The level shown as white; clouds and bright roofs may saturate, as display products let them. */
    private static double white(float[] plane, boolean[] valid) {
        return Math.min(percentile(plane, valid, 0.997), 4.6 * percentile(plane, valid, 0.40));
    }

    private static double percentile(float[] plane, boolean[] valid, double share) {
        float[] seen = new float[plane.length / 7 + 1];
        int count = 0;
        for (int k = 0; k < plane.length; k += 7) {
            if (valid[k]) {
                seen[count++] = plane[k];
            }
        }
        if (count == 0) {
            return 0;
        }
        Arrays.sort(seen, 0, count);
        return seen[(int) (share * (count - 1))];
    }
}
