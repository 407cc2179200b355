package org.railcount.app.display;

import java.util.Optional;
import java.util.function.DoubleConsumer;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.railcount.app.text.Phrases;
import org.railcount.imagery.DisplaySettings;
import org.railcount.imagery.ToneHistogram;

/**
 * How often each tone stands in the open scene, with the tones that are shown as black and as white, which can be dragged.
 * By keys the sliders below do the same. JavaFX thread only.
 */
final class HistogramView extends Region {
    private static final Phrases TEXT = Phrases.of(HistogramView.class);
    private static final double HEIGHT = 64;
    /** Room for half a handle at either end. */
    private static final double MARGIN = 5;

    private static final Color GROUND = Color.web("#101010");
    private static final Color CUT = Color.web("#000000", 0.55);
    private static final Color LIMIT = Color.web("#f2f2f2");
    private static final Color GREY = Color.web("#b8b8b8");

    private final Canvas canvas = new Canvas();
    private final DoubleConsumer onLow;
    private final DoubleConsumer onHigh;
    private Optional<ToneHistogram> histogram = Optional.empty();
    private DisplaySettings settings = DisplaySettings.DEFAULT;
    private boolean draggingLow;

    /**
     * @param onLow told of the percentage below which the person drags black
     * @param onHigh the same of white
     */
    HistogramView(DoubleConsumer onLow, DoubleConsumer onHigh) {
        this.onLow = onLow;
        this.onHigh = onHigh;
        setId("display-histogram");
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(TEXT.get("histogram"));
        getChildren().add(canvas);
        setOnMouseMoved(event -> setCursor(nearest(event.getX()) <= 8 ? Cursor.H_RESIZE : Cursor.DEFAULT));
        setOnMousePressed(event -> {
            draggingLow = histogram.isPresent() && distance(event.getX(), true) < distance(event.getX(), false);
            drag(event);
        });
        setOnMouseDragged(this::drag);
    }

    /** Shows the tones of a scene; nothing until they are read. */
    void show(Optional<ToneHistogram> tones) {
        histogram = tones;
        requestLayout();
    }

    /** Shows where black and white lie. */
    void show(DisplaySettings now) {
        settings = now;
        requestLayout();
    }

    /** Where a limit lies, pixels from the left. */
    double limit(boolean low) {
        double percent = low ? settings.lowPercent() : settings.highPercent();
        return MARGIN
                + (getWidth() - 2 * MARGIN)
                        * histogram.map(tones -> tones.position(percent)).orElse(percent / 100);
    }

    private double distance(double x, boolean low) {
        return Math.abs(x - limit(low));
    }

    private double nearest(double x) {
        return histogram.isEmpty() ? Double.MAX_VALUE : Math.min(distance(x, true), distance(x, false));
    }

    private void drag(MouseEvent event) {
        histogram.ifPresent(tones -> {
            double percent = tones.percent((event.getX() - MARGIN) / Math.max(1, getWidth() - 2 * MARGIN));
            (draggingLow ? onLow : onHigh).accept(percent);
        });
        event.consume();
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        canvas.setWidth(width);
        canvas.setHeight(getHeight());
        GraphicsContext gc = canvas.getGraphicsContext2D();
        gc.setFill(GROUND);
        gc.fillRect(0, 0, width, getHeight());
        if (histogram.isEmpty() || width <= 2 * MARGIN) {
            return;
        }
        ToneHistogram tones = histogram.get();
        int bands = tones.roles().size();
        for (int band = 0; band < bands; band++) {
            curve(gc, tones.heights(band), bands == 1 ? GREY : colour(band), width);
        }
        double low = limit(true);
        double high = limit(false);
        gc.setFill(CUT);
        gc.fillRect(0, 0, low, getHeight());
        gc.fillRect(high, 0, width - high, getHeight());
        handle(gc, low);
        handle(gc, high);
    }

    /** The square root of the number, so that what is rare can be seen beside what is frequent. */
    private void curve(GraphicsContext gc, double[] heights, Color colour, double width) {
        double step = (width - 2 * MARGIN) / heights.length;
        double ground = getHeight() - 1;
        gc.beginPath();
        gc.moveTo(MARGIN, ground);
        for (int i = 0; i < heights.length; i++) {
            gc.lineTo(MARGIN + (i + 0.5) * step, ground - Math.sqrt(heights[i]) * (getHeight() - 8));
        }
        gc.lineTo(width - MARGIN, ground);
        gc.setStroke(colour);
        gc.setLineWidth(1.4);
        gc.stroke();
    }

    private void handle(GraphicsContext gc, double x) {
        gc.setStroke(LIMIT);
        gc.setLineWidth(1.4);
        gc.strokeLine(x, 0, x, getHeight());
        gc.setFill(LIMIT);
        gc.fillRoundRect(x - 3, getHeight() / 2 - 8, 6, 16, 4, 4);
    }

    /** Okabe and Ito's nearest to red, green and blue. */
    private static Color colour(int band) {
        return Color.web(
                switch (band) {
                    case 0 -> "#D55E00";
                    case 1 -> "#009E73";
                    default -> "#56B4E9";
                });
    }
}
