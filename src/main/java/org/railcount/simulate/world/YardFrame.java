package org.railcount.simulate.world;

/**
 * Ties a yard's metres to the earth: local east and north are UTM grid directions from an origin. Immutable.
 *
 * @param zone UTM zone
 * @param east easting of the yard's origin
 * @param north northing of the yard's origin
 */
public record YardFrame(UtmZone zone, double east, double north) {

    /** {longitude, latitude} of a local position. */
    public double[] lonLat(double x, double y) {
        return zone.unproject(east + x, north + y);
    }

    /** Local position {x, y} of a longitude and latitude. */
    public double[] local(double lon, double lat) {
        double[] utm = zone.project(lon, lat);
        return new double[] {utm[0] - east, utm[1] - north};
    }
}
