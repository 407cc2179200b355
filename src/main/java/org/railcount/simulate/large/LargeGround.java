package org.railcount.simulate.large;

import org.railcount.simulate.world.Noise;

/**
 * Ground that is cheap to draw anywhere, for it repeats: fields in patches with soil, rows, roofs and lines, and the noise of a sensor.
 * Pixels of it compress about as real ones do. Immutable, thread-safe.
 */
final class LargeGround {
    /** The ground repeats after so many columns. */
    static final int PERIOD_COLUMNS = 8192;
    /** The ground repeats after so many rows. */
    static final int PERIOD_ROWS = 2048;

    private static final int SIDE = 2048;
    private static final int PATCH = 256;
    private static final int BANDS = 3;
    private static final int GRAIN = 1 << 16;

    private final byte[] texture = new byte[SIDE * SIDE];
    private final byte[] grain = new byte[GRAIN];
    private final Noise patches;

    LargeGround(int seed) {
        Noise noise = new Noise(seed);
        patches = noise.other(1);
        Noise roofs = noise.other(2);
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                double soil = 20 * noise.fractal(x, y, 90, 4, 0.6);
                boolean roof = roofs.white(x / 48, y / 40) > 0.86 && x % 48 > 6 && y % 40 > 8;
                boolean rail = y % 256 == 40 || y % 256 == 46;
                texture[y * SIDE + x] = (byte) (soil + (roof ? 70 : 0) + (rail ? -35 : 0));
            }
        }
        for (int i = 0; i < GRAIN; i++) {
            grain[i] = (byte) Math.round(0.9 * noise.white(i, 7));
        }
    }

    /** Draws part of a row: red, green and blue of each pixel in turn. */
    void row(int col, int row, int columns, byte[] out, int at) {
        int to = at;
        int line = row % SIDE * SIDE;
        int patchRow = row % PERIOD_ROWS / PATCH;
        int x = col;
        while (x < col + columns) {
            int patchCol = x % PERIOD_COLUMNS / PATCH;
            double tint = patches.white(patchCol, patchRow);
            double green = patches.white(patchRow, patchCol);
            int last = Math.min(col + columns, (x / PATCH + 1) * PATCH);
            int shift = (patchCol * 389 + patchRow * 677) % SIDE;
            int red = (int) (96 + 34 * tint);
            int grassy = (int) (98 + 30 * tint + 14 * green);
            int blue = (int) (84 + 26 * tint - 6 * green);
            int speck = row % PERIOD_ROWS * 40_503;
            for (; x < last; x++) {
                int base = texture[line + (x + shift) % SIDE];
                int i = speck + x % PERIOD_COLUMNS * BANDS;
                out[to++] = clamped(red + base + grain[i & GRAIN - 1]);
                out[to++] = clamped(grassy + base + grain[i + 1 & GRAIN - 1]);
                out[to++] = clamped(blue + base + grain[i + 2 & GRAIN - 1]);
            }
        }
    }

    private static byte clamped(int value) {
        return (byte) Math.max(0, Math.min(255, value));
    }
}
