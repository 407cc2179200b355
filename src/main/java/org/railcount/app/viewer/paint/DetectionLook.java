package org.railcount.app.viewer.paint;

import javafx.scene.canvas.GraphicsContext;
import org.railcount.app.viewer.frame.ViewTransform;
import org.railcount.app.viewer.state.MapShapes.DetectionShape;

/** Another way to draw detections than the usual one by kind and state, for example by what changed between two dates. */
@FunctionalInterface
public interface DetectionLook {
    /** Leaves the detections out. */
    DetectionLook HIDDEN = (gc, view, shape) -> {};

    /** Draws one detection, which may lie outside the view. */
    void paint(GraphicsContext gc, ViewTransform view, DetectionShape shape);
}
