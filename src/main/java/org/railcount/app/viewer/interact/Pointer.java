package org.railcount.app.viewer.interact;

/**
 * A mouse event on the map.
 *
 * @param x screen position
 * @param y screen position
 * @param clicks how many clicks in a row, 0 for none
 */
public record Pointer(double x, double y, int clicks) {}
