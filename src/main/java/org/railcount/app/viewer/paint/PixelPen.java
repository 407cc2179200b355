package org.railcount.app.viewer.paint;

import javafx.scene.paint.Color;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.railcount.app.viewer.frame.MapLine;
import org.railcount.app.viewer.frame.ViewTransform;
import org.railcount.app.viewer.paint.Frame.Box;

/**
 * Strokes thin solid lines into part of a frame. A pixel is covered by as much as its middle lies within the line's
 * width, give or take half a pixel; a line cut by the part's border looks as if it were not. Twenty thousand outlines take
 * a few milliseconds, which the toolkit's software renderer needs for a tenth of them. Confined to one thread.
 */
public final class PixelPen {
    /** Room for a line's width beyond the ground that the part shows, pixels. */
    private static final int BEYOND = 3;

    private final Frame frame;
    private final ViewTransform view;
    private final double deviceScale;
    private final Box clip;

    PixelPen(Frame frame, ViewTransform view, double deviceScale, Box clip) {
        this.frame = frame;
        this.view = view;
        this.deviceScale = deviceScale;
        this.clip = clip;
    }

    /** Metres on the ground per screen pixel. */
    double metresPerPixel() {
        return view.metresPerPixel();
    }

    /** The map rectangle that can leave a mark in the part. */
    Envelope reach() {
        Coordinate corner = view.toMap((clip.left() - BEYOND) / deviceScale, (clip.top() - BEYOND) / deviceScale);
        Coordinate other = view.toMap((clip.right() + BEYOND) / deviceScale, (clip.bottom() + BEYOND) / deviceScale);
        return new Envelope(corner, other);
    }

    /**
     * Strokes the first edges of a line.
     *
     * @param edges how many
     * @param widthPx screen pixels
     */
    void stroke(MapLine line, int edges, Color colour, double widthPx) {
        double half = widthPx * deviceScale / 2;
        int alpha = (int) Math.round(256 * colour.getOpacity());
        int rgb = (int) Math.round(255 * colour.getRed()) << 16
                | (int) Math.round(255 * colour.getGreen()) << 8
                | (int) Math.round(255 * colour.getBlue());
        double x0 = view.screenX(line.easting(0)) * deviceScale;
        double y0 = view.screenY(line.northing(0)) * deviceScale;
        for (int i = 1; i <= edges; i++) {
            double x1 = view.screenX(line.easting(i)) * deviceScale;
            double y1 = view.screenY(line.northing(i)) * deviceScale;
            if (meets(x0, y0, x1, y1, half + 1)) {
                boolean steep = Math.abs(y1 - y0) > Math.abs(x1 - x0);
                if (steep) {
                    edge(y0, x0, y1, x1, half, rgb, alpha, true);
                } else {
                    edge(x0, y0, x1, y1, half, rgb, alpha, false);
                }
            }
            x0 = x1;
            y0 = y1;
        }
    }

    private boolean meets(double x0, double y0, double x1, double y1, double margin) {
        return Math.max(x0, x1) + margin > clip.left()
                && Math.min(x0, x1) - margin < clip.right()
                && Math.max(y0, y1) + margin > clip.top()
                && Math.min(y0, y1) - margin < clip.bottom();
    }

    /** An edge along its longer axis {@code a}, across which it has a few pixels on {@code b}; square at its ends. */
    private void edge(double a0, double b0, double a1, double b1, double half, int rgb, int alpha, boolean aIsDown) {
        double slope = a1 == a0 ? 0 : (b1 - b0) / (a1 - a0);
        double cos = 1 / Math.sqrt(1 + slope * slope);
        double start = Math.min(a0, a1) - half * cos;
        double end = Math.max(a0, a1) + half * cos;
        double reach = (half + 0.5) / cos;
        double most = Math.min(1, 2 * half);
        int firstB = aIsDown ? clip.left() : clip.top();
        int endB = aIsDown ? clip.right() : clip.bottom();
        int endA = Math.min(aIsDown ? clip.bottom() : clip.right(), (int) Math.ceil(end + 0.5));
        for (int a = Math.max(aIsDown ? clip.top() : clip.left(), (int) Math.floor(start - 0.5)); a < endA; a++) {
            double along = Math.min(1, Math.min(a + 1 - start, end - a));
            double middle = b0 + (a + 0.5 - a0) * slope;
            int until = Math.min(endB, (int) Math.ceil(middle + reach));
            for (int b = Math.max(firstB, (int) Math.floor(middle - reach)); b < until && along > 0; b++) {
                double across = Math.min(most, half + 0.5 - Math.abs(b + 0.5 - middle) * cos);
                int share = (int) (across * along * alpha);
                if (share > 0) {
                    frame.mix(aIsDown ? b : a, aIsDown ? a : b, rgb, share);
                }
            }
        }
    }
}
