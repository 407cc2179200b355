package org.railcount.imagery;

import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.operation.CoordinateOperationFactory;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.referencing.CRS;
import org.geotools.referencing.crs.DefaultGeographicCRS;
import org.geotools.referencing.datum.DefaultGeodeticDatum;
import org.geotools.referencing.operation.DefaultCoordinateOperationFactory;
import org.geotools.referencing.util.CRSUtilities;

/**
 * Coordinate reference systems by EPSG code, always x (easting or longitude) first. The everyday ones (WGS 84, its UTM
 * zones, Web Mercator) are built on the spot; all others come from GeoTools' EPSG database, whose first use costs seconds.
 * Thread-safe.
 */
final class ReferenceSystems {
    private static final String WGS84_WKT = "GEOGCS[\"WGS 84\",DATUM[\"World Geodetic System 1984\","
            + "SPHEROID[\"WGS 84\",6378137.0,298.257223563]],PRIMEM[\"Greenwich\",0.0],"
            + "UNIT[\"degree\",0.017453292519943295],AXIS[\"Longitude\",EAST],AXIS[\"Latitude\",NORTH]]";

    private static final String WEB_MERCATOR_WKT = "PROJCS[\"WGS 84 / Pseudo-Mercator\"," + WGS84_WKT
            + ",PROJECTION[\"Popular Visualisation Pseudo Mercator\"],PARAMETER[\"central_meridian\",0.0],"
            + "PARAMETER[\"latitude_of_origin\",0.0],PARAMETER[\"scale_factor\",1.0],"
            + "PARAMETER[\"false_easting\",0.0],PARAMETER[\"false_northing\",0.0],UNIT[\"m\",1.0],"
            + "AXIS[\"Easting\",EAST],AXIS[\"Northing\",NORTH],AUTHORITY[\"EPSG\",\"3857\"]]";

    private static final CoordinateOperationFactory WITHOUT_DATABASE = new DefaultCoordinateOperationFactory();

    private ReferenceSystems() {}

    static CoordinateReferenceSystem byCode(int epsg) throws FactoryException {
        if (epsg == 4326) {
            return DefaultGeographicCRS.WGS84;
        }
        if (isUtm(epsg)) {
            return utm(epsg);
        }
        if (epsg == 3857) {
            return CRS.parseWKT(WEB_MERCATOR_WKT);
        }
        return CRS.decode("EPSG:" + epsg, true);
    }

    /**
     * The operation from one system to another. Between systems on WGS 84 it is built on the spot; others ask the EPSG
     * database for their datum shift.
     */
    static MathTransform transform(CoordinateReferenceSystem from, CoordinateReferenceSystem to)
            throws FactoryException {
        if (isOnWgs84(from) && isOnWgs84(to)) {
            return WITHOUT_DATABASE.createOperation(from, to).getMathTransform();
        }
        return CRS.findMathTransform(from, to, true);
    }

    private static boolean isOnWgs84(CoordinateReferenceSystem crs) {
        return CRS.equalsIgnoreMetadata(CRSUtilities.getDatum(crs), DefaultGeodeticDatum.WGS84);
    }

    static boolean isUtm(int epsg) {
        return (epsg > 32600 && epsg <= 32660) || (epsg > 32700 && epsg <= 32760);
    }

    /** EPSG code of the WGS 84 / UTM zone of a position, without the exceptions for Norway and Svalbard. */
    static int utmZoneOf(double lon, double lat) {
        int zone = Math.floorMod((int) Math.floor((lon + 180) / 6), 60) + 1;
        return (lat < 0 ? 32700 : 32600) + zone;
    }

    static CoordinateReferenceSystem utm(int epsg) throws FactoryException {
        int zone = epsg % 100;
        boolean south = epsg >= 32700;
        String wkt = "PROJCS[\"WGS 84 / UTM zone " + zone + (south ? "S" : "N") + "\"," + WGS84_WKT
                + ",PROJECTION[\"Transverse_Mercator\"],PARAMETER[\"central_meridian\"," + (zone * 6 - 183) + ".0],"
                + "PARAMETER[\"latitude_of_origin\",0.0],PARAMETER[\"scale_factor\",0.9996],"
                + "PARAMETER[\"false_easting\",500000.0],PARAMETER[\"false_northing\"," + (south ? "10000000.0" : "0.0")
                + "],UNIT[\"m\",1.0],AXIS[\"Easting\",EAST],AXIS[\"Northing\",NORTH],AUTHORITY[\"EPSG\",\"" + epsg
                + "\"]]";
        return CRS.parseWKT(wkt);
    }
}
