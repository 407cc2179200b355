package org.railcount.detect.image;

import org.locationtech.jts.geom.Coordinate;
import org.railcount.imagery.GroundFrame;

/**
 * First-order approximation of UTM to pixel about one point: exact at the point, within a few centimetres of any scene's
 * real transform up to a few hundred metres away, and far cheaper. Immutable.
 */
public final class LocalAffine {
    /** Baseline of the finite difference, metres. */
    private static final double BASE_M = 20;

    private final double east0;
    private final double north0;
    private final double col0;
    private final double row0;
    private final double colPerEast;
    private final double colPerNorth;
    private final double rowPerEast;
    private final double rowPerNorth;

    public LocalAffine(GroundFrame ground, double easting, double northing) {
        Coordinate centre = ground.utmToPixel(easting, northing);
        Coordinate east = ground.utmToPixel(easting + BASE_M, northing);
        Coordinate west = ground.utmToPixel(easting - BASE_M, northing);
        Coordinate north = ground.utmToPixel(easting, northing + BASE_M);
        Coordinate south = ground.utmToPixel(easting, northing - BASE_M);
        east0 = easting;
        north0 = northing;
        col0 = centre.x;
        row0 = centre.y;
        colPerEast = (east.x - west.x) / (2 * BASE_M);
        rowPerEast = (east.y - west.y) / (2 * BASE_M);
        colPerNorth = (north.x - south.x) / (2 * BASE_M);
        rowPerNorth = (north.y - south.y) / (2 * BASE_M);
    }

    /** Column of a UTM position, continuous, (0, 0) at the outer corner of the first pixel. */
    public double col(double easting, double northing) {
        return col0 + colPerEast * (easting - east0) + colPerNorth * (northing - north0);
    }

    /** Row of a UTM position. */
    public double row(double easting, double northing) {
        return row0 + rowPerEast * (easting - east0) + rowPerNorth * (northing - north0);
    }

    /** UTM position (x = easting, y = northing) of a pixel position. */
    public Coordinate utm(double col, double row) {
        double det = colPerEast * rowPerNorth - colPerNorth * rowPerEast;
        double dc = col - col0;
        double dr = row - row0;
        return new Coordinate(
                east0 + (rowPerNorth * dc - colPerNorth * dr) / det,
                north0 + (colPerEast * dr - rowPerEast * dc) / det);
    }

    /** Ground length of one pixel along a row of pixels, metres. */
    public double colM() {
        return Math.hypot(rowPerEast, rowPerNorth) * pixelAreaM2();
    }

    /** Ground length of one pixel along a column of pixels, metres. */
    public double rowM() {
        return Math.hypot(colPerEast, colPerNorth) * pixelAreaM2();
    }

    /** Ground area of one pixel, square metres. */
    public double pixelAreaM2() {
        return 1 / Math.abs(colPerEast * rowPerNorth - colPerNorth * rowPerEast);
    }
}
