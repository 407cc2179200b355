package org.railcount.app.viewer.interact;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.railcount.app.viewer.correct.EditDesk;
import org.railcount.app.viewer.correct.Measures;
import org.railcount.app.viewer.state.HandPreview;
import org.railcount.app.viewer.state.MapModel;
import org.railcount.app.viewer.state.MapShapes.DetectionShape;
import org.railcount.app.viewer.state.ShapeHandle;
import org.railcount.model.Detection;
import org.railcount.model.Subject;
import org.railcount.review.shape.Centreline;
import org.railcount.review.shape.GroundShape;
import org.railcount.review.shape.OrientedRectangle;
import org.railcount.review.shape.TrackPlace;
import org.railcount.review.shape.TrackedGround;

/** The selected detections under the hand: moved as a whole, or one of them by a handle. */
final class ShapeDrag implements Drag {
    private static final double GRIP_PX = 8;

    /** What a drag makes of one shape. */
    private interface Change {
        GroundShape of(DetectionShape detection, GroundShape shape, Coordinate to, boolean free);
    }

    private final MapModel model;
    private final EditDesk desk;
    private final List<DetectionShape> targets;
    private final Change change;
    private Map<String, GroundShape> changed = Map.of();

    private ShapeDrag(MapModel model, EditDesk desk, List<DetectionShape> targets, Change change) {
        this.model = model;
        this.desk = desk;
        this.targets = targets;
        this.change = change;
    }

    /** Takes hold of a handle of the one selected detection, or of any selected one. */
    static Optional<ShapeDrag> grab(MapModel model, EditDesk desk, Pointer at) {
        List<DetectionShape> selected = model.found().selected();
        Coordinate from = model.view().toMap(at.x(), at.y());
        Optional<ShapeHandle> handle = selected.size() == 1 ? handleAt(model, selected.get(0), at) : Optional.empty();
        if (handle.isPresent()) {
            return Optional.of(new ShapeDrag(
                    model,
                    desk,
                    selected,
                    (detection, shape, to, free) -> handle.get().dragged(shape, from, to)));
        }
        boolean over = selected.stream().anyMatch(shape -> shape.line().contains(from.x, from.y));
        return over
                ? Optional.of(new ShapeDrag(
                        model,
                        desk,
                        selected,
                        (detection, shape, to, free) ->
                                moved(model.found().ground(), detection.detection(), shape, from, to, free)))
                : Optional.empty();
    }

    private static Optional<ShapeHandle> handleAt(MapModel model, DetectionShape shape, Pointer at) {
        GroundShape ground = model.found().ground().shape(shape.detection());
        return ShapeHandle.of(ground, shape.detection().subject(), model.view()).stream()
                .filter(handle -> distance(handle, at) <= GRIP_PX)
                .min(Comparator.comparingDouble(handle -> distance(handle, at)));
    }

    private static double distance(ShapeHandle handle, Pointer at) {
        return Math.hypot(handle.x() - at.x(), handle.y() - at.y());
    }

    /** A car stays on its track at its distance from the middle line, or jumps onto the track that it is brought near to. */
    private static GroundShape moved(
            TrackedGround ground,
            Detection detection,
            GroundShape shape,
            Coordinate from,
            Coordinate to,
            boolean free) {
        GroundShape shifted = shape.shifted(to.x - from.x, to.y - from.y);
        if (free || !(detection.subject() instanceof Subject.Railcar) || !(shape instanceof OrientedRectangle car)) {
            return shifted;
        }
        Optional<Centreline> near = ground.nearest(shifted.centre(), TrackedGround.ON_TRACK_M);
        Optional<Centreline> own = ground.trackOf(detection);
        if (near.isEmpty()) {
            return shifted;
        }
        if (own.isPresent() && own.get().name().equals(near.get().name())) {
            TrackPlace before = own.get().locate(from);
            return own.get().slid(car, own.get().locate(to).chainageM() - before.chainageM());
        }
        return near.get().snapped(car.shifted(to.x - from.x, to.y - from.y));
    }

    @Override
    public void to(Pointer pointer) {
        Coordinate map = model.view().toMap(pointer.x(), pointer.y());
        Map<String, GroundShape> next = new LinkedHashMap<>();
        for (DetectionShape target : targets) {
            GroundShape shape = model.found().ground().shape(target.detection());
            next.put(target.id(), change.of(target, shape, map, pointer.free()));
        }
        changed = next;
        model.found().preview(Optional.of(HandPreview.changing(next, Measures.of(next.values()))));
    }

    @Override
    public void drop() {
        model.found().preview(Optional.empty());
        desk.reshape(changed);
    }

    @Override
    public void cancel() {
        model.found().preview(Optional.empty());
    }
}
