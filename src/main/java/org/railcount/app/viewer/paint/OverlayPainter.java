package org.railcount.app.viewer.paint;

import java.util.List;
import java.util.Optional;
import javafx.scene.canvas.GraphicsContext;
import org.railcount.app.viewer.edit.FeatureRole;
import org.railcount.app.viewer.frame.ViewTransform;
import org.railcount.app.viewer.state.MapModel;
import org.railcount.app.viewer.state.MapShapes;
import org.railcount.app.viewer.state.Selection;

/** Paints all that lies over the imagery but the corners: site, detections, selection, draft, labels. */
public final class OverlayPainter {

    /**
     * Paints the overlay.
     *
     * @param tracks whether the tracks are to be seen
     * @param look how detections are drawn; the usual way where empty
     */
    public void paint(GraphicsContext gc, MapModel model, boolean tracks, Optional<DetectionLook> look) {
        ViewTransform view = model.view();
        Pen pen = new Pen(gc, view);
        Labels labels = new Labels(gc);
        reserveCorners(labels, view);
        MapShapes shapes = model.shapes();
        List<MapShapes.FeatureShape> features = shapes.features().stream()
                .filter(f -> tracks || f.ref().role() != FeatureRole.TRACK)
                .toList();

        SitePainter site = new SitePainter(pen, view);
        features.forEach(site::paint);
        DetectionPainter found = new DetectionPainter(gc, pen, view);
        look.ifPresentOrElse(
                other -> shapes.detections().forEach(shape -> other.paint(gc, view, shape)),
                () -> shapes.detections().forEach(found::paint));

        new ProposalPainter(gc, pen, view).paint(model.proposals(), labels);
        if (model.selection() instanceof Selection.OfDetection d) {
            shapes.detection(d.id()).ifPresent(shape -> found.paintSelected(shape, labels));
        }
        if (model.selection() instanceof Selection.OfFeature f) {
            shapes.feature(f.ref()).ifPresent(shape -> {
                pen.stroke(shape.line(), Palette.SELECTED, 1.8, true);
                HandlePainter.all(gc, view, shape.line(), f.point());
            });
        }
        model.draft().ifPresent(draft -> new DraftPainter(gc, pen, view).paint(draft, model.pointer(), labels));
        features.forEach(shape -> site.label(shape, labels));
    }

    /** The scale bar, the date and the north arrow stand there. */
    private static void reserveCorners(Labels labels, ViewTransform view) {
        labels.reserve(0, view.height() - 54, 230, 54);
        labels.reserve(view.width() - 300, view.height() - 64, 300, 64);
        labels.reserve(view.width() - 54, 0, 54, 64);
        labels.reserve(0, 0, 130, 40);
    }
}
