package org.railcount.model;

/** What ground cargo looks like from above: the colour of its tarp, or a bare container. */
public enum CargoType {
    BLUE,
    WHITE,
    GREEN,
    CONTAINER,
    OTHER
}
