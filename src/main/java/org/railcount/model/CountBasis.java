package org.railcount.model;

/** Whose count it is. */
public enum CountBasis {
    /** The detector's alone. */
    DETECTOR,
    /** A person has decided on some of what was found; what is undecided keeps the detector's doubt. */
    REVIEW_BEGUN,
    /** A person has decided on all that was found, or signed the scene off. */
    REVIEWED
}
