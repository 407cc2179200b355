package org.railcount.app.viewer.paint;

import java.util.OptionalInt;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import org.railcount.app.viewer.frame.MapLine;
import org.railcount.app.viewer.frame.ViewTransform;

/** Paints what can be grabbed: squares on points, small rings on the middles of sides. */
final class HandlePainter {
    /** Sides shorter than this on the screen get no ring: it would hide the points. */
    private static final double RING_FROM_PX = 36;

    private HandlePainter() {}

    static void square(GraphicsContext gc, double x, double y, Color colour) {
        gc.setFill(colour);
        gc.fillRect(x - 3, y - 3, 6, 6);
        gc.setStroke(Color.BLACK);
        gc.setLineWidth(1);
        gc.strokeRect(x - 3.5, y - 3.5, 7, 7);
    }

    static void all(GraphicsContext gc, ViewTransform view, MapLine line, OptionalInt selected) {
        for (int i = 0; i < line.edges(); i++) {
            double x0 = view.screenX(line.easting(i));
            double y0 = view.screenY(line.northing(i));
            double x1 = view.screenX(line.easting(i + 1));
            double y1 = view.screenY(line.northing(i + 1));
            if (Math.hypot(x1 - x0, y1 - y0) >= RING_FROM_PX) {
                ring(gc, (x0 + x1) / 2, (y0 + y1) / 2);
            }
        }
        for (int i = 0; i < line.size(); i++) {
            boolean on = selected.isPresent() && selected.getAsInt() == i;
            square(
                    gc,
                    view.screenX(line.easting(i)),
                    view.screenY(line.northing(i)),
                    on ? Palette.VERMILION : Palette.SELECTED);
        }
    }

    static void ring(GraphicsContext gc, double x, double y) {
        gc.setStroke(Palette.HALO);
        gc.setLineWidth(3.2);
        gc.strokeOval(x - 3.5, y - 3.5, 7, 7);
        gc.setStroke(Palette.SELECTED);
        gc.setLineWidth(1.2);
        gc.strokeOval(x - 3.5, y - 3.5, 7, 7);
    }
}
