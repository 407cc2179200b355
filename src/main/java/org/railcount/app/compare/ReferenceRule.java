package org.railcount.app.compare;

/** Which date the open one is compared with when a person steps on. */
public enum ReferenceRule {
    /** The clear date before the open one. */
    PREVIOUS_CLEAR,
    /** The clear date nearest to the same day a year before. */
    LAST_YEAR,
    /** One date that stays. */
    PINNED
}
