package org.railcount.simulate.world;

/**
 * The state of plants and ground on the day.
 *
 * @param green 0 (all plants dry or bare) to 1 (full leaf)
 * @param snow 0 (none) to 1 (everything that holds snow is white)
 * @param wet 0 (dusty dry) to 1 (soaked and dark)
 */
public record Season(double green, double snow, double wet) {

    /** The usual greenness at 42 degrees north on a day of the year. */
    public static double usualGreen(int dayOfYear) {
        double rise = ramp((dayOfYear - 110) / 45.0);
        double fall = ramp((dayOfYear - 255) / 45.0);
        return rise * (1 - fall);
    }

    private static double ramp(double t) {
        double c = Math.max(0, Math.min(1, t));
        return c * c * (3 - 2 * c);
    }
}
