package org.railcount.app.viewer.interact;

import javafx.scene.input.KeyCode;
import org.locationtech.jts.geom.Coordinate;
import org.railcount.app.text.Phrases;
import org.railcount.app.viewer.state.MapModel;
import org.railcount.app.viewer.state.Measurement;
import org.railcount.app.viewer.state.Measuring;

/**
 * Measures: a click sets a point, a double-click or Enter ends, Backspace takes the last point back, Esc drops it. Along a
 * track two clicks beside it are enough.
 */
public final class MeasureInteraction implements MapInteraction {
    private static final Phrases TEXT = Phrases.of(MeasureInteraction.class);

    private static final double DOUBLE_CLICK_PX = 6;

    private final MapModel model;
    private final Measuring measuring;
    private final Measurement.Kind kind;
    private final Runnable leaveMode;
    private final TrackMeasure track;

    /** @param leaveMode called when Esc is pressed with nothing measured */
    public MeasureInteraction(MapModel model, Measurement.Kind kind, Runnable leaveMode) {
        this.model = model;
        this.measuring = model.measuring();
        this.kind = kind;
        this.leaveMode = leaveMode;
        track = new TrackMeasure(model);
    }

    @Override
    public boolean pressed(Pointer at) {
        return false;
    }

    @Override
    public void dragged(Pointer to) {}

    @Override
    public void released() {}

    @Override
    public void clicked(Pointer at) {
        if (at.clicks() > 1 && isAtLastPoint(at)) {
            measuring.end();
        } else if (kind == Measurement.Kind.TRACK) {
            if (!track.click(at)) {
                model.listener().notice(TEXT.get("measure.no-track"));
            }
        } else {
            Coordinate place = model.view().toLonLat(at.x(), at.y());
            measuring.add(kind, place);
        }
    }

    /** Two quick clicks apart from each other are two points and no double-click. */
    private boolean isAtLastPoint(Pointer at) {
        return measuring
                .measured()
                .map(now -> now.points().get(now.points().size() - 1))
                .map(point -> model.view().frame().toMap(point.x, point.y))
                .filter(map -> Math.hypot(
                                model.view().screenX(map.x) - at.x(),
                                model.view().screenY(map.y) - at.y())
                        <= DOUBLE_CLICK_PX)
                .isPresent();
    }

    @Override
    public boolean grips(Pointer at) {
        return false;
    }

    @Override
    public boolean key(KeyCode code) {
        switch (code) {
            case ENTER -> measuring.end();
            case BACK_SPACE, DELETE -> measuring.takeBack();
            case ESCAPE -> {
                if (measuring.measured().isPresent()) {
                    leave();
                } else {
                    leaveMode.run();
                }
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    @Override
    public void leave() {
        track.forget();
        measuring.drop();
    }

    @Override
    public String hint(KeyWords keys) {
        return kind == Measurement.Kind.TRACK
                ? TEXT.get("measure.hint-track", keys.of("map.cancel"))
                : TEXT.get("measure.hint", keys.of("map.finish"), keys.of("map.back"), keys.of("map.cancel"));
    }
}
