package org.railcount.imagery;

import org.locationtech.jts.geom.Coordinate;

/**
 * Ties the coordinates of a reference system to WGS 84 longitude and latitude in degrees. A position that cannot be mapped
 * comes back as NaN. Thread-safe.
 */
interface MapProjection {
    /** Longitude and latitude of a position in the reference system. */
    Coordinate toLonLat(double x, double y);

    /** The position in the reference system. */
    Coordinate fromLonLat(double lon, double lat);

    /** WGS 84 longitude and latitude themselves. */
    MapProjection GEOGRAPHIC = new MapProjection() {
        @Override
        public Coordinate toLonLat(double x, double y) {
            return new Coordinate(x, y);
        }

        @Override
        public Coordinate fromLonLat(double lon, double lat) {
            return new Coordinate(lon, lat);
        }
    };

    /** Web Mercator (EPSG:3857): the sphere's equations with the ellipsoid's latitude. */
    MapProjection WEB_MERCATOR = new MapProjection() {
        @Override
        public Coordinate toLonLat(double x, double y) {
            double lat = 2 * Math.atan(Math.exp(y / Wgs84.SEMI_MAJOR_M)) - Math.PI / 2;
            return new Coordinate(Math.toDegrees(x / Wgs84.SEMI_MAJOR_M), Math.toDegrees(lat));
        }

        @Override
        public Coordinate fromLonLat(double lon, double lat) {
            double y = Math.log(Math.tan(Math.PI / 4 + Math.toRadians(lat) / 2));
            return new Coordinate(Math.toRadians(lon) * Wgs84.SEMI_MAJOR_M, y * Wgs84.SEMI_MAJOR_M);
        }
    };
}
