package org.railcount.model.count;

/** A part of a track that something takes up. */
public interface Stretch {
    /** Chainage of its first end, metres. */
    double startM();

    /** Chainage of its other end, metres. */
    double endM();
}
