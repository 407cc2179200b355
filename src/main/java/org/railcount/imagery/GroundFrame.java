package org.railcount.imagery;

import org.locationtech.jts.geom.Coordinate;

/**
 * Ties a scene's pixels to the ground. Pixel positions are continuous with (0, 0) at the outer corner of the first pixel
 * (x = column, y = row). Thread-safe.
 */
public interface GroundFrame {
    /** WGS 84 position (x = longitude, y = latitude, degrees) of a pixel position. */
    Coordinate pixelToLonLat(double col, double row);

    /** Pixel position of a WGS 84 position. */
    Coordinate lonLatToPixel(double lon, double lat);

    /** The scene's local metric frame: UTM of the zone that holds its middle. EPSG code, for example 32652. */
    int utmEpsg();

    /** UTM position (x = easting, y = northing, metres) of a pixel position. */
    Coordinate pixelToUtm(double col, double row);

    /** Pixel position of a UTM position in {@link #utmEpsg()}. */
    Coordinate utmToPixel(double easting, double northing);
}
