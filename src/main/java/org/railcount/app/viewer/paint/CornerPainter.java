package org.railcount.app.viewer.paint;

import javafx.geometry.Bounds;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import org.locationtech.jts.geom.Coordinate;
import org.railcount.app.viewer.frame.ViewTransform;

/** Paints the corners of the picture: scale bar, north arrow, date, and a badge on what is simulated. */
public final class CornerPainter {
    /** Width of the bar that tells a date by its colour. */
    private static final double HUE_BAR = 5;

    /** Paints the corners as they are planned. */
    public void paint(GraphicsContext gc, ViewTransform view, CornerPlan plan, Corners corners) {
        date(gc, plan, corners);
        plan.scale().ifPresent(scale -> scaleBar(gc, scale));
        plan.north().ifPresent(plate -> northArrow(gc, view, plate));
        plan.badge().ifPresent(word -> badge(gc, word, plan.badgePlate()));
    }

    private static void scaleBar(GraphicsContext gc, CornerPlan.Scale scale) {
        ScaleBar bar = scale.bar();
        Bounds plate = scale.plate();
        double textWidth = Labels.size(bar.label(), Labels.PLAIN).getWidth();
        // Wider than the bar where its label is.
        double x = plate.getCenterX() - bar.lengthPx() / 2;
        double y = plate.getMaxY() - 9;
        Labels.plate(gc, plate);
        gc.setStroke(Palette.TEXT);
        gc.setLineWidth(1.6);
        gc.strokePolyline(
                new double[] {x, x, x + bar.lengthPx(), x + bar.lengthPx()}, new double[] {y - 6, y, y, y - 6}, 4);
        text(gc, bar.label(), plate.getCenterX() - textWidth / 2, y - 9, Labels.PLAIN);
    }

    /** Points to true north, a degree or so off the map's up. */
    private static void northArrow(GraphicsContext gc, ViewTransform view, Bounds plate) {
        Coordinate middle = view.frame().toLonLat(view.easting(), view.northing());
        double x = plate.getCenterX();
        double y = plate.getMinY() + plate.getWidth() / 2 + 4;
        Labels.plate(gc, plate);
        gc.save();
        gc.translate(x, y);
        gc.rotate(view.frame().trueNorthDeg(middle.x, middle.y));
        gc.setFill(Palette.TEXT);
        gc.fillPolygon(new double[] {0, -6, 0}, new double[] {-15, 9, 5}, 3);
        gc.setStroke(Palette.TEXT);
        gc.setLineWidth(1);
        gc.strokePolygon(new double[] {0, 6, 0, -6}, new double[] {-15, 9, 5, 9}, 4);
        gc.restore();
        text(gc, "N", x - Labels.size("N", Labels.PLAIN).getWidth() / 2, y + 23, Labels.PLAIN);
    }

    private static void date(GraphicsContext gc, CornerPlan plan, Corners corners) {
        Bounds plate = plan.date();
        Labels.plate(gc, plate);
        corners.hue().ifPresent(hue -> {
            gc.setFill(hue);
            gc.fillRoundRect(plate.getMinX() + 5, plate.getMinY() + 5, HUE_BAR, plate.getHeight() - 10, 3, 3);
        });
        double left = plate.getMinX() + CornerPlan.PAD + (corners.hue().isPresent() ? CornerPlan.HUE_ROOM : 0);
        text(gc, plan.title(), left, plate.getMinY() + 16, Labels.BOLD);
        for (int i = 0; i < plan.lines().size(); i++) {
            text(gc, plan.lines().get(i), left, plate.getMinY() + 31 + 15 * i, Labels.PLAIN);
        }
    }

    private static void badge(GraphicsContext gc, String word, Bounds plate) {
        gc.setFill(Palette.VERMILION);
        gc.fillRoundRect(plate.getMinX(), plate.getMinY(), plate.getWidth(), plate.getHeight(), 5, 5);
        gc.setFill(Color.WHITE);
        gc.setFont(Labels.BOLD);
        gc.fillText(word, plate.getMinX() + CornerPlan.PAD, plate.getMinY() + 15.5);
    }

    private static void text(GraphicsContext gc, String text, double x, double y, Font font) {
        gc.setFill(Palette.TEXT);
        gc.setFont(font);
        gc.fillText(text, x, y);
    }
}
