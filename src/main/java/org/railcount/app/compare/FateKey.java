package org.railcount.app.compare;

import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import org.railcount.app.viewer.paint.FateLook;
import org.railcount.detect.compare.Fate;

/** A small car as the map draws it, for the heads of a table. */
final class FateKey {
    private static final double WIDTH = 26;
    private static final double HEIGHT = 14;

    private FateKey() {}

    static Canvas of(Fate fate) {
        Canvas canvas = new Canvas(WIDTH, HEIGHT);
        GraphicsContext gc = canvas.getGraphicsContext2D();
        gc.setStroke(FateLook.colour(fate));
        gc.setLineWidth(FateLook.width(fate));
        gc.setLineDashes(FateLook.dashes(fate));
        gc.strokeRect(2, 2, WIDTH - 4, HEIGHT - 4);
        gc.setLineDashes();
        FateLook.sign(gc, fate, WIDTH / 2, HEIGHT / 2, 3.2);
        return canvas;
    }
}
