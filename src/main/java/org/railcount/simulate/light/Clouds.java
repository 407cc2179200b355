package org.railcount.simulate.light;

import org.railcount.simulate.world.Noise;

/**
 * A deck of broken cumulus: opacity as a function of position. The threshold is set from the noise's own distribution,
 * so that the asked share of the plane is covered on average. Thread-safe.
 */
public final class Clouds {
    private static final int SAMPLES = 4096;

    private final Noise noise;
    private final double sizeM;
    private final double cover;
    private final double threshold;

    public Clouds(Weather weather) {
        noise = new Noise(weather.seed());
        sizeM = weather.cloudSizeM();
        cover = weather.cloudCover();
        threshold = thresholdFor(cover);
    }

    /** Whether there is any cloud at all. */
    public boolean any() {
        return cover > 0;
    }

    /** Opacity 0 to 1 at a position in metres. */
    public double opacity(double x, double y) {
        if (cover >= 0.999) {
            return 1;
        }
        double excess = density(x, y) - threshold;
        double t = Math.max(0, Math.min(1, (excess + 0.12) / 0.3));
        return t * t * (3 - 2 * t);
    }

    /** Brightness of the cloud top at a position, about 1. */
    public double brightness(double x, double y) {
        return 1 + 0.10 * noise.other(7).fractal(x, y, sizeM * 0.5, 5, 0.6) + 0.08 * (density(x, y) - threshold);
    }

    private double density(double x, double y) {
        return noise.fractal(x, y, sizeM, 6, 0.55);
    }

    private double thresholdFor(double share) {
        double[] seen = new double[SAMPLES];
        for (int i = 0; i < SAMPLES; i++) {
            seen[i] = density((i % 64) * sizeM * 0.37, (i / 64) * sizeM * 0.37);
        }
        java.util.Arrays.sort(seen);
        int rank = (int) ((1 - share) * SAMPLES);
        return seen[Math.max(0, Math.min(SAMPLES - 1, rank))] + (share <= 0 ? 10 : 0);
    }
}
