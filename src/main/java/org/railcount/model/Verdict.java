package org.railcount.model;

/** What became of a detection in review. */
public enum Verdict {
    /** Nobody has decided; it counts with the detector's doubt. */
    PROPOSED,
    /** The analyst vouches for it. */
    ACCEPTED,
    /** The analyst says that it is not there; it is kept to be seen, and not counted. */
    REJECTED
}
