package org.railcount.simulate.render;

import org.railcount.simulate.world.Noise;

/**
 * Slowly varying noise over a tile, kept on a coarse lattice and interpolated: the same values as the function itself up to
 * interpolation, whichever tile asks, because the lattice is fixed to the ground. Read-only after construction.
 */
final class BroadNoise {
    private static final double SPACING = 1.5;

    private final long column0;
    private final long row0;
    private final int columns;
    private final float[] values;

    BroadNoise(Noise noise, double wavelength, int octaves, double west, double south, double east, double north) {
        column0 = (long) Math.floor(west / SPACING) - 1;
        row0 = (long) Math.floor(south / SPACING) - 1;
        columns = (int) (Math.ceil(east / SPACING) - column0) + 3;
        int rows = (int) (Math.ceil(north / SPACING) - row0) + 3;
        values = new float[columns * rows];
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                values[r * columns + c] =
                        (float) noise.fractal((column0 + c) * SPACING, (row0 + r) * SPACING, wavelength, octaves, 0.72);
            }
        }
    }

    double at(double x, double y) {
        double fx = Math.max(0, Math.min(columns - 1.001, x / SPACING - column0));
        double fy = Math.max(0, Math.min(values.length / columns - 1.001, y / SPACING - row0));
        int c = (int) fx;
        int r = (int) fy;
        double tx = fx - c;
        double ty = fy - r;
        int at = r * columns + c;
        double top = values[at] + tx * (values[at + 1] - values[at]);
        double bottom = values[at + columns] + tx * (values[at + columns + 1] - values[at + columns]);
        return top + ty * (bottom - top);
    }
}
