package org.railcount.simulate.render;

import java.util.concurrent.atomic.AtomicIntegerArray;

/**
 * A picture in the making: radiance in four bands (blue, green, red, near infrared), and for each solid how many rays
 * reached it through clear air. Different threads may write different pixels.
 */
public final class Radiance {
    private final int width;
    private final int height;
    private final float[][] bands;
    private final AtomicIntegerArray rays;

    public Radiance(int width, int height, int solids) {
        this.width = width;
        this.height = height;
        bands = new float[4][width * height];
        rays = new AtomicIntegerArray(Math.max(1, solids));
    }

    void set(int band, int col, int row, float value) {
        bands[band][row * width + col] = value;
    }

    void countRays(int solid, int count) {
        rays.addAndGet(solid, count);
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** One band's samples, row by row; not a copy. */
    public float[] band(int band) {
        return bands[band];
    }

    /** Rays that ended on a solid. */
    public int raysOn(int solid) {
        return rays.get(solid);
    }
}
