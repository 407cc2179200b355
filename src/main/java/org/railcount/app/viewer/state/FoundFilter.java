package org.railcount.app.viewer.state;

import org.railcount.model.ReviewedDetection;

/**
 * Which detections the map draws and keys act on. It hides; it never changes what is counted. Immutable.
 *
 * @param leastConfidence undecided detections of less confidence are hidden, 0 to 1
 * @param rejected whether rejected ones are drawn
 */
public record FoundFilter(double leastConfidence, boolean rejected) {
    /** Everything but what was rejected. */
    public static final FoundFilter USUAL = new FoundFilter(0, false);

    /** Whether a detection is drawn. What the analyst vouched for is drawn however unsure the detector was. */
    public boolean shows(ReviewedDetection reviewed) {
        return switch (reviewed.verdict()) {
            case PROPOSED -> reviewed.detection().confidence() >= leastConfidence;
            case ACCEPTED -> true;
            case REJECTED -> rejected;
        };
    }

    public FoundFilter withLeastConfidence(double least) {
        return new FoundFilter(least, rejected);
    }

    public FoundFilter withRejected(boolean shown) {
        return new FoundFilter(leastConfidence, shown);
    }
}
