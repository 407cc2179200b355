package org.railcount.app.viewer.paint;

import java.util.Collection;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import org.railcount.app.viewer.frame.MapLine;
import org.railcount.app.viewer.frame.ViewTransform;
import org.railcount.app.viewer.state.MapShapes.DetectionShape;
import org.railcount.model.Origin;
import org.railcount.model.ReviewedDetection;
import org.railcount.model.Subject;
import org.railcount.model.Verdict;

/**
 * Paints detections as outlines: proposed ones dashed, accepted ones solid, the analyst's own in a second hue, rejected
 * ones faint; a covered car with a tick across the middle of its side. Nothing is filled: the pixels are the evidence.
 */
final class DetectionPainter {
    /** Below this size ticks would hide the cars. */
    private static final double TICK_FROM_PX = 40;

    /** From this scale on types are written beside the cars: a usual car is then longer than its word. */
    private static final double TYPES_BELOW_M_PER_PX = 0.17;

    private final GraphicsContext gc;
    private final Pen pen;
    private final ViewTransform view;

    DetectionPainter(GraphicsContext gc, Pen pen, ViewTransform view) {
        this.gc = gc;
        this.pen = pen;
        this.view = view;
    }

    /** Paints detections that may lie in the panel and are not {@linkplain MapInk#isSmall small}. */
    void paint(Collection<DetectionShape> shapes) {
        for (DetectionShape shape : shapes) {
            outline(shape);
            if (shape.detection().lengthM() / view.metresPerPixel() >= TICK_FROM_PX && isCovered(shape)) {
                tick(gc, view, shape.line(), colour(shape.reviewed()));
            }
        }
    }

    /** Writes the types beside those that are large enough. */
    void label(Collection<DetectionShape> shapes, Labels labels) {
        if (view.metresPerPixel() > TYPES_BELOW_M_PER_PX) {
            return;
        }
        for (DetectionShape shape : shapes) {
            String type = TypeWords.brief(shape.detection().subject());
            if (!type.isEmpty()) {
                labels.write(type, typeX(view, shape), typeY(view, shape), colour(shape.reviewed()), Labels.SMALL);
            }
        }
    }

    /** What a detection's type takes where it is written beside it. */
    static Optional<Bounds> typeBox(ViewTransform view, DetectionShape shape, Labels labels) {
        String type = TypeWords.brief(shape.detection().subject());
        return type.isEmpty() || view.metresPerPixel() > TYPES_BELOW_M_PER_PX
                ? Optional.empty()
                : Optional.of(labels.box(type, typeX(view, shape), typeY(view, shape), Labels.SMALL));
    }

    private static double typeX(ViewTransform view, DetectionShape shape) {
        return view.screenX(shape.line().bounds().centre().x);
    }

    private static double typeY(ViewTransform view, DetectionShape shape) {
        return view.screenY(shape.line().bounds().getMaxY()) - 9;
    }

    private void outline(DetectionShape shape) {
        ReviewedDetection reviewed = shape.reviewed();
        Color colour = colour(reviewed);
        switch (reviewed.verdict()) {
            case PROPOSED -> pen.stroke(shape.line(), colour, 1.3, true, 6, 3);
            case ACCEPTED -> pen.stroke(shape.line(), colour, 1.6, true);
            case REJECTED -> {
                pen.stroke(shape.line(), colour, 1, false, 2, 4);
                cross(shape.line(), colour);
            }
        }
    }

    /** What a colour says: the analyst's own in one hue, the rest by kind. */
    static Color colour(ReviewedDetection reviewed) {
        Color hue = reviewed.origin() == Origin.ANALYST
                ? Palette.OWN
                : Palette.of(reviewed.detection().subject());
        return reviewed.verdict() == Verdict.REJECTED ? hue.deriveColor(0, 0.35, 0.9, 0.6) : hue;
    }

    static boolean isCovered(DetectionShape shape) {
        return shape.detection().subject() instanceof Subject.Railcar car && car.covered();
    }

    static void tick(GraphicsContext gc, ViewTransform view, MapLine line, Color colour) {
        double x0 = view.screenX(line.easting(0));
        double y0 = view.screenY(line.northing(0));
        double x1 = view.screenX(line.easting(1));
        double y1 = view.screenY(line.northing(1));
        double length = Math.hypot(x1 - x0, y1 - y0);
        if (length == 0) {
            return;
        }
        double reach = Math.min(5, length / 8);
        double nx = -(y1 - y0) / length * reach;
        double ny = (x1 - x0) / length * reach;
        double mx = (x0 + x1) / 2;
        double my = (y0 + y1) / 2;
        gc.setStroke(Palette.HALO);
        gc.setLineWidth(3);
        gc.strokeLine(mx - nx, my - ny, mx + nx, my + ny);
        gc.setStroke(colour);
        gc.setLineWidth(1.5);
        gc.strokeLine(mx - nx, my - ny, mx + nx, my + ny);
    }

    /** From corner to corner over a rejected one. */
    private void cross(MapLine line, Color colour) {
        if (line.size() == 4) {
            gc.setStroke(colour);
            gc.setLineWidth(1);
            gc.strokeLine(
                    view.screenX(line.easting(0)),
                    view.screenY(line.northing(0)),
                    view.screenX(line.easting(2)),
                    view.screenY(line.northing(2)));
        }
    }
}
