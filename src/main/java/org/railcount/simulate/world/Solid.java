package org.railcount.simulate.world;

/**
 * Something with height, seen from above as a relief: for every point of its footprint one height. Implementations are
 * immutable and thread-safe.
 */
public interface Solid {
    /** Rectangle that holds it. */
    Footprint footprint();

    /** The greatest height, metres above ground. */
    double maxHeight();

    /**
     * Height above ground in metres at a place given along and across the footprint's heading; negative where the
     * solid is not.
     */
    double heightAt(double along, double across);

    /**
     * Reflectance at a place of its surface.
     *
     * @param height of the place above ground, metres
     * @param wall whether an upright face is seen
     * @param out receives blue, green, red, near infrared
     */
    void look(double along, double across, double height, boolean wall, float[] out);

    /** How well snow stays on it, 0 (cleared) to 1. */
    default double holdsSnow() {
        return 0.9;
    }
}
