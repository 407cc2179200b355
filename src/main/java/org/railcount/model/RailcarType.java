package org.railcount.model;

/** What a rail vehicle is, as published reports group them. */
public enum RailcarType {
    BOXCAR,
    GONDOLA,
    FLATCAR,
    TANK,
    HOPPER,
    LOCOMOTIVE,
    COACH,
    UNKNOWN
}
