package org.railcount.detect.change;

import java.time.Instant;

/**
 * What an area looked like on one date: a small picture on the grid that all dates share. The array is not copied; treat it
 * as read-only.
 *
 * @param sceneId the scene
 * @param acquired when it was taken, UTC
 * @param grid its pixels
 * @param lattice where they lie on the earth
 * @param colour whether the scene has colour
 * @param lab {@code [3 * (row * cols + col) + channel]}: CIE L*a*b* as unsigned bytes, L times 2.55, a and b plus 128;
 *     L is 0 where nothing is seen, and 1 at least elsewhere
 */
public record AreaLook(
        String sceneId, Instant acquired, LookGrid grid, LookGrid.Lattice lattice, boolean colour, byte[] lab) {
    /** Whether a pixel was seen. */
    boolean seen(int pixel) {
        return lab[3 * pixel] != 0;
    }

    /** One channel of a pixel: L 0 to 100, a and b about 0. */
    float value(int pixel, int channel) {
        int stored = lab[3 * pixel + channel] & 0xff;
        return channel == 0 ? stored / 2.55f : stored - 128;
    }
}
