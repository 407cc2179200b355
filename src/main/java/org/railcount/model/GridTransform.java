package org.railcount.model;

import org.locationtech.jts.geom.Coordinate;

/**
 * Affine map from pixel to map coordinates: {@code x = x0 + xCol*col + xRow*row}, {@code y = y0 + yCol*col + yRow*row}.
 * Pixel coordinates are continuous with (0, 0) at the outer corner of the first pixel, so its centre is (0.5, 0.5).
 * Immutable.
 */
public record GridTransform(double x0, double xCol, double xRow, double y0, double yCol, double yRow) {

    /** Map position of a pixel position. */
    public Coordinate toMap(double col, double row) {
        return new Coordinate(x0 + xCol * col + xRow * row, y0 + yCol * col + yRow * row);
    }

    /** Pixel position (x = column, y = row) of a map position. */
    public Coordinate toPixel(double x, double y) {
        double det = xCol * yRow - xRow * yCol;
        double dx = x - x0;
        double dy = y - y0;
        return new Coordinate((yRow * dx - xRow * dy) / det, (xCol * dy - yCol * dx) / det);
    }
}
