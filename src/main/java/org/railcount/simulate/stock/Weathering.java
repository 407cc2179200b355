package org.railcount.simulate.stock;

import org.railcount.simulate.world.Noise;
import org.railcount.simulate.world.Paint;

/** What years in the open do to a car: soot, dust, rust that starts at seams. */
final class Weathering {
    private static final Paint RUST = Paint.of(0x5a3b2b);
    private static final Paint DUST = Paint.of(0x857c6d);

    private Weathering() {}

    /** Ages a painted surface in place; {@code age} 0 is new, 1 is worn out. */
    static void age(double along, double across, double age, Noise noise, float[] out) {
        double broad = noise.other(11).fractal(along, across, 4.5, 4, 0.75);
        double fine = noise.other(12).fractal(along, across, 0.8, 3, 0.9);
        RUST.over(out, age * Math.max(0, 0.9 * broad + 0.4 * fine - 0.15));
        DUST.over(out, 0.25 * age * Math.max(0, 0.4 - broad));
        Paint.scale(out, 1 + 0.10 * broad + 0.07 * fine);
    }
}
