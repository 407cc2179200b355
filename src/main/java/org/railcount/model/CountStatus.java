package org.railcount.model;

/** How far a scene could be counted. */
public enum CountStatus {
    /** All tracks of the area were seen and counted. */
    COUNTED,
    /** Part of the tracks was hidden: the count is a minimum. */
    PARTIAL,
    /** Too coarse for cars: only occupied length and trains; cars are a range from length. */
    LENGTH_ONLY,
    /** Nothing can be said: hidden, dark, badly registered or outside the scene. */
    UNUSABLE,
    /** The scene could not be handled; the run says why. */
    FAILED
}
