package org.railcount.app.viewer.interact;

import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.locationtech.jts.geom.Coordinate;
import org.railcount.app.text.Phrases;
import org.railcount.app.viewer.correct.CorrectionTools;
import org.railcount.app.viewer.correct.Measures;
import org.railcount.app.viewer.state.HandPreview;
import org.railcount.app.viewer.state.MapModel;
import org.railcount.review.shape.CarString;
import org.railcount.review.shape.Centreline;
import org.railcount.review.shape.OrientedRectangle;
import org.railcount.review.shape.Stretch;
import org.railcount.review.shape.TrackPlace;
import org.railcount.review.shape.TypicalCar;

/**
 * Adds railcars along the tracks: two clicks set the ends of one car, a drag draws a string that is split into cars of the
 * usual length. Cars that stand there already are left alone. Beside the tracks it works along the straight line.
 */
public final class AddCarsInteraction implements MapInteraction {
    private static final Phrases TEXT = Phrases.of(AddCarsInteraction.class);

    /** How far from a track the pointer may begin and still mean it: screen pixels, but at least metres. */
    private static final double REACH_PX = 14;

    private static final double REACH_M = 2;

    /** How near to a car's end a new one sticks to it, gap and all: screen pixels, but at least metres. */
    private static final double STICK_PX = 6;

    private static final double STICK_M = 0.7;

    private record Start(Optional<Centreline> track, Coordinate map) {}

    private final MapModel model;
    private final CorrectionTools tools;
    private final Runnable leaveMode;
    private Optional<Start> start = Optional.empty();
    private Optional<Start> pressed = Optional.empty();
    private Pointer last = new Pointer(0, 0, 0);
    private int extraCars;
    private List<OrientedRectangle> string = List.of();

    /** @param leaveMode called when Esc is pressed with nothing begun */
    public AddCarsInteraction(MapModel model, CorrectionTools tools, Runnable leaveMode) {
        this.model = model;
        this.tools = tools;
        this.leaveMode = leaveMode;
    }

    @Override
    public boolean pressed(Pointer at) {
        extraCars = 0;
        string = List.of();
        pressed = Optional.of(begin(at));
        return true;
    }

    @Override
    public void dragged(Pointer to) {
        last = to;
        pressed.ifPresent(from -> {
            start = Optional.empty();
            string = string(from, map(to));
            double total =
                    string.stream().mapToDouble(OrientedRectangle::lengthM).sum();
            model.found()
                    .preview(Optional.of(HandPreview.adding(
                            List.copyOf(string),
                            string.isEmpty()
                                    ? TEXT.get("cars.no-room")
                                    : Measures.ofString(string.size(), total, total / string.size()))));
        });
    }

    @Override
    public void released() {
        pressed = Optional.empty();
        model.found().preview(Optional.empty());
        if (!string.isEmpty()) {
            tools.adding().cars(string);
        }
        string = List.of();
    }

    @Override
    public void clicked(Pointer at) {
        pressed = Optional.empty();
        if (at.clicks() > 1) {
            return;
        }
        Optional<Start> from = start;
        if (from.isEmpty()) {
            start = Optional.of(begin(at));
            show(at);
        } else {
            Optional<OrientedRectangle> car = car(from.get(), map(at));
            if (car.isPresent()) {
                start = Optional.empty();
                model.found().preview(Optional.empty());
                tools.adding().cars(List.of(car.get()));
            }
        }
    }

    @Override
    public boolean grips(Pointer at) {
        return false;
    }

    @Override
    public void hovered(Optional<Pointer> at) {
        at.ifPresent(this::show);
    }

    @Override
    public boolean key(KeyCode code) {
        switch (code) {
            case ESCAPE, BACK_SPACE -> {
                boolean begun = start.isPresent() || pressed.isPresent();
                leave();
                if (!begun && code == KeyCode.ESCAPE) {
                    leaveMode.run();
                }
                return true;
            }
            case DELETE -> {
                return tools.verdicts().delete();
            }
            case PLUS -> {
                return more(1);
            }
            case MINUS -> {
                return more(-1);
            }
            default -> {
                return false;
            }
        }
    }

    @Override
    public void leave() {
        start = Optional.empty();
        pressed = Optional.empty();
        string = List.of();
        model.found().preview(Optional.empty());
    }

    @Override
    public boolean isDrawing() {
        return start.isPresent();
    }

    @Override
    public String hint(KeyWords keys) {
        return TEXT.get(
                "cars.hint", keys.of("correct.more-cars"), keys.of("correct.fewer-cars"), keys.of("map.cancel"));
    }

    /** Changes the number of cars of the string that is being drawn. */
    private boolean more(int cars) {
        if (pressed.isEmpty() || string.isEmpty()) {
            return false;
        }
        extraCars += cars;
        dragged(last);
        return true;
    }

    private void show(Pointer at) {
        start.ifPresent(from -> model.found()
                .preview(car(from, map(at)).map(car -> HandPreview.adding(List.of(car), Measures.of(List.of(car))))));
    }

    private Start begin(Pointer at) {
        Coordinate map = map(at);
        double reach = Math.max(REACH_M, REACH_PX * model.view().metresPerPixel());
        return new Start(at.free() ? Optional.empty() : model.found().ground().nearest(map, reach), map);
    }

    private Optional<OrientedRectangle> car(Start from, Coordinate to) {
        Centreline line = line(from, to);
        TypicalCar typical = tools.desk().typical(line);
        Stretch stretch = stretch(from, line, to, typical);
        return stretch.lengthM() < OrientedRectangle.MIN_LENGTH_M
                ? Optional.empty()
                : Optional.of(line.between(stretch.fromM(), stretch.toM(), typical.widthM()));
    }

    private List<OrientedRectangle> string(Start from, Coordinate to) {
        if (from.map().distance(to) < OrientedRectangle.MIN_LENGTH_M) {
            return List.of();
        }
        Centreline line = line(from, to);
        TypicalCar typical = tools.desk().typical(line);
        return CarString.fill(
                line, stretch(from, line, to, typical), tools.desk().taken(line), typical, extraCars);
    }

    /** The track, or the straight line where the drawing began beside the tracks. */
    private static Centreline line(Start from, Coordinate to) {
        Coordinate end = from.map().distance(to) > 1e-3 ? to : new Coordinate(from.map().x + 1, from.map().y);
        return from.track().orElseGet(() -> new Centreline("", List.of(from.map(), end)));
    }

    private Stretch stretch(Start from, Centreline line, Coordinate to, TypicalCar typical) {
        List<Stretch> taken = tools.desk().taken(line);
        return Stretch.between(
                sticking(line.locate(from.map()), taken, typical), sticking(line.locate(to), taken, typical));
    }

    /** A car's gap away from a neighbour's end where that is near, else where the pointer is. */
    private double sticking(TrackPlace at, List<Stretch> taken, TypicalCar typical) {
        double nearest = Math.max(STICK_M, STICK_PX * model.view().metresPerPixel());
        double best = at.chainageM();
        for (Stretch other : taken) {
            for (double end : new double[] {other.fromM() - typical.gapM(), other.toM() + typical.gapM()}) {
                if (Math.abs(end - at.chainageM()) < nearest) {
                    nearest = Math.abs(end - at.chainageM());
                    best = end;
                }
            }
        }
        return best;
    }

    private Coordinate map(Pointer at) {
        return model.view().toMap(at.x(), at.y());
    }
}
