package org.railcount.export;

import java.awt.Dimension;
import java.awt.Graphics2D;

/** A figure that can be painted: on a screen, and into a file by {@link DrawingFiles}. */
public interface Drawing {
    /** Size in units of 1/96 inch. */
    Dimension size();

    /** What a file of it is called, for programs that list files and for those who cannot see it. */
    String title();

    /** What it shows, in a sentence or two. */
    String description();

    /** Paints it into the rectangle from (0, 0) to its size, background included. */
    void paint(Graphics2D g);
}
