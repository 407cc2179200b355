package org.railcount.app.viewer.interact;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import javafx.scene.input.KeyCode;
import org.locationtech.jts.geom.Coordinate;
import org.railcount.app.viewer.edit.FeatureRef;
import org.railcount.app.viewer.edit.GeometryProblem;
import org.railcount.app.viewer.edit.Points;
import org.railcount.app.viewer.edit.SiteEdit;
import org.railcount.app.viewer.edit.SiteFeatures;
import org.railcount.app.viewer.state.MapModel;
import org.railcount.app.viewer.state.MapShapes;
import org.railcount.app.viewer.state.Selection;

/**
 * Selects detections and features. On the selected feature a drag moves a point, or sets a new one where it begins on
 * the middle of a side; Delete takes the selected point away, or the feature when no point is selected.
 */
public final class SelectInteraction implements MapInteraction {
    /** How far from a line a click still means it, screen pixels. */
    private static final double REACH_PX = 6;

    private final MapModel model;
    private final Consumer<FeatureRef> rename;
    private Optional<PointDrag> drag = Optional.empty();
    private Pointer last = new Pointer(0, 0, 0);

    private record PointDrag(FeatureRef ref, Points base, int index, boolean fresh) {}

    /** @param rename asked to let the person type another name */
    public SelectInteraction(MapModel model, Consumer<FeatureRef> rename) {
        this.model = model;
        this.rename = rename;
    }

    @Override
    public boolean pressed(Pointer at) {
        drag = selectedShape().flatMap(shape -> grab(shape, at));
        drag.filter(d -> !d.fresh()).ifPresent(d -> select(d.ref(), d.index()));
        return drag.isPresent();
    }

    @Override
    public void dragged(Pointer to) {
        drag.ifPresent(d -> {
            model.editor().preview(new SiteEdit.Reshape(d.ref(), moved(d, to).build()));
            model.previewChanged();
            last = to;
        });
    }

    @Override
    public void released() {
        drag.ifPresent(d -> {
            Points points = moved(d, last);
            select(d.ref(), d.index());
            reshape(d.ref(), points);
        });
        drag = Optional.empty();
    }

    @Override
    public void clicked(Pointer at) {
        if (drag.isPresent()) {
            FeatureRef grabbed = drag.get().ref();
            drag = Optional.empty();
            if (at.clicks() == 2) {
                rename.accept(grabbed);
            }
            return;
        }
        Coordinate map = model.view().toMap(at.x(), at.y());
        double reachM = REACH_PX * model.view().metresPerPixel();
        MapShapes shapes = model.shapes();
        Optional<MapShapes.DetectionShape> detection = shapes.detectionAt(map.x, map.y, reachM);
        Optional<MapShapes.FeatureShape> feature = shapes.featureAt(map.x, map.y, reachM);
        if (detection.isPresent()) {
            model.select(new Selection.OfDetection(detection.get().detection().id()));
        } else if (feature.isPresent()) {
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
        return selectedShape().flatMap(shape -> grab(shape, at)).isPresent();
    }

    @Override
    public boolean key(KeyCode code) {
        Optional<FeatureRef> feature = model.selectedFeature();
        switch (code) {
            case ESCAPE -> {
                if (drag.isPresent()) {
                    leave();
                } else {
                    model.select(Selection.NONE);
                }
            }
            case DELETE, BACK_SPACE -> feature.ifPresent(this::delete);
            case F2 -> feature.ifPresent(rename);
            default -> {
                return false;
            }
        }
        return true;
    }

    @Override
    public void leave() {
        drag = Optional.empty();
        model.editor().cancelPreview();
        model.previewChanged();
    }

    @Override
    public String hint() {
        return "";
    }

    private Optional<MapShapes.FeatureShape> selectedShape() {
        return model.selectedFeature().flatMap(model.shapes()::feature);
    }

    private Optional<PointDrag> grab(MapShapes.FeatureShape shape, Pointer at) {
        OptionalInt point = Handles.pointAt(shape.line(), model.view(), at);
        OptionalInt side = point.isPresent() ? OptionalInt.empty() : Handles.sideAt(shape.line(), model.view(), at);
        if (point.isEmpty() && side.isEmpty()) {
            return Optional.empty();
        }
        return points(shape.ref())
                .map(points -> point.isPresent()
                        ? new PointDrag(shape.ref(), points, point.getAsInt(), false)
                        : new PointDrag(
                                shape.ref(),
                                points.inserted(side.getAsInt() + 1, lonLat(at)),
                                side.getAsInt() + 1,
                                true));
    }

    private Optional<Points> points(FeatureRef ref) {
        return model.editor()
                .site()
                .flatMap(site -> SiteFeatures.of(site).find(ref))
                .map(feature -> Points.of(feature.geometry()));
    }

    private Points moved(PointDrag d, Pointer to) {
        return d.base().moved(d.index(), lonLat(to));
    }

    private Coordinate lonLat(Pointer at) {
        return model.view().toLonLat(at.x(), at.y());
    }

    private void delete(FeatureRef ref) {
        OptionalInt point = model.selectedPoint();
        if (point.isEmpty()) {
            model.editor().apply(new SiteEdit.Delete(ref));
        } else {
            points(ref).ifPresent(points -> {
                reshape(ref, points.removed(point.getAsInt()));
                model.select(new Selection.OfFeature(ref));
            });
        }
    }

    private void reshape(FeatureRef ref, Points points) {
        Optional<String> problem = GeometryProblem.of(ref.role(), points);
        if (problem.isPresent()) {
            model.editor().cancelPreview();
            model.listener().notice(problem.get());
        } else {
            model.editor().apply(new SiteEdit.Reshape(ref, points.build()));
        }
        model.previewChanged();
    }

    private void select(FeatureRef ref, int point) {
        model.select(new Selection.OfFeature(ref, OptionalInt.of(point)));
    }
}
