package org.railcount.imagery;

/** The WGS 84 ellipsoid. */
final class Wgs84 {
    static final double SEMI_MAJOR_M = 6378137.0;
    static final double FLATTENING = 1 / 298.257223563;
    static final double ECCENTRICITY_SQUARED = FLATTENING * (2 - FLATTENING);

    private Wgs84() {}
}
