package org.railcount.app;

import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;

/** Railcount's sign: three tracks seen from above with cars on them, one under a blue tarp. */
final class AppIcon {
    private AppIcon() {}

    /** Draws it {@code size} pixels wide and high. JavaFX thread only. */
    static Image draw(int size) {
        Canvas canvas = new Canvas(size, size);
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.scale(size / 64.0, size / 64.0);
        g.setFill(Color.web("#202427"));
        g.fillRoundRect(0, 0, 64, 64, 14, 14);
        g.setStroke(Color.web("#7d868c"));
        g.setLineWidth(2);
        for (double x : new double[] {16, 32, 48}) {
            g.strokeLine(x, 6, x, 58);
        }
        car(g, 16, 10, 20, "#c9a27e");
        car(g, 16, 33, 20, "#c9a27e");
        car(g, 32, 22, 20, "#56b4e9");
        car(g, 32, 45, 12, "#e69f00");
        car(g, 48, 8, 14, "#c9a27e");
        car(g, 48, 25, 20, "#f0f0f0");
        SnapshotParameters clear = new SnapshotParameters();
        clear.setFill(Color.TRANSPARENT);
        return canvas.snapshot(clear, null);
    }

    private static void car(GraphicsContext g, double middle, double top, double length, String colour) {
        g.setFill(Color.web(colour));
        g.fillRoundRect(middle - 5, top, 10, length, 3, 3);
    }
}
