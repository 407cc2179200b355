package org.railcount.app.viewer.frame;

import org.locationtech.jts.geom.Coordinate;
import org.railcount.imagery.Utm;
import org.railcount.review.shape.GroundPlane;

/**
 * The north-up metric frame that all scenes of a site are drawn in: WGS 84 / UTM of one zone, so that two dates with
 * different grids lie on top of each other. Immutable.
 *
 * @param zone UTM zone, 1 to 60
 * @param north whether northings count from the equator northward; otherwise 10 000 km are added
 */
public record MapFrame(int zone, boolean north) implements GroundPlane {
    /** The frame whose zone holds a position. */
    public static MapFrame at(double lon, double lat) {
        int zone = (int) Math.floor((lon + 180) / 6) + 1;
        return new MapFrame(Math.max(1, Math.min(60, zone)), lat >= 0);
    }

    /** Whether a position lies close enough to the zone for the frame to be true to scale: within nine degrees. */
    public boolean suits(double lon, double lat) {
        double off = Math.abs(lon - (zone * 6 - 183));
        return Math.min(off, 360 - off) <= 9 && Math.abs(lat) <= 84;
    }

    /** EPSG code, for example 32652. */
    public int epsg() {
        return (north ? 32600 : 32700) + zone;
    }

    /** Map position (x = easting, y = northing, metres) of a WGS 84 position in degrees. */
    @Override
    public Coordinate toMap(double lon, double lat) {
        return utm().fromLonLat(lon, lat);
    }

    /** WGS 84 position (x = longitude, y = latitude, degrees) of a map position. */
    @Override
    public Coordinate toLonLat(double easting, double northing) {
        return utm().toLonLat(easting, northing);
    }

    /** How far true north lies clockwise of the map's up at a position, degrees; a degree or so inside a zone. */
    public double trueNorthDeg(double lon, double lat) {
        double dLon = Math.toRadians(lon) - centralMeridian();
        return -Math.toDegrees(Math.atan(Math.tan(dLon) * Math.sin(Math.toRadians(lat))));
    }

    private double centralMeridian() {
        return Math.toRadians(zone * 6 - 183);
    }

    private Utm utm() {
        return new Utm(epsg());
    }
}
