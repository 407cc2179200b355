package org.railcount.model;

/** What a band shows. */
public enum BandRole {
    COASTAL,
    BLUE,
    GREEN_I,
    GREEN,
    YELLOW,
    RED,
    RED_EDGE,
    NIR,
    NIR2,
    PAN,
    ALPHA,
    UNKNOWN
}
