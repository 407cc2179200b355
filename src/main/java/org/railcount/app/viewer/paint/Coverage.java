package org.railcount.app.viewer.paint;

/** How much of a view is on the screen. */
public enum Coverage {
    /** Some of it has no pixels yet. */
    NONE,
    /** All of it has pixels, some coarser than the screen's. */
    COARSE,
    /** All of it is there at the resolution that suits the scale. */
    FULL
}
