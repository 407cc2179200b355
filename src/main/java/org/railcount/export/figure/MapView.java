package org.railcount.export.figure;

import java.util.Collection;
import net.sf.geographiclib.Geodesic;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.railcount.imagery.Utm;

/**
 * A rectangle of the map, grid north up, in metres of WGS 84 / UTM of one zone. Immutable.
 *
 * @param epsg the zone's EPSG code, for example 32652
 * @param west least easting
 * @param south least northing
 * @param east greatest easting
 * @param north greatest northing
 */
public record MapView(int epsg, double west, double south, double east, double north) {
    /** A view shows at least so much, or a site of one point would have none. */
    private static final double LEAST_M = 20;

    public MapView {
        if (!(east - west >= 1 && north - south >= 1)) {
            throw new IllegalArgumentException("a view must be at least a metre wide and high");
        }
    }

    /**
     * The view that holds geometries.
     *
     * @param lonLat WGS 84, x = longitude, y = latitude, degrees; at least one position
     * @param margin room on each side, as a share of the longer side
     */
    public static MapView around(Collection<? extends Geometry> lonLat, double margin) {
        Envelope box = new Envelope();
        lonLat.forEach(geometry -> box.expandToInclude(geometry.getEnvelopeInternal()));
        if (box.isNull()) {
            throw new IllegalArgumentException("nothing to show");
        }
        Coordinate middle = box.centre();
        int epsg = Utm.zoneOf(middle.x, middle.y);
        Utm utm = new Utm(epsg);
        Envelope plane = new Envelope();
        lonLat.forEach(geometry -> {
            for (Coordinate corner : geometry.getCoordinates()) {
                plane.expandToInclude(utm.fromLonLat(corner.x, corner.y));
            }
        });
        double room = margin * Math.max(plane.getWidth(), plane.getHeight());
        plane.expandBy(
                Math.max(room, (LEAST_M - plane.getWidth()) / 2), Math.max(room, (LEAST_M - plane.getHeight()) / 2));
        return new MapView(epsg, plane.getMinX(), plane.getMinY(), plane.getMaxX(), plane.getMaxY());
    }

    public double widthM() {
        return east - west;
    }

    public double heightM() {
        return north - south;
    }

    /** Map position (x = easting, y = northing) of a position in degrees. */
    public Coordinate toMap(double lon, double lat) {
        return new Utm(epsg).fromLonLat(lon, lat);
    }

    /** Position (x = longitude, y = latitude, degrees) of a map position. */
    public Coordinate toLonLat(double easting, double northing) {
        return new Utm(epsg).toLonLat(easting, northing);
    }

    /** The least view about the same middle that holds this one and has a given height for its width. */
    public MapView grownTo(double heightPerWidth) {
        double width = Math.max(widthM(), heightM() / heightPerWidth);
        double height = width * heightPerWidth;
        double x = (west + east) / 2;
        double y = (south + north) / 2;
        return new MapView(epsg, x - width / 2, y - height / 2, x + width / 2, y + height / 2);
    }

    /** How far true north lies clockwise of the map's up in the middle of the view, degrees. */
    public double trueNorthDeg() {
        Coordinate middle = toLonLat((west + east) / 2, (south + north) / 2);
        double step = middle.y < 89 ? 1e-4 : -1e-4;
        Coordinate here = toMap(middle.x, middle.y);
        Coordinate there = toMap(middle.x, middle.y + step);
        return Math.toDegrees(Math.atan2((there.x - here.x) * step, (there.y - here.y) * step));
    }

    /** Length on the WGS 84 ellipsoid between two map positions, metres. */
    double groundM(Coordinate a, Coordinate b) {
        Coordinate from = toLonLat(a.x, a.y);
        Coordinate to = toLonLat(b.x, b.y);
        return Geodesic.WGS84.Inverse(from.y, from.x, to.y, to.x).s12;
    }

    /** The zone as people write it, for example "52N". */
    public String zoneName() {
        return epsg % 100 + (epsg > 32700 ? "S" : "N");
    }
}
