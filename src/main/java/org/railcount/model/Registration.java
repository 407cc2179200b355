package org.railcount.model;

/**
 * The shift that brings a scene onto the site's tracks.
 *
 * @param eastM metres to add to the scene's ground positions, eastward
 * @param northM metres to add to the scene's ground positions, northward
 * @param runnerUpRatio score of the best rival more than 3 m away over the score of the peak, 0 to 1; near 1 means
 *     doubtful
 * @param trusted whether the shift was applied
 */
public record Registration(double eastM, double northM, double runnerUpRatio, boolean trusted) {
    /** No shift, not measured. */
    public static final Registration NONE = new Registration(0, 0, 1, false);
}
