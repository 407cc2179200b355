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
import org.railcount.app.text.Phrases;
import org.railcount.app.viewer.frame.ViewTransform;
import org.railcount.app.viewer.state.Picture;

/** Paints the corners of the picture: scale bar, north arrow, date, and a badge on what is simulated. */
public final class CornerPainter {
    private static final Phrases TEXT = Phrases.of(CornerPainter.class);
    private static final double MARGIN = 12;

    /** Height of a stamp with local time, a doubt and the source in one line. */
    private static final double USUAL_STAMP = 67;

    /** Width of the bar that tells a date by its colour. */
    private static final double HUE_BAR = 5;

    /**
     * Paints the corners.
     *
     * @param zone the site's zone, where there is a site
     */
    public void paint(GraphicsContext gc, ViewTransform view, Picture picture, Optional<ZoneId> zone, Corners corners) {
        DateStamp stamp = DateStamp.of(
                picture.acquisition(), picture.scene().scene().info().pixelSizeM(), zone);
        Bounds date = dateStamp(gc, view, stamp, corners);
        scaleBar(gc, view, date, corners);
        northArrow(gc, view);
        if (picture.simulated()) {
            badge(gc);
        }
    }

    /** In the lower left corner, or above the dates where there is no room beside them. */
    private static void scaleBar(GraphicsContext gc, ViewTransform view, Bounds date, Corners corners) {
        ScaleBar bar = ScaleBar.fitting(view.metresPerPixel(), Math.min(170, view.width() / 3));
        Bounds text = Labels.size(bar.label(), Labels.PLAIN);
        double x = MARGIN + 8;
        boolean above = corners.dateOnLeft() || corners.shared() || date.getMinX() < 2 * MARGIN + bar.lengthPx() + 16;
        double bottom = view.height() - MARGIN - (above ? Math.max(USUAL_STAMP, date.getHeight()) + 8 : 0);
        double y = bottom - 9;
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

    /** Says where it stands. */
    private static Bounds dateStamp(GraphicsContext gc, ViewTransform view, DateStamp stamp, Corners corners) {
        double bar = corners.hue().isPresent() ? HUE_BAR + 4 : 0;
        double room = (corners.shared() ? view.width() / 2 : view.width()) - 2 * MARGIN - 16 - bar;
        List<String> lines = stamp.lines().stream()
                .flatMap(line -> Labels.wrapped(line, Labels.PLAIN, room).stream())
                .toList();
        double width = Labels.size(stamp.title(), Labels.BOLD).getWidth();
        for (String line : lines) {
            width = Math.max(width, Labels.size(line, Labels.PLAIN).getWidth());
        }
        double height = 22 + 15 * lines.size();
        double left = corners.dateOnLeft() ? MARGIN : view.width() - MARGIN - width - 16 - bar;
        double top = view.height() - MARGIN - height;
        Bounds plate = new BoundingBox(left, top, width + 16 + bar, height);
        Labels.plate(gc, plate);
        corners.hue().ifPresent(hue -> {
            gc.setFill(hue);
            gc.fillRoundRect(left + 5, top + 5, HUE_BAR, height - 10, 3, 3);
        });
        text(gc, stamp.title(), left + bar + 8, top + 16, Labels.BOLD);
        for (int i = 0; i < lines.size(); i++) {
            text(gc, lines.get(i), left + bar + 8, top + 31 + 15 * i, Labels.PLAIN);
        }
        return plate;
    }

    private static void badge(GraphicsContext gc) {
        String word = TEXT.get("badge.simulated");
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
