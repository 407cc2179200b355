package org.railcount.app.viewer.correct;

import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.railcount.app.text.Phrases;
import org.railcount.app.viewer.state.MapShapes.DetectionShape;
import org.railcount.model.Detection;
import org.railcount.model.RailcarType;
import org.railcount.model.ReviewedDetection;
import org.railcount.model.Subject;
import org.railcount.review.shape.CarString;
import org.railcount.review.shape.Centreline;
import org.railcount.review.shape.GroundShape;
import org.railcount.review.shape.OrientedRectangle;
import org.railcount.review.shape.Stretch;

/** Adding what was missed. Each says whether there was anything to do. */
public final class Adding {
    private static final Phrases TEXT = Phrases.of(Adding.class);

    /** A new car is of unknown type until somebody says more. */
    private static final Subject NEW_CAR = new Subject.Railcar(RailcarType.UNKNOWN, false);

    /** Overlaps of less than this are no collision, metres. */
    private static final double TOUCH_M = 0.5;

    private final EditDesk desk;

    Adding(EditDesk desk) {
        this.desk = desk;
    }

    /** Adds cars of these shapes as one step and selects them. */
    public void cars(List<? extends GroundShape> shapes) {
        things(NEW_CAR, shapes);
    }

    /** Adds things of these shapes as one step and selects them. */
    public void things(Subject subject, List<? extends GroundShape> shapes) {
        desk.add(shapes.stream()
                .map(shape -> desk.found().ground().made(desk.newId(), subject, shape))
                .toList());
    }

    /**
     * Adds a typical car on the track under the pointer.
     *
     * @param reachM how far the pointer may be from the track, metres
     */
    public boolean put(double reachM) {
        Optional<Coordinate> pointer = desk.pointer();
        Optional<Centreline> track = pointer.flatMap(at -> desk.found().ground().nearest(at, reachM));
        if (pointer.isEmpty() || track.isEmpty()) {
            desk.tell(TEXT.get("add.no-track"));
            return true;
        }
        double chainage = track.get().locate(pointer.get()).chainageM();
        CarString.fitting(track.get(), chainage, desk.taken(track.get()), desk.typical(track.get()))
                .ifPresentOrElse(car -> cars(List.of(car)), () -> desk.tell(TEXT.get("add.no-room-here")));
        return true;
    }

    /**
     * Adds another thing of the same kind and size beside the target: a car next on its track, with the usual gap.
     *
     * @param right whether to the right on the map, or to the left; up or down where it stands upright
     */
    public boolean another(boolean right) {
        List<DetectionShape> targets = desk.found().targets();
        if (targets.isEmpty()) {
            return false;
        }
        ReviewedDetection last = targets.get(targets.size() - 1).reviewed();
        GroundShape shape = desk.found().ground().shape(last.detection());
        Optional<Centreline> track = desk.found().ground().trackOf(last.detection());
        if (track.isPresent() && shape instanceof OrientedRectangle car) {
            addBeside(last.detection(), track.get(), car, right);
        } else {
            double step = (shape.lengthM() + 1) * (pointsRight(shape.heading()) == right ? 1 : -1);
            things(
                    last.detection().subject(),
                    List.of(shape.shifted(step * Math.cos(shape.heading()), step * Math.sin(shape.heading()))));
        }
        return true;
    }

    private void addBeside(Detection car, Centreline track, OrientedRectangle shape, boolean right) {
        double step = shape.lengthM() + desk.typical(track).gapM();
        OrientedRectangle next =
                track.slid(shape, pointsRight(track.headingAt(shape.centre())) == right ? step : -step);
        Stretch there = track.stretch(next);
        boolean taken = desk.taken(track).stream()
                .anyMatch(other -> other.fromM() + TOUCH_M < there.toM() && there.fromM() + TOUCH_M < other.toM());
        if (taken) {
            desk.tell(TEXT.get("add.no-room-beside"));
        } else {
            things(car.subject(), List.of(next));
        }
    }

    /** Right on the map, or up where the direction is upright. */
    private static boolean pointsRight(double heading) {
        double east = Math.cos(heading);
        return Math.abs(east) > 0.01 ? east > 0 : Math.sin(heading) > 0;
    }
}
