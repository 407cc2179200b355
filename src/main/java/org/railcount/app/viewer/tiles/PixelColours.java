package org.railcount.app.viewer.tiles;

import org.railcount.imagery.PixelBlock;

/** Turns samples into colours: opaque ARGB per pixel, 0 where a pixel is not valid. Thread-safe. */
@FunctionalInterface
public interface PixelColours {
    int[] toArgb(PixelBlock block);
}
