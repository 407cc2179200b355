package org.railcount.review;

/**
 * How far a scene has been reviewed.
 *
 * @param decided how many of the detector's detections were accepted, rejected, corrected or deleted
 * @param total how many detections the detector made
 */
public record Progress(int decided, int total) {
    public boolean isComplete() {
        return decided == total;
    }
}
