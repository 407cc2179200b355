package org.railcount.simulate.world;

/**
 * Universal Transverse Mercator, northern hemisphere, on WGS 84, both ways to better than a millimetre: Krueger's series
 * to the fourth order (Karney 2011). Written out with {@link StrictMath} so that every machine gets the same bits.
 *
 * @param number zone number, 1 to 60
 */
public record UtmZone(int number) {
    private static final double A = 6_378_137.0;
    private static final double F = 1 / 298.257_223_563;
    private static final double N = F / (2 - F);
    private static final double E = Math.sqrt(F * (2 - F));
    private static final double RADIUS = A / (1 + N) * (1 + N * N / 4 + N * N * N * N / 64);
    private static final double SCALE = 0.9996;
    private static final double[] ALPHA = {
        N / 2 - 2 * N * N / 3 + 5 * N * N * N / 16 + 41 * N * N * N * N / 180,
        13 * N * N / 48 - 3 * N * N * N / 5 + 557 * N * N * N * N / 1440,
        61 * N * N * N / 240 - 103 * N * N * N * N / 140,
        49561 * N * N * N * N / 161280
    };
    private static final double[] BETA = {
        N / 2 - 2 * N * N / 3 + 37 * N * N * N / 96 - N * N * N * N / 360,
        N * N / 48 + N * N * N / 15 - 437 * N * N * N * N / 1440,
        17 * N * N * N / 480 - 37 * N * N * N * N / 840,
        4397 * N * N * N * N / 161280
    };

    /** The zone's EPSG code. */
    public int epsg() {
        return 32_600 + number;
    }

    private double centralMeridianDeg() {
        return 6 * number - 183;
    }

    /** {easting, northing} in metres of a longitude and latitude in degrees. */
    public double[] project(double lonDeg, double latDeg) {
        double phi = Math.toRadians(latDeg);
        double lambda = Math.toRadians(lonDeg - centralMeridianDeg());
        double sin = StrictMath.sin(phi);
        double t = StrictMath.sinh(atanh(sin) - E * atanh(E * sin));
        double xi = StrictMath.atan2(t, StrictMath.cos(lambda));
        double eta = atanh(StrictMath.sin(lambda) / Math.sqrt(1 + t * t));
        double x = eta;
        double y = xi;
        for (int j = 1; j <= 4; j++) {
            x += ALPHA[j - 1] * StrictMath.cos(2 * j * xi) * StrictMath.sinh(2 * j * eta);
            y += ALPHA[j - 1] * StrictMath.sin(2 * j * xi) * StrictMath.cosh(2 * j * eta);
        }
        return new double[] {500_000 + SCALE * RADIUS * x, SCALE * RADIUS * y};
    }

    /** {longitude, latitude} in degrees of an easting and northing in metres. */
    public double[] unproject(double easting, double northing) {
        double xi = northing / (SCALE * RADIUS);
        double eta = (easting - 500_000) / (SCALE * RADIUS);
        double x = xi;
        double y = eta;
        for (int j = 1; j <= 4; j++) {
            x -= BETA[j - 1] * StrictMath.sin(2 * j * xi) * StrictMath.cosh(2 * j * eta);
            y -= BETA[j - 1] * StrictMath.cos(2 * j * xi) * StrictMath.sinh(2 * j * eta);
        }
        double tau = StrictMath.sin(x)
                / Math.sqrt(StrictMath.sinh(y) * StrictMath.sinh(y) + StrictMath.cos(x) * StrictMath.cos(x));
        double lambda = StrictMath.atan2(StrictMath.sinh(y), StrictMath.cos(x));
        double t = tau;
        for (int i = 0; i < 6; i++) {
            double norm = Math.sqrt(1 + t * t);
            double sigma = StrictMath.sinh(E * atanh(E * t / norm));
            double back = t * Math.sqrt(1 + sigma * sigma) - sigma * norm;
            t += (tau - back) / Math.sqrt(1 + back * back) * (1 + (1 - E * E) * t * t) / ((1 - E * E) * norm);
        }
        return new double[] {centralMeridianDeg() + Math.toDegrees(lambda), Math.toDegrees(StrictMath.atan(t))};
    }

    /** Angle from true north to grid north at a place, degrees clockwise. */
    public double convergenceDeg(double lonDeg, double latDeg) {
        return Math.toDegrees(StrictMath.atan(StrictMath.tan(Math.toRadians(lonDeg - centralMeridianDeg()))
                * StrictMath.sin(Math.toRadians(latDeg))));
    }

    private static double atanh(double v) {
        return 0.5 * StrictMath.log((1 + v) / (1 - v));
    }
}
