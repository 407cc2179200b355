package org.railcount.simulate.light;

import org.railcount.imagery.SunPosition;

/**
 * Sun and sky light on the ground, and what the air adds on the way up, per band (blue, green, red, near infrared) in
 * units of a full overhead sun above the air. Beer's law with typical optical depths; haze scatters light out of the
 * beam into the sky and the view. Immutable.
 */
public final class Daylight {
    private static final double[] DEPTH = {0.30, 0.21, 0.15, 0.09};
    private static final double[] SKY = {0.26, 0.19, 0.14, 0.085};
    private static final double[] PATH = {0.040, 0.022, 0.013, 0.006};

    private final double[] towardSun;
    private final float[] direct = new float[4];
    private final float[] sky = new float[4];
    private final float[] path = new float[4];
    private final double transmission;
    private final double tanElevation;

    /** @param convergenceDeg angle from true north to grid north, clockwise */
    public Daylight(SunPosition sun, double haze, double convergenceDeg) {
        double elevation = Math.toRadians(Math.max(4, sun.elevationDeg()));
        double azimuth = Math.toRadians(sun.azimuthDeg() - convergenceDeg);
        towardSun = new double[] {
            StrictMath.sin(azimuth) * StrictMath.cos(elevation),
            StrictMath.cos(azimuth) * StrictMath.cos(elevation),
            StrictMath.sin(elevation)
        };
        tanElevation = StrictMath.tan(elevation);
        double airMass = 1 / StrictMath.sin(elevation);
        transmission = 1 - 0.55 * haze;
        for (int band = 0; band < 4; band++) {
            double beam = StrictMath.exp(-airMass * (DEPTH[band] + 0.25 * haze));
            direct[band] = (float) beam;
            sky[band] = (float) ((SKY[band] + 0.22 * haze) * (0.35 + 0.65 * StrictMath.sin(elevation)));
            path[band] = (float) ((PATH[band] + (0.10 - 0.02 * band) * haze) * (0.4 + 0.6 * StrictMath.sin(elevation)));
        }
    }

    /** Unit vector toward the sun: east, north, up. */
    public double[] towardSun() {
        return towardSun.clone();
    }

    public double tanElevation() {
        return tanElevation;
    }

    /**
     * Turns reflectance into radiance at the sensor, in place.
     *
     * @param facing cosine between surface normal and sun, 0 where shaded
     * @param beam share of the sun's beam that arrives through clouds
     * @param openSky share of the sky that the place sees
     */
    public void light(float[] bands, double facing, double beam, double openSky) {
        double diffuse = openSky * (1 + 0.6 * (1 - beam));
        for (int band = 0; band < 4; band++) {
            double light = direct[band] * beam * Math.max(0, facing) + sky[band] * diffuse;
            bands[band] = (float) (bands[band] * light * transmission + path[band]);
        }
    }

    /** Radiance of a bright cloud top. */
    public float cloud(int band) {
        return (float) (0.82 * direct[band] * (0.25 + 0.75 * towardSun[2]) + 0.8 * sky[band] + path[band]);
    }
}
