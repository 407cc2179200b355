package org.railcount.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.railcount.model.LogEntry;
import org.railcount.model.ReviewedDetection;

/**
 * What changed when the detector ran again on a scene that had been reviewed. Immutable.
 *
 * @param came undecided detections where nothing stood before
 * @param gone undecided detections of before where nothing stands now
 * @param kept decided detections of before that match none of the new run; they are the analyst's own now
 * @param entry the line that tells of it in the log; empty where nothing was reviewed or nothing changed
 */
public record Redetection(
        List<ReviewedDetection> came,
        List<ReviewedDetection> gone,
        List<ReviewedDetection> kept,
        Optional<LogEntry> entry) {
    /** A detection that shares less with every other is a new one. */
    private static final double SAME = 0.4;

    static Redetection between(SceneReview before, SceneReview after) {
        List<ReviewedDetection> kept = new ArrayList<>();
        after.keptAsOwn().stream()
                .filter(id -> !before.keptAsOwn().contains(id))
                .forEach(id -> after.detection(id).ifPresent(kept::add));
        return new Redetection(
                without(after.detections(), before.detections()),
                without(before.detections(), after.detections()),
                kept,
                Optional.empty());
    }

    Redetection with(LogEntry logged) {
        return new Redetection(came, gone, kept, Optional.of(logged));
    }

    private static List<ReviewedDetection> without(List<ReviewedDetection> these, List<ReviewedDetection> those) {
        Places places = new Places(those);
        return these.stream()
                .filter(d -> !d.isDecided())
                .filter(d -> places.best(d.detection(), SAME, id -> true).isEmpty())
                .toList();
    }
}
