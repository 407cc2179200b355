package org.railcount.model;

/** Who found a thing. */
public enum Origin {
    DETECTOR,
    ANALYST,
    /** Another program, whose file was taken in. */
    EXTERNAL
}
