package org.railcount.app.viewer.paint;

import java.util.List;
import java.util.Optional;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.railcount.app.viewer.frame.MapLine;
import org.railcount.app.viewer.frame.ViewTransform;
import org.railcount.app.viewer.state.FoundLayer;
import org.railcount.app.viewer.state.HandPreview;
import org.railcount.app.viewer.state.MapModel;
import org.railcount.app.viewer.state.MapShapes.DetectionShape;
import org.railcount.app.viewer.state.Selection;
import org.railcount.app.viewer.state.ShapeHandle;
import org.railcount.review.shape.GroundShape;

/** Paints what lies under the hand and changes with every move of it: selection, handles, previews, what is being drawn. */
public final class HandPainter {
    private static final Color HOVERED = Color.web("#ffffff", 0.9);

    /** Whether there is anything to paint. */
    public boolean isBusy(MapModel model) {
        FoundLayer found = model.found();
        return found.hovered().isPresent()
                || found.preview().isPresent()
                || !found.selected().isEmpty()
                || model.selection() instanceof Selection.OfFeature
                || model.measuring().measured().isPresent()
                || model.measuring().mark().isPresent()
                || model.draft().isPresent();
    }

    /** Paints it all over what is on the canvas. */
    public void paint(GraphicsContext gc, MapModel model) {
        ViewTransform view = model.view();
        Pen pen = new Pen(gc, view);
        Labels labels = new Labels(gc, view.width(), view.height());
        FoundLayer found = model.found();
        Optional<HandPreview> preview = found.preview();
        List<DetectionShape> selected = found.selected();
        found.hovered()
                .filter(shape -> preview.isEmpty() && !selected.contains(shape))
                .ifPresent(shape -> pen.stroke(shape.line(), HOVERED, 1.4, true));
        boolean moving = preview.filter(p -> !p.changed().isEmpty()).isPresent();
        if (!moving) {
            Envelope visible = view.visible();
            boolean crowd = !found.crowd().isEmpty();
            selected.stream()
                    .filter(shape -> visible.intersects(shape.line().bounds()))
                    .filter(shape -> !crowd || !MapInk.isSmall(shape, view.metresPerPixel()))
                    .forEach(shape -> selected(gc, pen, view, shape, !crowd));
        }
        if (selected.size() == 1 && preview.isEmpty()) {
            handles(gc, view, model, selected.get(0), labels);
        }
        if (model.selection() instanceof Selection.OfFeature feature) {
            model.shapes().feature(feature.ref()).ifPresent(shape -> {
                pen.stroke(shape.line(), Palette.SELECTED, 1.8, true);
                HandlePainter.all(gc, view, shape.line(), feature.point());
            });
        }
        new MeasurePainter(gc, pen, view).paint(model.measuring(), model.pointer(), labels);
        model.draft().ifPresent(draft -> new DraftPainter(gc, pen, view).paint(draft, model.pointer(), labels));
        preview.ifPresent(p -> preview(gc, pen, view, p, model.pointer(), labels));
    }

    private static void selected(GraphicsContext gc, Pen pen, ViewTransform view, DetectionShape shape, boolean rim) {
        pen.stroke(shape.line(), Palette.SELECTED, 2.2, rim);
        if (DetectionPainter.isCovered(shape)) {
            DetectionPainter.tick(gc, view, shape.line(), Palette.SELECTED);
        }
    }

    private static void handles(
            GraphicsContext gc, ViewTransform view, MapModel model, DetectionShape shape, Labels labels) {
        GroundShape ground = model.found().ground().shape(shape.detection());
        List<ShapeHandle> handles = ShapeHandle.of(ground, shape.detection().subject(), view);
        for (ShapeHandle handle : handles) {
            switch (handle.kind()) {
                case TURN, SIDE -> HandlePainter.ring(gc, handle.x(), handle.y());
                default -> HandlePainter.square(gc, handle.x(), handle.y(), Palette.SELECTED);
            }
        }
        String words = TypeWords.line(shape.reviewed());
        new SelectedPlace(view, shape, handles, labels)
                .of(words)
                .ifPresent(at -> labels.write(words, at.x, at.y, Palette.SELECTED, Labels.BOLD));
    }

    private static void preview(
            GraphicsContext gc,
            Pen pen,
            ViewTransform view,
            HandPreview preview,
            Optional<Coordinate> pointer,
            Labels labels) {
        preview.changed().values().forEach(shape -> pen.stroke(line(shape), Palette.SELECTED, 2, true));
        preview.fresh().forEach(shape -> pen.stroke(line(shape), Palette.OWN, 1.8, true));
        preview.band().ifPresent(band -> band(gc, view, band));
        List<Coordinate> corners = preview.corners();
        if (!corners.isEmpty()) {
            pen.stroke(MapLine.ofMap(corners, corners.size() > 2), Palette.OWN, 1.8, true);
            corners.forEach(
                    corner -> HandlePainter.square(gc, view.screenX(corner.x), view.screenY(corner.y), Palette.OWN));
        }
        Optional<Coordinate> at = pointer.or(() -> middle(preview, view));
        at.filter(p -> !preview.label().isEmpty())
                .ifPresent(p -> labels.write(preview.label(), p.x + 20, p.y + 26, Palette.TEXT, Labels.BOLD));
    }

    private static Optional<Coordinate> middle(HandPreview preview, ViewTransform view) {
        return preview.changed().values().stream()
                .findFirst()
                .map(GroundShape::centre)
                .map(c -> new Coordinate(view.screenX(c.x), view.screenY(c.y)));
    }

    private static MapLine line(GroundShape shape) {
        return MapLine.ofMap(shape.corners(), true);
    }

    private static void band(GraphicsContext gc, ViewTransform view, Envelope band) {
        double x = view.screenX(band.getMinX());
        double y = view.screenY(band.getMaxY());
        double width = band.getWidth() / view.metresPerPixel();
        double height = band.getHeight() / view.metresPerPixel();
        gc.setLineDashes(4, 3);
        gc.setStroke(Palette.HALO);
        gc.setLineWidth(2.6);
        gc.strokeRect(x, y, width, height);
        gc.setStroke(Palette.SELECTED);
        gc.setLineWidth(1.2);
        gc.strokeRect(x, y, width, height);
        gc.setLineDashes();
    }
}
