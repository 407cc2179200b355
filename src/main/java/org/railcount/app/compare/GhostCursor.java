package org.railcount.app.compare;

import javafx.scene.Group;
import javafx.scene.paint.Color;
import javafx.scene.shape.Line;
import javafx.scene.shape.StrokeLineCap;
import org.railcount.app.viewer.paint.Palette;

/** A cross on one map where the pointer is on the other. */
final class GhostCursor extends Group {
    private static final double INNER = 4;
    private static final double OUTER = 13;

    GhostCursor() {
        setId("ghost-cursor");
        setMouseTransparent(true);
        setVisible(false);
        // It follows the pointer and must not have the window laid out.
        setManaged(false);
        for (boolean halo : new boolean[] {true, false}) {
            for (int[] to : new int[][] {{1, 0}, {-1, 0}, {0, 1}, {0, -1}}) {
                Line line = new Line(to[0] * INNER, to[1] * INNER, to[0] * OUTER, to[1] * OUTER);
                line.setStroke(halo ? Color.web("#000000", 0.6) : Palette.SELECTED);
                line.setStrokeWidth(halo ? 4 : 1.6);
                line.setStrokeLineCap(StrokeLineCap.ROUND);
                getChildren().add(line);
            }
        }
    }

    void at(double x, double y) {
        setTranslateX(x);
        setTranslateY(y);
        setVisible(true);
    }
}
