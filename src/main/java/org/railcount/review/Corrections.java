package org.railcount.review;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;
import org.railcount.model.CargoType;
import org.railcount.model.Detection;
import org.railcount.model.Edit;
import org.railcount.model.Edit.Action;
import org.railcount.model.Edit.Change;
import org.railcount.model.RailcarType;
import org.railcount.model.ReviewedDetection;
import org.railcount.model.Subject;
import org.railcount.model.Verdict;

/**
 * Makes the edits by which an analyst corrects detections. Each takes the detections as they stand now
 * ({@link SceneReview#detections}); an edit of many is one step of undo. What would change nothing is left out, so an edit
 * may come out empty; {@link ReviewSession#apply} then does nothing. Stateless.
 */
public final class Corrections {
    private Corrections() {}

    /** Vouches for detections, rejected ones too. */
    public static Edit accept(Collection<ReviewedDetection> detections) {
        return changed(Action.ACCEPT, detections, d -> d.with(Verdict.ACCEPTED));
    }

    /** Says of detections that they are not there. */
    public static Edit reject(Collection<ReviewedDetection> detections) {
        return changed(Action.REJECT, detections, d -> d.with(Verdict.REJECTED));
    }

    /** Takes decisions back: the detections are proposals again, as they are. */
    public static Edit propose(Collection<ReviewedDetection> detections) {
        return changed(Action.PROPOSE, detections, d -> d.with(Verdict.PROPOSED));
    }

    /** Adds the analyst's own. Their ids must be new: {@link ReviewSession#newId}. */
    public static Edit add(Collection<Detection> detections) {
        return new Edit.OnDetections(
                Action.ADD,
                detections.stream()
                        .map(d -> Change.added(ReviewedDetection.own(d)))
                        .toList());
    }

    /** Removes detections, so that they are seen no more. */
    public static Edit delete(Collection<ReviewedDetection> detections) {
        return new Edit.OnDetections(
                Action.DELETE, detections.stream().map(Change::removed).toList());
    }

    /**
     * Moves, stretches or turns detections.
     *
     * @param shape makes the new one, with the same id, outline and measures agreeing
     */
    public static Edit reshape(Collection<ReviewedDetection> detections, UnaryOperator<Detection> shape) {
        return changed(Action.RESHAPE, detections, d -> {
            Detection now = shape.apply(d.detection());
            return now.equals(d.detection()) ? d : d.corrected(now);
        });
    }

    /** Says what type railcars are; other things are left alone. */
    public static Edit retype(Collection<ReviewedDetection> detections, RailcarType type) {
        return changed(
                Action.RETYPE,
                detections,
                d -> d.detection().subject() instanceof Subject.Railcar car
                        ? corrected(d, new Subject.Railcar(type, car.covered()))
                        : d);
    }

    /** Says what cargo looks like; other things are left alone. */
    public static Edit retype(Collection<ReviewedDetection> detections, CargoType type) {
        return changed(
                Action.RETYPE,
                detections,
                d -> d.detection().subject() instanceof Subject.Cargo ? corrected(d, new Subject.Cargo(type)) : d);
    }

    /** Says whether railcars are under tarps; other things are left alone. */
    public static Edit cover(Collection<ReviewedDetection> detections, boolean covered) {
        return changed(
                Action.COVER,
                detections,
                d -> d.detection().subject() instanceof Subject.Railcar car
                        ? corrected(d, new Subject.Railcar(car.type(), covered))
                        : d);
    }

    /** Puts several of the analyst's own in the place of one. Their ids must be new. */
    public static Edit split(ReviewedDetection whole, Collection<Detection> parts) {
        return replaced(Action.SPLIT, List.of(whole), parts);
    }

    /** Puts one of the analyst's own in the place of several. Its id must be new. */
    public static Edit merge(Collection<ReviewedDetection> parts, Detection whole) {
        return replaced(Action.MERGE, parts, List.of(whole));
    }

    private static Edit replaced(Action action, Collection<ReviewedDetection> old, Collection<Detection> young) {
        List<Change<ReviewedDetection>> changes = new ArrayList<>();
        old.forEach(d -> changes.add(Change.removed(d)));
        young.forEach(d -> changes.add(Change.added(ReviewedDetection.own(d))));
        return new Edit.OnDetections(action, changes);
    }

    private static Edit changed(
            Action action, Collection<ReviewedDetection> detections, UnaryOperator<ReviewedDetection> change) {
        List<Change<ReviewedDetection>> changes = new ArrayList<>();
        for (ReviewedDetection before : detections) {
            ReviewedDetection after = change.apply(before);
            if (!after.equals(before)) {
                changes.add(Change.of(before, after));
            }
        }
        return new Edit.OnDetections(action, changes);
    }

    /** To say what a thing is already is to vouch for it. */
    private static ReviewedDetection corrected(ReviewedDetection before, Subject subject) {
        Detection d = before.detection();
        return before.corrected(new Detection(
                d.id(), subject, d.outline(), d.confidence(), d.track(), d.lengthM(), d.widthM(), d.areaM2()));
    }
}
