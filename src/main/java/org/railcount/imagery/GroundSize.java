package org.railcount.imagery;

import org.locationtech.jts.geom.Coordinate;

/** How large a pixel is on the WGS 84 ellipsoid. */
final class GroundSize {
    private GroundSize() {}

    /** Side in metres of a square with the ground area of the pixel around a position. */
    static double pixelSizeM(GroundFrame ground, double col, double row) {
        Coordinate middle = ground.pixelToLonLat(col, row);
        Coordinate right = ground.pixelToLonLat(col + 1, row);
        Coordinate below = ground.pixelToLonLat(col, row + 1);
        double sin = Math.sin(Math.toRadians(middle.y));
        double w = 1 - Wgs84.ECCENTRICITY_SQUARED * sin * sin;
        double lonM = Math.toRadians(Wgs84.SEMI_MAJOR_M / Math.sqrt(w) * Math.cos(Math.toRadians(middle.y)));
        double latM = Math.toRadians(Wgs84.SEMI_MAJOR_M * (1 - Wgs84.ECCENTRICITY_SQUARED) / (w * Math.sqrt(w)));
        double cross = (right.x - middle.x) * (below.y - middle.y) - (below.x - middle.x) * (right.y - middle.y);
        return Math.sqrt(Math.abs(cross) * lonM * latM);
    }
}
