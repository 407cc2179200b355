package org.railcount.app.viewer.paint;

/**
 * What is drawn into the same pixels as the imagery, and moves along with it when the map is dragged. Two that are equal
 * draw the same. Several parts of a view may be drawn at a time.
 */
@FunctionalInterface
public interface Ink {
    /** Draws nothing. */
    Ink NONE = pen -> {};

    /** Draws what meets the pen's part of the view. */
    void draw(PixelPen pen);
}
