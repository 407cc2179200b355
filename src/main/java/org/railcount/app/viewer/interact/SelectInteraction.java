package org.railcount.app.viewer.interact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.input.KeyCode;
import org.locationtech.jts.geom.Coordinate;
import org.railcount.app.viewer.correct.CorrectionTools;
import org.railcount.app.viewer.edit.FeatureRef;
import org.railcount.app.viewer.state.MapModel;
import org.railcount.app.viewer.state.MapShapes.DetectionShape;
import org.railcount.app.viewer.state.MapShapes.FeatureShape;
import org.railcount.app.viewer.state.Selection;

/**
 * Selects detections and features. A drag moves what it begins on: a selected detection, a handle of it, a point of the
 * selected feature; with Shift or Ctrl it draws a box about detections. A double-click selects the whole track, or renames a
 * feature.
 */
public final class SelectInteraction implements MapInteraction {
    /** How far from a line a click still means it, screen pixels. */
    private static final double REACH_PX = 6;

    private final MapModel model;
    private final CorrectionTools tools;
    private final SitePoints site;
    private final Consumer<FeatureRef> rename;
    private Optional<Drag> drag = Optional.empty();

    /** @param rename asked to let the person type another name */
    public SelectInteraction(MapModel model, CorrectionTools tools, Consumer<FeatureRef> rename) {
        this.model = model;
        this.tools = tools;
        this.rename = rename;
        site = new SitePoints(model);
    }

    @Override
    public boolean pressed(Pointer at) {
        drag = grab(at);
        drag.ifPresent(d -> {
            if (d instanceof PointDrag point && !point.isFresh()) {
                site.select(point.feature(), point.index());
            }
        });
        return drag.isPresent();
    }

    @Override
    public void dragged(Pointer to) {
        drag.ifPresent(d -> d.to(to));
    }

    @Override
    public void released() {
        Optional<Drag> dropped = drag;
        drag = Optional.empty();
        dropped.ifPresent(Drag::drop);
    }

    @Override
    public void clicked(Pointer at) {
        Optional<Drag> grabbed = drag;
        drag = Optional.empty();
        if (grabbed.isPresent() && grabbed.get() instanceof PointDrag point) {
            if (at.clicks() == 2) {
                rename.accept(point.feature());
            }
            return;
        }
        Optional<DetectionShape> detection = detectionAt(at);
        if (detection.isPresent()) {
            clicked(detection.get(), at);
        } else if (!at.adds()) {
            clickedBeside(at);
        }
    }

    private void clicked(DetectionShape shape, Pointer at) {
        if (at.adds()) {
            List<String> ids = new ArrayList<>(
                    model.found().selected().stream().map(DetectionShape::id).toList());
            if (!ids.remove(shape.id())) {
                ids.add(shape.id());
            }
            model.found().select(ids);
        } else {
            model.found().select(List.of(shape.id()));
            if (at.clicks() == 2) {
                tools.rounds().selectTrack();
            }
        }
    }

    private void clickedBeside(Pointer at) {
        Coordinate map = model.view().toMap(at.x(), at.y());
        Optional<FeatureShape> feature = model.shapes().featureAt(map.x, map.y, reachM());
        if (feature.isPresent()) {
            model.select(new Selection.OfFeature(feature.get().ref()));
            if (at.clicks() == 2) {
                rename.accept(feature.get().ref());
            }
        } else if (at.clicks() == 2) {
            model.zoom(at.x(), at.y(), 2);
        } else {
            model.select(Selection.NONE);
        }
    }

    @Override
    public boolean grips(Pointer at) {
        return !at.adds() && grab(at).isPresent();
    }

    @Override
    public void hovered(Optional<Pointer> at) {
        model.found().hover(at.flatMap(this::detectionAt).map(DetectionShape::id));
    }

    @Override
    public boolean key(KeyCode code) {
        Optional<FeatureRef> feature = model.selectedFeature();
        switch (code) {
            case ESCAPE -> {
                if (drag.isPresent()) {
                    leave();
                } else {
                    boolean any = !model.selection().equals(Selection.NONE);
                    tools.reshaping().drop();
                    model.select(Selection.NONE);
                    return any;
                }
            }
            case DELETE, BACK_SPACE ->
                feature.ifPresentOrElse(site::delete, () -> tools.verdicts().delete());
            case F2 -> feature.ifPresent(rename);
            case TAB -> {
                return tools.rounds().step(1);
            }
            case ENTER -> {
                return tools.rounds().acceptAndGoOn();
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    @Override
    public void leave() {
        drag.ifPresent(Drag::cancel);
        drag = Optional.empty();
        hovered(Optional.empty());
    }

    @Override
    public boolean aims() {
        return false;
    }

    @Override
    public String hint(KeyWords keys) {
        return "";
    }

    private Optional<Drag> grab(Pointer at) {
        return at.adds()
                ? Optional.of(new BandDrag(model, at))
                : PointDrag.grab(model, site, at)
                        .<Drag>map(point -> point)
                        .or(() -> ShapeDrag.grab(model, tools.desk(), at));
    }

    private Optional<DetectionShape> detectionAt(Pointer at) {
        return model.found().at(model.view().toMap(at.x(), at.y()), reachM());
    }

    private double reachM() {
        return REACH_PX * model.view().metresPerPixel();
    }
}
