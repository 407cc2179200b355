package org.railcount.app.viewer;

import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import org.railcount.app.viewer.paint.HandPainter;
import org.railcount.app.viewer.state.MapModel;

/**
 * The topmost canvas, for what moves with the hand. It is painted by itself, at most once per pulse, so that a drag among
 * twenty thousand detections draws only what is dragged. Unmanaged, as the surface below it.
 */
final class MapHand extends Region {
    private final Canvas canvas = new Canvas();
    private final HandPainter painter = new HandPainter();
    private final MapModel model;
    private boolean hidden;

    MapHand(MapModel model) {
        this.model = model;
        setManaged(false);
        setMouseTransparent(true);
        getChildren().add(canvas);
    }

    /** Paints at the next pulse. */
    void repaint() {
        requestLayout();
    }

    void hidden(boolean yes) {
        hidden = yes;
        repaint();
    }

    @Override
    protected void layoutChildren() {
        boolean busy = !hidden && model.stage().shown().isPresent() && painter.isBusy(model);
        // An empty canvas, too, is laid over the picture pixel by pixel in every frame.
        canvas.setVisible(busy);
        if (busy) {
            canvas.setWidth(getWidth());
            canvas.setHeight(getHeight());
            GraphicsContext gc = canvas.getGraphicsContext2D();
            gc.clearRect(0, 0, getWidth(), getHeight());
            painter.paint(gc, model);
        }
    }
}
