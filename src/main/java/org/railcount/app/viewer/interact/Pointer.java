package org.railcount.app.viewer.interact;

/**
 * A mouse event on the map.
 *
 * @param x screen position
 * @param y screen position
 * @param clicks how many clicks in a row, 0 for none
 * @param adds whether Shift or Ctrl is down: to select more, or to draw a box about what is to be selected
 * @param free whether Alt is down: nothing snaps
 */
public record Pointer(double x, double y, int clicks, boolean adds, boolean free) {
    public Pointer(double x, double y, int clicks) {
        this(x, y, clicks, false, false);
    }
}
