package org.railcount.imagery;

/**
 * Samples of one window, resampled to {@code width} x {@code height}. The arrays are not copied; treat them as read-only.
 *
 * @param window what part of the scene it shows
 * @param width columns of the block
 * @param height rows of the block
 * @param samples {@code [band][row * width + col]} in the file's units (digital numbers); alpha is included as stored
 * @param valid {@code [row * width + col]}: false where the scene declares nodata, is transparent, or has no pixel
 */
public record PixelBlock(PixelWindow window, int width, int height, float[][] samples, boolean[] valid) {}
