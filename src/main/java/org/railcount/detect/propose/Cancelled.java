package org.railcount.detect.propose;

import java.util.concurrent.CancellationException;
import org.railcount.detect.Detector;

/** Ends the search when nobody wants its result any more. */
final class Cancelled {
    private Cancelled() {}

    static void check(Detector.Cancellation cancelled) {
        if (cancelled.isCancelled()) {
            throw new CancellationException();
        }
    }
}
