package org.railcount.imagery;

/**
 * A rectangle of whole pixels of a scene at full resolution.
 *
 * @param col first column
 * @param row first row
 * @param width columns, at least 1
 * @param height rows, at least 1
 */
public record PixelWindow(int col, int row, int width, int height) {
    public PixelWindow {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("a pixel window needs at least one pixel: " + width + " x " + height);
        }
    }
}
