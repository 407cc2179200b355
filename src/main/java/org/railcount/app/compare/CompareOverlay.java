package org.railcount.app.compare;

/** What is drawn over both dates while they are compared. */
public enum CompareOverlay {
    /** Detections by what became of them. */
    CHANGES,
    /** Detections in the hue of their date. */
    DETECTIONS,
    /** The pictures alone. */
    NOTHING;

    CompareOverlay next() {
        return values()[(ordinal() + 1) % values().length];
    }
}
