package org.railcount.app.viewer.interact;

/** Something that the pointer drags with the button down. Nothing is changed before it is dropped. */
sealed interface Drag permits PointDrag, ShapeDrag, BandDrag {
    void to(Pointer pointer);

    /** The button went up after a drag. */
    void drop();

    /** Leaves everything as it was. */
    void cancel();
}
