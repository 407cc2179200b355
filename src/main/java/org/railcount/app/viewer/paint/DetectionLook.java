package org.railcount.app.viewer.paint;

import java.util.Optional;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import org.railcount.app.viewer.frame.ViewTransform;
import org.railcount.app.viewer.state.MapShapes.DetectionShape;

/** Another way to draw detections than the usual one by kind and state, for example by what changed between two dates. */
public interface DetectionLook {
    /** Leaves the detections out. */
    DetectionLook HIDDEN = new DetectionLook() {
        @Override
        public void paint(GraphicsContext gc, ViewTransform view, DetectionShape shape) {}

        @Override
        public Optional<Color> whenSmall(DetectionShape shape) {
            return Optional.empty();
        }
    };

    /** Draws one detection that is large enough on the screen for more than its colour. It may lie outside the view. */
    void paint(GraphicsContext gc, ViewTransform view, DetectionShape shape);

    /** The colour of one that is small on the screen; empty leaves it out. */
    Optional<Color> whenSmall(DetectionShape shape);
}
