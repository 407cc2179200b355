package org.railcount.review.shape;

import org.locationtech.jts.geom.Coordinate;

/** A flat frame in which distances are metres on the ground, such as a UTM zone. Thread-safe. */
public interface GroundPlane {
    /** Position (x = east, y = north, metres) of a WGS 84 position in degrees. */
    Coordinate toMap(double lon, double lat);

    /** WGS 84 position (x = longitude, y = latitude, degrees) of a position in metres. */
    Coordinate toLonLat(double easting, double northing);
}
