package org.railcount.app.viewer.correct;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BiFunction;
import org.railcount.app.viewer.state.FoundLayer;
import org.railcount.app.viewer.state.HandPreview;
import org.railcount.app.viewer.state.MapShapes.DetectionShape;
import org.railcount.model.Detection;
import org.railcount.review.shape.Centreline;
import org.railcount.review.shape.GroundShape;
import org.railcount.review.shape.OrientedRectangle;

/**
 * Moving, stretching and turning what is selected, step by step. Steps are only drawn until {@link #settle} makes one edit
 * of them: a key held down is one step of undo. Each says whether there was anything to do.
 */
public final class Reshaping {
    /** How far a step goes, metres. */
    public static final double STEP_M = 0.25;

    /** How far a big step goes, metres. */
    public static final double BIG_STEP_M = 1;

    private final EditDesk desk;
    private final Map<String, GroundShape> changed = new LinkedHashMap<>();

    Reshaping(EditDesk desk) {
        this.desk = desk;
    }

    /**
     * Moves the selection to where an arrow points: a car on a track along it or across it, whichever is nearer.
     *
     * @param right 1 for right, -1 for left, 0 otherwise; on the map east is right
     * @param up 1 for up, -1 for down, 0 otherwise
     */
    public boolean nudge(int right, int up, double stepM) {
        return change((shape, detection) -> {
            Optional<Centreline> track = desk.found().ground().trackOf(detection);
            if (track.isEmpty() || !(shape instanceof OrientedRectangle car)) {
                return shape.shifted(right * stepM, up * stepM);
            }
            double along = right * Math.cos(car.heading()) + up * Math.sin(car.heading());
            double left = up * Math.cos(car.heading()) - right * Math.sin(car.heading());
            if (Math.abs(along) < Math.abs(left)) {
                return car.moved(0, Math.copySign(stepM, left));
            }
            // The track runs one way and the car may face the other.
            double ahead = right * Math.cos(track.get().headingAt(car.centre()))
                    + up * Math.sin(track.get().headingAt(car.centre()));
            return track.get().slid(car, Math.copySign(stepM, ahead));
        });
    }

    /**
     * Moves one end of the selected cars: grows them at the end where an arrow points, or draws in the end away from it, so
     * that with either the end goes the way of the arrow.
     */
    public boolean stretch(int right, int up, boolean grow) {
        return change((shape, detection) -> {
            if (!(shape instanceof OrientedRectangle car)) {
                return shape;
            }
            boolean ahead = right * Math.cos(car.heading()) + up * Math.sin(car.heading()) > 0;
            double by = grow ? STEP_M : -STEP_M;
            return ahead == grow ? car.stretchedFront(by) : car.stretchedBack(by);
        });
    }

    /** Turns each of the selected shapes about its middle, degrees counter-clockwise. */
    public boolean turn(double degrees) {
        return change((shape, detection) -> shape.turned(Math.toRadians(degrees)));
    }

    /** Puts the selected cars onto the tracks nearest to them. */
    public boolean snap(double reachM) {
        boolean any = change((shape, detection) -> shape instanceof OrientedRectangle car
                ? desk.found()
                        .ground()
                        .nearest(car.centre(), reachM)
                        .<GroundShape>map(track -> track.snapped(car))
                        .orElse(car)
                : shape);
        settle();
        return any;
    }

    /** Length of the one selected thing, metres; empty where several are selected or it has no axis to be stretched along. */
    public OptionalDouble length() {
        List<DetectionShape> selected = desk.found().selected();
        return selected.size() == 1
                        && desk.found().ground().shape(selected.get(0).detection()) instanceof OrientedRectangle shape
                ? OptionalDouble.of(shape.lengthM())
                : OptionalDouble.empty();
    }

    /** Makes the one selected thing as long as given, its middle where it is. */
    public void setLength(double lengthM) {
        double by = (lengthM - length().orElse(lengthM)) / 2;
        change((shape, detection) -> shape instanceof OrientedRectangle rectangle
                ? rectangle.stretchedFront(by).stretchedBack(by)
                : shape);
        settle();
    }

    /** Makes an edit of the steps so far. */
    public void settle() {
        if (!changed.isEmpty()) {
            Map<String, GroundShape> done = Map.copyOf(changed);
            drop();
            desk.reshape(done);
        }
    }

    /** Forgets the steps so far. */
    public void drop() {
        changed.clear();
        desk.found().preview(Optional.empty());
    }

    private boolean change(BiFunction<GroundShape, Detection, GroundShape> step) {
        FoundLayer found = desk.found();
        List<DetectionShape> selected = found.selected();
        for (DetectionShape shape : selected) {
            GroundShape before =
                    changed.computeIfAbsent(shape.id(), id -> found.ground().shape(shape.detection()));
            changed.put(shape.id(), step.apply(before, shape.detection()));
        }
        if (!selected.isEmpty()) {
            found.preview(Optional.of(HandPreview.changing(changed, Measures.of(changed.values()))));
        }
        return !selected.isEmpty();
    }
}
