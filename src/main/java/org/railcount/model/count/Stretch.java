package org.railcount.model.count;

/** A part of a track that something takes up. */
public interface Stretch {
    /** Chainage of its first end, metres. */
    double startM();

    /** Chainage of its other end, metres. */
    double endM();

    /** Metres from end to end. */
    default double lengthM() {
        return endM() - startM();
    }

    /** Chainage of its middle, metres. */
    default double middleM() {
        return (startM() + endM()) / 2;
    }
}
