package org.railcount.review;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.railcount.model.DetectionRun;
import org.railcount.model.Note;
import org.railcount.model.ReviewSummary;
import org.railcount.model.ReviewedDetection;

/**
 * A scene as it stands after some of its edits: a projection of the detection run and the log. Immutable, thread-safe.
 *
 * @param run the machine's result, untouched
 * @param detections what stands, the detector's in the run's order, then the analyst's own; rejected ones among them
 * @param notes the analyst's remarks, oldest first
 * @param signOff the last sign-off that was not taken back; {@link SignedOff#holds} tells whether it is still good
 * @param edits ids of the log entries that made each detection what it is, oldest first, by detection id
 * @param keptAsOwn ids of decided detections of an earlier run that match none of this run
 * @param progress how far the scene has been reviewed
 */
public record SceneReview(
        DetectionRun run,
        List<ReviewedDetection> detections,
        List<Note> notes,
        Optional<SignedOff> signOff,
        Map<String, List<String>> edits,
        List<String> keptAsOwn,
        Progress progress) {
    public SceneReview {
        detections = List.copyOf(detections);
        notes = List.copyOf(notes);
        edits = Map.copyOf(edits);
        keptAsOwn = List.copyOf(keptAsOwn);
    }

    /** Whether any edit made it other than the detector left it. */
    public boolean isTouched() {
        return !edits.isEmpty() || progress.decided() > 0 || signOff.isPresent();
    }

    /** Whether a sign-off holds. */
    public boolean isSignedOff() {
        return signOff.filter(SignedOff::holds).isPresent();
    }

    /** The review in a line, for tables. */
    public ReviewSummary summary() {
        return new ReviewSummary(
                run.sceneId(),
                progress.decided(),
                progress.total(),
                signOff.map(signed ->
                        new ReviewSummary.Signature(signed.signOff(), signed.author(), signed.time(), signed.holds())));
    }

    /** The detection of an id; empty where it was deleted or never was. */
    public Optional<ReviewedDetection> detection(String id) {
        return detections.stream().filter(d -> d.id().equals(id)).findFirst();
    }

    /** Ids of the log entries that made a detection what it is, oldest first. */
    public List<String> editsOf(String detectionId) {
        return edits.getOrDefault(detectionId, List.of());
    }
}
