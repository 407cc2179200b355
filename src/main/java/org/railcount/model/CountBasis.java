package org.railcount.model;

/** Whose count it is. */
public enum CountBasis {
    /** The detector's alone. */
    DETECTOR,
    /** A person has decided on detections of the scene; what is undecided keeps the detector's doubt. */
    REVIEWED
}
