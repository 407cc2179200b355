package org.railcount.app.viewer.paint;

import java.util.List;
import java.util.Optional;
import javafx.scene.canvas.GraphicsContext;
import org.railcount.app.viewer.edit.FeatureRole;
import org.railcount.app.viewer.frame.ViewTransform;
import org.railcount.app.viewer.state.MapModel;
import org.railcount.app.viewer.state.MapShapes;
import org.railcount.app.viewer.state.MapShapes.DetectionShape;

/** Paints what lies over the imagery and its {@link MapInk}, but the corners: site, detections, proposals, labels. */
public final class OverlayPainter {

    /**
     * Paints the overlay.
     *
     * @param tracks whether the tracks are to be seen
     * @param corners what labels keep off
     * @param look how detections are drawn; the usual way where empty
     */
    public void paint(
            GraphicsContext gc, MapModel model, CornerPlan corners, boolean tracks, Optional<DetectionLook> look) {
        ViewTransform view = model.view();
        Pen pen = new Pen(gc, view);
        Labels labels = new Labels(gc, view.width(), view.height());
        corners.plates().forEach(labels::reserve);
        List<MapShapes.FeatureShape> features = model.shapes().features().stream()
                .filter(f -> tracks || f.ref().role() != FeatureRole.TRACK)
                .toList();

        SitePainter site = new SitePainter(pen, view);
        features.forEach(site::paint);
        DetectionPainter found = new DetectionPainter(gc, pen, view);
        List<DetectionShape> inView = model.found().shapes().in(view.visible()).stream()
                .filter(shape -> !MapInk.isSmall(shape, view.metresPerPixel())
                        && model.found().isVisible(shape))
                .toList();
        look.ifPresentOrElse(other -> inView.forEach(shape -> other.paint(gc, view, shape)), () -> found.paint(inView));

        new ProposalPainter(gc, pen, view).paint(model.proposals(), labels);
        features.forEach(shape -> site.label(shape, labels));
        if (look.isEmpty()) {
            found.label(inView, labels);
        }
    }
}
