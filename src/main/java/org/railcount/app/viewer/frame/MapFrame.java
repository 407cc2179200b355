package org.railcount.app.viewer.frame;

import org.locationtech.jts.geom.Coordinate;
import org.railcount.review.shape.GroundPlane;

/**
 * The north-up metric frame that all scenes of a site are drawn in: WGS 84 / UTM of one zone, so that two dates with
 * different grids lie on top of each other. Computed with the fourth-order Krüger series (Karney 2011, "Transverse
 * Mercator with an accuracy of a few nanometers", eq. 35 and 36); good to a millimetre inside the zone. Immutable.
 *
 * @param zone UTM zone, 1 to 60
 * @param north whether northings count from the equator northward; otherwise 10 000 km are added
 */
public record MapFrame(int zone, boolean north) implements GroundPlane {
    private static final double SEMI_MAJOR_M = 6_378_137;
    private static final double FLATTENING = 1 / 298.257223563;
    private static final double N = FLATTENING / (2 - FLATTENING);
    private static final double N2 = N * N;
    private static final double N3 = N2 * N;
    private static final double N4 = N2 * N2;
    private static final double SCALE = 0.9996 * SEMI_MAJOR_M / (1 + N) * (1 + N2 / 4 + N4 / 64);
    private static final double[] ALPHA = {
        N / 2 - 2 * N2 / 3 + 5 * N3 / 16 + 41 * N4 / 180,
        13 * N2 / 48 - 3 * N3 / 5 + 557 * N4 / 1440,
        61 * N3 / 240 - 103 * N4 / 140,
        49561 * N4 / 161280
    };
    private static final double[] BETA = {
        N / 2 - 2 * N2 / 3 + 37 * N3 / 96 - N4 / 360,
        N2 / 48 + N3 / 15 - 437 * N4 / 1440,
        17 * N3 / 480 - 37 * N4 / 840,
        4397 * N4 / 161280
    };
    private static final double[] DELTA = {
        2 * N - 2 * N2 / 3 - 2 * N3 + 116 * N4 / 45,
        7 * N2 / 3 - 8 * N3 / 5 - 227 * N4 / 45,
        56 * N3 / 15 - 136 * N4 / 35,
        4279 * N4 / 630
    };
    private static final double CONFORMAL = 2 * Math.sqrt(N) / (1 + N);
    private static final double FALSE_EASTING_M = 500_000;
    private static final double FALSE_NORTHING_SOUTH_M = 10_000_000;

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

    /** Name of the zone as people write it, for example "52N". */
    public String zoneName() {
        return zone + (north ? "N" : "S");
    }

    /** Map position (x = easting, y = northing, metres) of a WGS 84 position in degrees. */
    @Override
    public Coordinate toMap(double lon, double lat) {
        double sin = Math.sin(Math.toRadians(lat));
        double dLon = Math.toRadians(lon) - centralMeridian();
        double t = Math.sinh(atanh(sin) - CONFORMAL * atanh(CONFORMAL * sin));
        double xi = Math.atan2(t, Math.cos(dLon));
        double eta = atanh(Math.sin(dLon) / Math.sqrt(1 + t * t));
        double e = eta;
        double n = xi;
        for (int j = 1; j <= ALPHA.length; j++) {
            e += ALPHA[j - 1] * Math.cos(2 * j * xi) * Math.sinh(2 * j * eta);
            n += ALPHA[j - 1] * Math.sin(2 * j * xi) * Math.cosh(2 * j * eta);
        }
        return new Coordinate(FALSE_EASTING_M + SCALE * e, falseNorthing() + SCALE * n);
    }

    /** WGS 84 position (x = longitude, y = latitude, degrees) of a map position. */
    @Override
    public Coordinate toLonLat(double easting, double northing) {
        double xi = (northing - falseNorthing()) / SCALE;
        double eta = (easting - FALSE_EASTING_M) / SCALE;
        double xi0 = xi;
        double eta0 = eta;
        for (int j = 1; j <= ALPHA.length; j++) {
            xi0 -= BETA[j - 1] * Math.sin(2 * j * xi) * Math.cosh(2 * j * eta);
            eta0 -= BETA[j - 1] * Math.cos(2 * j * xi) * Math.sinh(2 * j * eta);
        }
        double chi = Math.asin(Math.sin(xi0) / Math.cosh(eta0));
        double lat = chi;
        for (int j = 1; j <= ALPHA.length; j++) {
            lat += DELTA[j - 1] * Math.sin(2 * j * chi);
        }
        double lon = centralMeridian() + Math.atan2(Math.sinh(eta0), Math.cos(xi0));
        return new Coordinate(Math.toDegrees(lon), Math.toDegrees(lat));
    }

    /** How far true north lies clockwise of the map's up at a position, degrees; a degree or so inside a zone. */
    public double trueNorthDeg(double lon, double lat) {
        double dLon = Math.toRadians(lon) - centralMeridian();
        return -Math.toDegrees(Math.atan(Math.tan(dLon) * Math.sin(Math.toRadians(lat))));
    }

    private double centralMeridian() {
        return Math.toRadians(zone * 6 - 183);
    }

    private double falseNorthing() {
        return north ? 0 : FALSE_NORTHING_SOUTH_M;
    }

    private static double atanh(double x) {
        return 0.5 * Math.log((1 + x) / (1 - x));
    }
}
