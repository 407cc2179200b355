package org.railcount.app.viewer.paint;

import java.util.Locale;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import org.railcount.app.viewer.frame.MapLine;
import org.railcount.app.viewer.frame.ViewTransform;
import org.railcount.app.viewer.state.MapShapes.DetectionShape;
import org.railcount.model.Detection;
import org.railcount.model.Subject;

/**
 * Paints detections as outlines: proposed ones dashed, the selected one bright with handles, a covered car with a tick
 * across the middle of its side. Nothing is filled: the pixels are the evidence.
 */
final class DetectionPainter {
    /** Below this size on the screen dashes turn to noise and the outline is drawn solid. */
    private static final double DASH_FROM_PX = 22;

    /** Below this size ticks would hide the cars. */
    private static final double TICK_FROM_PX = 40;

    private final GraphicsContext gc;
    private final Pen pen;
    private final ViewTransform view;

    DetectionPainter(GraphicsContext gc, Pen pen, ViewTransform view) {
        this.gc = gc;
        this.pen = pen;
        this.view = view;
    }

    void paint(DetectionShape shape) {
        if (!pen.sees(shape.line())) {
            return;
        }
        Detection detection = shape.detection();
        Color colour = Palette.of(detection.subject());
        double sizePx = detection.lengthM() / view.metresPerPixel();
        if (sizePx >= DASH_FROM_PX) {
            pen.stroke(shape.line(), colour, 1.3, true, 6, 3);
        } else {
            pen.stroke(shape.line(), colour, sizePx < 10 ? 0.8 : 1, false);
        }
        if (sizePx >= TICK_FROM_PX && detection.subject() instanceof Subject.Railcar car && car.covered()) {
            tick(shape.line(), colour);
        }
    }

    void paintSelected(DetectionShape shape, Labels labels) {
        MapLine line = shape.line();
        if (!pen.sees(line)) {
            return;
        }
        pen.stroke(line, Palette.SELECTED, 2.2, true);
        for (int i = 0; i < line.size(); i++) {
            HandlePainter.square(gc, view.screenX(line.easting(i)), view.screenY(line.northing(i)), Palette.SELECTED);
        }
        if (shape.detection().subject() instanceof Subject.Railcar car && car.covered()) {
            tick(line, Palette.SELECTED);
        }
        labels.write(
                describe(shape.detection()),
                view.screenX((line.bounds().getMinX() + line.bounds().getMaxX()) / 2),
                view.screenY(line.bounds().getMaxY()) - 16,
                Palette.SELECTED,
                Labels.BOLD);
    }

    /** What a person calls a detection: "boxcar, covered · 13.8 m · 93 %". */
    private static String describe(Detection detection) {
        String what;
        if (detection.subject() instanceof Subject.Railcar car) {
            what = car.type().name().toLowerCase(Locale.ROOT) + (car.covered() ? ", covered" : "");
            what = what.startsWith("unknown") ? "railcar" + what.substring("unknown".length()) : what;
        } else if (detection.subject() instanceof Subject.Cargo cargo) {
            what = cargo.type().name().toLowerCase(Locale.ROOT) + " cargo";
        } else {
            what = "ship";
        }
        String size = detection.subject() instanceof Subject.Cargo
                ? String.format(Locale.ROOT, "%.0f m²", detection.areaM2())
                : String.format(Locale.ROOT, "%.1f m", detection.lengthM());
        return String.format(Locale.ROOT, "%s  ·  %s  ·  %.0f %%", what, size, 100 * detection.confidence());
    }

    private void tick(MapLine line, Color colour) {
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
}
