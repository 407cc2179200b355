package org.railcount.app.viewer.paint;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import org.railcount.app.viewer.frame.MapLine;
import org.railcount.app.viewer.frame.ViewTransform;

/**
 * Strokes map lines at a constant width on the screen, over a dark halo. Only what lies in the panel is handed to the
 * canvas: at the closest zoom a track is a million pixels long, and dashing it would stall the window.
 */
final class Pen {
    private static final double BEYOND_PX = 24;

    private final GraphicsContext gc;
    private final ViewTransform view;

    Pen(GraphicsContext gc, ViewTransform view) {
        this.gc = gc;
        this.view = view;
    }

    /** Whether any of a line may lie in the panel. */
    boolean sees(MapLine line) {
        return line.size() > 0 && view.visible().intersects(line.bounds());
    }

    /** Strokes a line; no dashes draw it solid. */
    void stroke(MapLine line, Color colour, double widthPx, boolean halo, double... dashes) {
        gc.beginPath();
        double reachedX = Double.NaN;
        double reachedY = Double.NaN;
        for (int i = 0; i < line.edges(); i++) {
            double x0 = view.screenX(line.easting(i));
            double y0 = view.screenY(line.northing(i));
            double x1 = view.screenX(line.easting(i + 1));
            double y1 = view.screenY(line.northing(i + 1));
            double[] part = clip(x0, y0, x1, y1);
            if (part.length > 0) {
                if (part[0] != reachedX || part[1] != reachedY) {
                    gc.moveTo(part[0], part[1]);
                }
                gc.lineTo(part[2], part[3]);
                reachedX = part[2];
                reachedY = part[3];
            }
        }
        if (halo) {
            gc.setLineDashes();
            gc.setStroke(Palette.HALO);
            gc.setLineWidth(widthPx + 1.6);
            gc.stroke();
        }
        gc.setLineDashes(dashes);
        gc.setStroke(colour);
        gc.setLineWidth(widthPx);
        gc.stroke();
        gc.setLineDashes();
    }

    /** The part of a segment inside the panel and a margin (Liang and Barsky 1984); empty where there is none. */
    private double[] clip(double x0, double y0, double x1, double y1) {
        double dx = x1 - x0;
        double dy = y1 - y0;
        double[] p = {-dx, dx, -dy, dy};
        double[] q = {x0 + BEYOND_PX, view.width() + BEYOND_PX - x0, y0 + BEYOND_PX, view.height() + BEYOND_PX - y0};
        double from = 0;
        double to = 1;
        for (int i = 0; i < 4; i++) {
            if (p[i] == 0) {
                if (q[i] < 0) {
                    return new double[0];
                }
            } else if (p[i] < 0) {
                from = Math.max(from, q[i] / p[i]);
            } else {
                to = Math.min(to, q[i] / p[i]);
            }
        }
        return from > to
                ? new double[0]
                : new double[] {x0 + from * dx, y0 + from * dy, to == 1 ? x1 : x0 + to * dx, to == 1 ? y1 : y0 + to * dy
                };
    }
}
