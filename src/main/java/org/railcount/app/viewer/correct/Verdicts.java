package org.railcount.app.viewer.correct;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Envelope;
import org.railcount.app.viewer.state.MapShapes.DetectionShape;
import org.railcount.model.Detection;
import org.railcount.model.ReviewedDetection;
import org.railcount.review.Corrections;
import org.railcount.review.shape.Centreline;
import org.railcount.review.shape.TrackedGround;

/** Accepting, rejecting and taking away. Each says whether there was anything to do. */
public final class Verdicts {
    private final EditDesk desk;

    Verdicts(EditDesk desk) {
        this.desk = desk;
    }

    public boolean accept() {
        return desk.apply(Corrections.accept(desk.targets()));
    }

    public boolean reject() {
        return desk.apply(Corrections.reject(desk.targets()));
    }

    /** Leaves open again what was decided. */
    public boolean reopen() {
        return desk.apply(Corrections.propose(desk.targets()));
    }

    public boolean delete() {
        return desk.apply(Corrections.delete(desk.targets()));
    }

    /** Accepts what is undecided and drawn on the tracks of the targets, or on the track under the pointer. */
    public boolean acceptOnTrack() {
        Set<String> tracks = tracks();
        return acceptUndecided(
                shape -> shape.detection().track().filter(tracks::contains).isPresent());
    }

    /** Accepts what is undecided and drawn in the panel. */
    public boolean acceptInView() {
        Envelope view = desk.model().view().visible();
        return acceptUndecided(shape -> view.contains(shape.line().bounds().centre()));
    }

    private boolean acceptUndecided(Predicate<DetectionShape> wanted) {
        List<ReviewedDetection> undecided = desk.found()
                .visible()
                .filter(shape -> !shape.reviewed().isDecided())
                .filter(wanted)
                .map(DetectionShape::reviewed)
                .toList();
        return desk.apply(Corrections.accept(undecided));
    }

    Set<String> tracks() {
        Set<String> tracks = desk.targets().stream()
                .map(ReviewedDetection::detection)
                .map(Detection::track)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
        return tracks.isEmpty()
                ? desk.pointer()
                        .flatMap(at -> desk.found().ground().nearest(at, TrackedGround.ON_TRACK_M))
                        .map(Centreline::name)
                        .map(Set::of)
                        .orElse(Set.of())
                : tracks;
    }
}
