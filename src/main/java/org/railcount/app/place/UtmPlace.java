package org.railcount.app.place;

import mil.nga.mgrs.gzd.GridZones;
import org.locationtech.jts.geom.Coordinate;
import org.railcount.app.viewer.frame.MapFrame;

/**
 * A place in its UTM zone, with the wider zones of south-west Norway and Svalbard. Immutable.
 *
 * @param zone 1 to 60
 * @param north whether on the northern hemisphere
 * @param eastingM false easting 500 km, metres
 * @param northingM metres; false northing 10,000 km in the south
 */
record UtmPlace(int zone, boolean north, double eastingM, double northingM) {
    static final double SOUTHERNMOST = -80;
    static final double NORTHERNMOST = 84;

    /** Whether UTM and the grid of MGRS reach a latitude; the polar caps have grids of their own. */
    static boolean covers(double lat) {
        return lat >= SOUTHERNMOST && lat <= NORTHERNMOST;
    }

    static UtmPlace of(double lon, double lat) {
        int zone = Math.max(1, Math.min(60, GridZones.getZoneNumber(lon, lat)));
        Coordinate map = new MapFrame(zone, lat >= 0).toMap(lon, lat);
        return new UtmPlace(zone, lat >= 0, map.x, map.y);
    }

    /** WGS 84, x = longitude, y = latitude, degrees. */
    Coordinate lonLat() {
        return new MapFrame(zone, north).toLonLat(eastingM, northingM);
    }
}
