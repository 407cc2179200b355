package org.railcount.app.viewer.paint;

import java.util.Optional;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import org.railcount.app.viewer.frame.ViewTransform;
import org.railcount.app.viewer.state.MapShapes.DetectionShape;

/**
 * Draws all detections of one date in one hue. Immutable.
 *
 * @param hue the date's
 */
public record HueLook(Color hue) implements DetectionLook {
    @Override
    public void paint(GraphicsContext gc, ViewTransform view, DetectionShape shape) {
        Pen pen = new Pen(gc, view);
        if (pen.sees(shape.line())) {
            pen.stroke(shape.line(), hue, 1.5, true);
        }
    }

    @Override
    public Optional<Color> whenSmall(DetectionShape shape) {
        return Optional.of(hue);
    }
}
