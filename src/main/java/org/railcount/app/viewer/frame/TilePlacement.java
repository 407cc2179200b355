package org.railcount.app.viewer.frame;

/**
 * Affine map from scene pixels to the map frame that holds over one tile: {@code e = e0 + eCol*col + eRow*row},
 * {@code n = n0 + nCol*col + nRow*row}. Immutable.
 */
public record TilePlacement(double e0, double eCol, double eRow, double n0, double nCol, double nRow) {}
