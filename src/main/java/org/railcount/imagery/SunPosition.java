package org.railcount.imagery;

import java.time.Instant;

/**
 * Where the sun stands. Low-precision formulas of the Astronomical Almanac, good to about 0.01 degrees before refraction.
 *
 * @param azimuthDeg clockwise from true north
 * @param elevationDeg above the horizon
 */
public record SunPosition(double azimuthDeg, double elevationDeg) {

    public static SunPosition at(Instant time, double latDeg, double lonDeg) {
        double days = (time.getEpochSecond() - 946_728_000L) / 86_400.0;
        double meanLongitude = 280.460 + 0.985_647_4 * days;
        double anomaly = Math.toRadians(357.528 + 0.985_600_3 * days);
        double lambda =
                Math.toRadians(meanLongitude + 1.915 * StrictMath.sin(anomaly) + 0.020 * StrictMath.sin(2 * anomaly));
        double tilt = Math.toRadians(23.439 - 0.000_000_4 * days);
        double rightAscension = StrictMath.atan2(StrictMath.cos(tilt) * StrictMath.sin(lambda), StrictMath.cos(lambda));
        double declination = StrictMath.asin(StrictMath.sin(tilt) * StrictMath.sin(lambda));
        double siderealDeg = 280.460_618 + 360.985_647_37 * days;
        double hourAngle = Math.toRadians(siderealDeg + lonDeg) - rightAscension;
        double lat = Math.toRadians(latDeg);
        double elevation = StrictMath.asin(StrictMath.sin(lat) * StrictMath.sin(declination)
                + StrictMath.cos(lat) * StrictMath.cos(declination) * StrictMath.cos(hourAngle));
        double azimuth = StrictMath.atan2(
                StrictMath.sin(hourAngle),
                StrictMath.cos(hourAngle) * StrictMath.sin(lat) - StrictMath.tan(declination) * StrictMath.cos(lat));
        double azimuthDeg = Math.toDegrees(azimuth) + 180;
        return new SunPosition(azimuthDeg - 360 * Math.floor(azimuthDeg / 360), Math.toDegrees(elevation));
    }
}
