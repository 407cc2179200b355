package org.railcount.model;

/** Who found a thing. */
public enum Origin {
    DETECTOR,
    ANALYST
}
