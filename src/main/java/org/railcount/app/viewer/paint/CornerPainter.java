package org.railcount.app.viewer.paint;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import org.locationtech.jts.geom.Coordinate;
import org.railcount.app.viewer.frame.ViewTransform;
import org.railcount.app.viewer.state.Picture;

/** Paints the corners of the picture: scale bar, north arrow, date, and a badge on what is simulated. */
public final class CornerPainter {
    private static final double MARGIN = 12;

    public void paint(GraphicsContext gc, ViewTransform view, Picture picture, Optional<ZoneId> zone) {
        scaleBar(gc, view);
        northArrow(gc, view);
        dateStamp(gc, view, DateStamp.of(picture.acquisition(), zone));
        if (picture.simulated()) {
            badge(gc);
        }
    }

    private static void scaleBar(GraphicsContext gc, ViewTransform view) {
        ScaleBar bar = ScaleBar.fitting(view.metresPerPixel(), 170);
        Bounds text = Labels.size(bar.label(), Labels.PLAIN);
        double x = MARGIN + 8;
        double y = view.height() - MARGIN - 9;
        Labels.plate(gc, new BoundingBox(MARGIN, y - 27, bar.lengthPx() + 16, 36));
        gc.setStroke(Palette.TEXT);
        gc.setLineWidth(1.6);
        gc.strokePolyline(
                new double[] {x, x, x + bar.lengthPx(), x + bar.lengthPx()}, new double[] {y - 6, y, y, y - 6}, 4);
        gc.setFill(Palette.TEXT);
        gc.setFont(Labels.PLAIN);
        gc.fillText(bar.label(), x + (bar.lengthPx() - text.getWidth()) / 2, y - 9);
    }

    /** Points to true north, a degree or so off the map's up. */
    private static void northArrow(GraphicsContext gc, ViewTransform view) {
        Coordinate middle = view.frame().toLonLat(view.easting(), view.northing());
        double size = 34;
        double x = view.width() - MARGIN - size / 2;
        double y = MARGIN + size / 2 + 4;
        Labels.plate(gc, new BoundingBox(x - size / 2, MARGIN, size, size + 14));
        gc.save();
        gc.translate(x, y);
        gc.rotate(view.frame().trueNorthDeg(middle.x, middle.y));
        gc.setFill(Palette.TEXT);
        gc.fillPolygon(new double[] {0, -6, 0}, new double[] {-15, 9, 5}, 3);
        gc.setStroke(Palette.TEXT);
        gc.setLineWidth(1);
        gc.strokePolygon(new double[] {0, 6, 0, -6}, new double[] {-15, 9, 5, 9}, 4);
        gc.restore();
        Bounds n = Labels.size("N", Labels.PLAIN);
        gc.setFill(Palette.TEXT);
        gc.setFont(Labels.PLAIN);
        gc.fillText("N", x - n.getWidth() / 2, y + 23);
    }

    private static void dateStamp(GraphicsContext gc, ViewTransform view, DateStamp stamp) {
        double width = Labels.size(stamp.title(), Labels.BOLD).getWidth();
        for (String line : stamp.lines()) {
            width = Math.max(width, Labels.size(line, Labels.PLAIN).getWidth());
        }
        double height = 22 + 15 * stamp.lines().size();
        double left = view.width() - MARGIN - width - 16;
        double top = view.height() - MARGIN - height;
        Labels.plate(gc, new BoundingBox(left, top, width + 16, height));
        List<String> lines = stamp.lines();
        text(gc, stamp.title(), left + 8, top + 16, Labels.BOLD);
        for (int i = 0; i < lines.size(); i++) {
            text(gc, lines.get(i), left + 8, top + 31 + 15 * i, Labels.PLAIN);
        }
    }

    private static void badge(GraphicsContext gc) {
        String word = "SIMULATED";
        Bounds size = Labels.size(word, Labels.BOLD);
        gc.setFill(Palette.VERMILION);
        gc.fillRoundRect(MARGIN, MARGIN, size.getWidth() + 16, 22, 5, 5);
        gc.setFill(Color.WHITE);
        gc.setFont(Labels.BOLD);
        gc.fillText(word, MARGIN + 8, MARGIN + 15.5);
    }

    private static void text(GraphicsContext gc, String text, double x, double y, Font font) {
        gc.setFill(Palette.TEXT);
        gc.setFont(font);
        gc.fillText(text, x, y);
    }
}
