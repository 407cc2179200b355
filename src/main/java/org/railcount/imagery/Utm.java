package org.railcount.imagery;

import org.locationtech.jts.geom.Coordinate;

/**
 * A zone of WGS 84 / UTM: Krüger's series for the transverse Mercator projection, to the fourth order in the third
 * flattening (as in C. F. F. Karney, Transverse Mercator with an accuracy of a few nanometers, Journal of Geodesy 85,
 * 2011), which is good to well under a millimetre within 30 degrees of the zone's meridian. Immutable.
 */
public final class Utm implements MapProjection {
    private static final double SCALE = 0.9996;
    private static final double FALSE_EASTING_M = 500_000;
    private static final double N = Wgs84.FLATTENING / (2 - Wgs84.FLATTENING);
    private static final double N2 = N * N;
    private static final double N3 = N2 * N;
    private static final double N4 = N3 * N;
    private static final double RADIUS_M = SCALE * Wgs84.SEMI_MAJOR_M / (1 + N) * (1 + N2 / 4 + N4 / 64);
    private static final double E = Math.sqrt(Wgs84.ECCENTRICITY_SQUARED);

    /** From the conformal sphere to the projection. */
    private static final double[] FORWARD = {
        N / 2 - 2 * N2 / 3 + 5 * N3 / 16 + 41 * N4 / 180,
        13 * N2 / 48 - 3 * N3 / 5 + 557 * N4 / 1440,
        61 * N3 / 240 - 103 * N4 / 140,
        49561 * N4 / 161280
    };
    /** From the projection to the conformal sphere. */
    private static final double[] BACK = {
        N / 2 - 2 * N2 / 3 + 37 * N3 / 96 - N4 / 360,
        N2 / 48 + N3 / 15 - 437 * N4 / 1440,
        17 * N3 / 480 - 37 * N4 / 840,
        4397 * N4 / 161280
    };
    /** From conformal to geodetic latitude. */
    private static final double[] LATITUDE = {
        2 * N - 2 * N2 / 3 - 2 * N3 + 116 * N4 / 45,
        7 * N2 / 3 - 8 * N3 / 5 - 227 * N4 / 45,
        56 * N3 / 15 - 136 * N4 / 35,
        4279 * N4 / 630
    };

    private final double meridianDeg;
    private final double falseNorthingM;

    /** @param epsg 32601 to 32660 for the north, 32701 to 32760 for the south */
    public Utm(int epsg) {
        if (!isUtm(epsg)) {
            throw new IllegalArgumentException("EPSG:" + epsg + " is no WGS 84 / UTM zone");
        }
        this.meridianDeg = epsg % 100 * 6 - 183.0;
        this.falseNorthingM = epsg > 32700 ? 10_000_000 : 0;
    }

    static boolean isUtm(int epsg) {
        return (epsg > 32600 && epsg <= 32660) || (epsg > 32700 && epsg <= 32760);
    }

    /** EPSG code of the zone that holds a position, without the exceptions for Norway and Svalbard. */
    public static int zoneOf(double lon, double lat) {
        int zone = Math.floorMod((int) Math.floor((lon + 180) / 6), 60) + 1;
        return (lat < 0 ? 32700 : 32600) + zone;
    }

    @Override
    public Coordinate fromLonLat(double lon, double lat) {
        double sin = Math.sin(Math.toRadians(lat));
        double conformal = Math.sinh(artanh(sin) - E * artanh(E * sin));
        double lambda = Math.toRadians(Math.IEEEremainder(lon - meridianDeg, 360));
        double cos = Math.cos(lambda);
        double xi = Math.atan2(conformal, cos);
        double eta = arsinh(Math.sin(lambda) / Math.hypot(conformal, cos));
        double north = xi;
        double east = eta;
        for (int j = 0; j < FORWARD.length; j++) {
            double k = 2.0 * (j + 1);
            north += FORWARD[j] * Math.sin(k * xi) * Math.cosh(k * eta);
            east += FORWARD[j] * Math.cos(k * xi) * Math.sinh(k * eta);
        }
        return new Coordinate(FALSE_EASTING_M + RADIUS_M * east, falseNorthingM + RADIUS_M * north);
    }

    @Override
    public Coordinate toLonLat(double easting, double northing) {
        double north = (northing - falseNorthingM) / RADIUS_M;
        double east = (easting - FALSE_EASTING_M) / RADIUS_M;
        double xi = north;
        double eta = east;
        for (int j = 0; j < BACK.length; j++) {
            double k = 2.0 * (j + 1);
            xi -= BACK[j] * Math.sin(k * north) * Math.cosh(k * east);
            eta -= BACK[j] * Math.cos(k * north) * Math.sinh(k * east);
        }
        double chi = Math.asin(Math.sin(xi) / Math.cosh(eta));
        double lat = chi;
        for (int j = 0; j < LATITUDE.length; j++) {
            lat += LATITUDE[j] * Math.sin(2.0 * (j + 1) * chi);
        }
        double lambda = Math.atan2(Math.sinh(eta), Math.cos(xi));
        return new Coordinate(meridianDeg + Math.toDegrees(lambda), Math.toDegrees(lat));
    }

    private static double artanh(double x) {
        return 0.5 * Math.log((1 + x) / (1 - x));
    }

    private static double arsinh(double x) {
        return Math.copySign(Math.log(Math.abs(x) + Math.sqrt(x * x + 1)), x);
    }
}
