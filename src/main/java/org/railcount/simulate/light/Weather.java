package org.railcount.simulate.light;

/**
 * The air on the day.
 *
 * @param haze 0 (clear) to 1 (ground hardly seen)
 * @param cloudCover share of the scene under cloud, 0 to 1
 * @param cloudSizeM typical width of a cloud
 * @param seed picks the clouds
 */
public record Weather(double haze, double cloudCover, double cloudSizeM, int seed) {
    public static final Weather CLEAR = new Weather(0.05, 0, 200, 1);
}
