package org.railcount.app.compare;

/** How two dates share the map. */
public enum CompareMode {
    /** The reference lies over the left part, up to a line that is dragged. */
    SWIPE,
    /** One lies over the other and comes and goes. */
    BLINK,
    /** The reference on the left, the open date on the right, moved together. */
    SIDE_BY_SIDE
}
