package org.railcount.simulate.light;

/**
 * Where the satellite stands, seen from the ground.
 *
 * @param incidenceDeg from the zenith
 * @param azimuthDeg clockwise from true north
 */
public record View(double incidenceDeg, double azimuthDeg) {
    private static final double EARTH_RADIUS_KM = 6371;
    private static final double ORBIT_KM = 520;

    /** The off-nadir angle at the satellite; smaller than the incidence angle because the earth is round. */
    public double offNadirDeg() {
        double ratio = EARTH_RADIUS_KM / (EARTH_RADIUS_KM + ORBIT_KM);
        return Math.toDegrees(StrictMath.asin(ratio * StrictMath.sin(Math.toRadians(incidenceDeg))));
    }

    /** East metres that one metre of height is displaced in an orthoimage. */
    public double leanEast() {
        return -StrictMath.tan(Math.toRadians(incidenceDeg)) * StrictMath.sin(Math.toRadians(azimuthDeg));
    }

    /** North metres that one metre of height is displaced in an orthoimage. */
    public double leanNorth() {
        return -StrictMath.tan(Math.toRadians(incidenceDeg)) * StrictMath.cos(Math.toRadians(azimuthDeg));
    }
}
