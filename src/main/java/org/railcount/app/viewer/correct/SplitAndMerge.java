package org.railcount.app.viewer.correct;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.railcount.app.text.Phrases;
import org.railcount.app.viewer.state.MapShapes.DetectionShape;
import org.railcount.model.Detection;
import org.railcount.model.Subject;
import org.railcount.review.Corrections;
import org.railcount.review.shape.Centreline;
import org.railcount.review.shape.GroundShape;
import org.railcount.review.shape.Stretch;
import org.railcount.review.shape.TrackedGround;

/** Making two of one and one of two. Each says whether there was anything to do. */
public final class SplitAndMerge {
    private static final Phrases TEXT = Phrases.of(SplitAndMerge.class);

    /** Cars farther apart are no neighbours that could be one car, metres. */
    private static final double NEIGHBOUR_M = 3;

    private final EditDesk desk;

    SplitAndMerge(EditDesk desk) {
        this.desk = desk;
    }

    /** Cuts what is under the pointer there; with the pointer elsewhere, the one selected thing in its middle. */
    public boolean split() {
        Optional<DetectionShape> under = desk.found().hovered();
        Optional<DetectionShape> target = under.isPresent() ? under : only();
        target.ifPresent(shape -> {
            TrackedGround ground = desk.found().ground();
            GroundShape whole = ground.shape(shape.detection());
            Coordinate cut = under.isPresent() ? desk.pointer().orElse(whole.centre()) : whole.centre();
            whole.splitAt(cut)
                    .ifPresentOrElse(parts -> replace(shape, parts), () -> desk.tell(TEXT.get("split.too-near")));
        });
        return target.isPresent();
    }

    /** Makes one of what is selected; of a single car and the neighbour on the pointer's side. */
    public boolean merge() {
        List<DetectionShape> targets = desk.found().targets();
        if (targets.isEmpty()) {
            return false;
        }
        List<DetectionShape> parts = targets.size() > 1 ? targets : withNeighbour(targets.get(0));
        if (parts.size() < 2) {
            desk.tell(TEXT.get("merge.no-neighbour"));
        } else if (parts.stream()
                        .map(p -> p.detection().subject().getClass())
                        .distinct()
                        .count()
                > 1) {
            desk.tell(TEXT.get("merge.other-kind"));
        } else {
            join(parts);
        }
        return true;
    }

    private Optional<DetectionShape> only() {
        List<DetectionShape> selected = desk.found().selected();
        return selected.size() == 1 ? Optional.of(selected.get(0)) : Optional.empty();
    }

    private void replace(DetectionShape whole, List<GroundShape> parts) {
        TrackedGround ground = desk.found().ground();
        List<Detection> young = parts.stream()
                .map(part -> ground.reshaped(
                        renamed(whole.detection(), whole.detection().subject()), part))
                .toList();
        if (desk.apply(Corrections.split(whole.reviewed(), young))) {
            desk.found().select(young.stream().map(Detection::id).toList());
        }
    }

    private void join(List<DetectionShape> parts) {
        TrackedGround ground = desk.found().ground();
        Detection longest = parts.stream()
                .map(DetectionShape::detection)
                .max(Comparator.comparingDouble(Detection::lengthM))
                .orElseThrow();
        GroundShape shape = parts.stream()
                .map(part -> ground.shape(part.detection()))
                .reduce(GroundShape::mergedWith)
                .orElseThrow();
        Subject subject = longest.subject();
        if (subject instanceof Subject.Railcar car) {
            boolean covered = parts.stream()
                    .anyMatch(part -> part.detection().subject() instanceof Subject.Railcar c && c.covered());
            subject = new Subject.Railcar(car.type(), covered);
        }
        Detection whole = ground.reshaped(renamed(longest, subject), shape);
        if (desk.apply(Corrections.merge(EditDesk.reviewed(parts), whole))) {
            desk.found().select(List.of(whole.id()));
        }
    }

    private Detection renamed(Detection d, Subject subject) {
        return new Detection(
                desk.newId(), subject, d.outline(), d.confidence(), d.track(), d.lengthM(), d.widthM(), d.areaM2());
    }

    private List<DetectionShape> withNeighbour(DetectionShape one) {
        TrackedGround ground = desk.found().ground();
        Optional<Centreline> track = ground.trackOf(one.detection());
        if (track.isEmpty()) {
            return List.of(one);
        }
        Stretch mine = track.get().stretch(ground.shape(one.detection()));
        double middle = (mine.fromM() + mine.toM()) / 2;
        double pointed =
                desk.pointer().map(at -> track.get().locate(at).chainageM()).orElse(Double.POSITIVE_INFINITY);
        return desk.found()
                .visible()
                .filter(other -> !other.id().equals(one.id()))
                .filter(other ->
                        other.detection().track().equals(one.detection().track()))
                .map(other -> new Neighbour(other, track.get().stretch(ground.shape(other.detection()))))
                .filter(other -> other.gapM(mine) <= NEIGHBOUR_M)
                .min(Comparator.comparing((Neighbour other) -> other.isBeyond(middle) != pointed > middle)
                        .thenComparing(other -> other.gapM(mine)))
                .map(other -> List.of(one, other.shape()))
                .orElse(List.of(one));
    }

    private record Neighbour(DetectionShape shape, Stretch stretch) {
        double gapM(Stretch mine) {
            return Math.max(stretch.fromM() - mine.toM(), mine.fromM() - stretch.toM());
        }

        boolean isBeyond(double chainageM) {
            return stretch.fromM() + stretch.toM() > 2 * chainageM;
        }
    }
}
