package org.railcount.app.viewer.correct;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.locationtech.jts.geom.Coordinate;
import org.railcount.app.viewer.state.FoundLayer;
import org.railcount.app.viewer.state.MapModel;
import org.railcount.app.viewer.state.MapShapes.DetectionShape;
import org.railcount.model.Detection;
import org.railcount.model.Edit;
import org.railcount.model.ReviewedDetection;
import org.railcount.review.Corrections;
import org.railcount.review.shape.Centreline;
import org.railcount.review.shape.GroundShape;
import org.railcount.review.shape.OrientedRectangle;
import org.railcount.review.shape.Stretch;
import org.railcount.review.shape.TrackedGround;
import org.railcount.review.shape.TypicalCar;

/** Where edits of detections are made and handed on. Confined to one thread. */
public final class EditDesk {
    private final MapModel model;
    private final Supplier<String> ids;

    /** @param ids ids for new detections, never the same twice */
    public EditDesk(MapModel model, Supplier<String> ids) {
        this.model = model;
        this.ids = ids;
    }

    MapModel model() {
        return model;
    }

    FoundLayer found() {
        return model.found();
    }

    String newId() {
        return ids.get();
    }

    /** What keys act on. */
    List<ReviewedDetection> targets() {
        return reviewed(found().targets());
    }

    static List<ReviewedDetection> reviewed(Collection<DetectionShape> shapes) {
        return shapes.stream().map(DetectionShape::reviewed).toList();
    }

    /** The map position of the pointer while it is over the map. */
    Optional<Coordinate> pointer() {
        return model.pointer().map(at -> model.view().toMap(at.x, at.y));
    }

    /** Hands an edit on; says whether it changes anything. */
    boolean apply(Edit edit) {
        boolean changes = edit instanceof Edit.OnDetections on && !on.changes().isEmpty();
        if (changes) {
            model.stage()
                    .shown()
                    .ifPresent(picture -> model.listener()
                            .corrected(picture.scene().scene().info().path(), edit));
        }
        return changes;
    }

    /** Gives detections new shapes. */
    public boolean reshape(Map<String, GroundShape> shapes) {
        TrackedGround ground = found().ground();
        List<ReviewedDetection> targets = shapes.keySet().stream()
                .flatMap(id -> found().shapes().byId(id).stream())
                .map(DetectionShape::reviewed)
                .toList();
        return apply(Corrections.reshape(targets, d -> {
            GroundShape shape = shapes.get(d.id());
            return shape == null ? d : ground.reshaped(d, shape);
        }));
    }

    /** Adds detections as one step and selects them. */
    public void add(List<Detection> detections) {
        if (apply(Corrections.add(detections))) {
            found().select(detections.stream().map(Detection::id).toList());
        }
    }

    /** What cars are like on a track: as the ones that stand there, else as those of the scene. */
    public TypicalCar typical(Centreline track) {
        List<OrientedRectangle> everywhere = found().all().stream()
                .filter(ReviewedDetection::isCounted)
                .flatMap(d -> found().ground().trackOf(d.detection()).stream())
                .distinct()
                .flatMap(other -> found().ground().carsOn(other, found().all()).stream())
                .toList();
        return TypicalCar.DEFAULT
                .learned(everywhere)
                .learned(track, found().ground().carsOn(track, found().all()));
    }

    /** Where cars stand on a track. */
    public List<Stretch> taken(Centreline track) {
        return found().ground().carsOn(track, found().all()).stream()
                .map(track::stretch)
                .toList();
    }

    /** Says something that is no problem. */
    void tell(String sentence) {
        model.listener().remark(sentence);
    }
}
