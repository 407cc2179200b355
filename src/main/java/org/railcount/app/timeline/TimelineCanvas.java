package org.railcount.app.timeline;

import java.awt.geom.Rectangle2D;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Cursor;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import org.jfree.fx.FXGraphics2D;
import org.railcount.app.scenes.SceneTimes;
import org.railcount.export.TimelineChart;
import org.railcount.model.CountRange;
import org.railcount.timeline.DatedCount;
import org.railcount.timeline.TimelineModel;

/** The chart on the screen: painted at most once a frame, and only after a change. */
final class TimelineCanvas extends Region {
    private static final double ZOOM_STEP = 0.8;

    private TimelineChart chart;
    private final TimelineViewModel viewModel;
    private final Consumer<String> onScene;
    private final Canvas canvas = new Canvas();
    private final Tooltip tooltip = new Tooltip();
    private Optional<TimelineModel> painted = Optional.empty();

    /** @param onScene takes the id of a scene whose mark was clicked */
    TimelineCanvas(TimelineChart chart, TimelineViewModel viewModel, Consumer<String> onScene) {
        this.chart = chart;
        this.viewModel = viewModel;
        this.onScene = onScene;
        setId("timeline-chart");
        getChildren().add(canvas);
        setMinSize(0, 0);
        setOnMouseMoved(this::hover);
        setOnMouseExited(event -> tooltip.hide());
        setOnMouseClicked(this::click);
        setOnScroll(this::scroll);
    }

    /** Paints by another chart from now on. */
    void setChart(TimelineChart other) {
        chart = other;
        refresh();
    }

    /** Paints anew at the next frame. */
    void refresh() {
        requestLayout();
    }

    /** Where a scene's mark lies in this region, for tests and for keyboard users' focus. */
    Optional<javafx.geometry.Point2D> positionOf(String sceneId) {
        return painted.flatMap(model -> chart.layOut(area(), model).positionOf(sceneId))
                .map(at -> new javafx.geometry.Point2D(at.getX(), at.getY()));
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        canvas.getGraphicsContext2D().clearRect(0, 0, getWidth(), getHeight());
        painted = viewModel.model();
        if (getWidth() > 1 && getHeight() > 1) {
            painted.ifPresent(model -> chart.paint(new FXGraphics2D(canvas.getGraphicsContext2D()), area(), model));
        }
    }

    private Rectangle2D area() {
        return new Rectangle2D.Double(0, 0, getWidth(), getHeight());
    }

    private Optional<DatedCount> markAt(double x, double y) {
        return painted.flatMap(model -> chart.layOut(area(), model).sceneAt(x, y));
    }

    private void hover(MouseEvent mouse) {
        markAt(mouse.getX(), mouse.getY())
                .ifPresentOrElse(
                        mark -> {
                            setCursor(Cursor.HAND);
                            tooltip.setText(words(mark));
                            tooltip.show(this, mouse.getScreenX() + 16, mouse.getScreenY() + 16);
                        },
                        () -> {
                            setCursor(Cursor.DEFAULT);
                            tooltip.hide();
                        });
    }

    private void click(MouseEvent mouse) {
        if (mouse.getButton() != MouseButton.PRIMARY || !mouse.isStillSincePress()) {
            return;
        }
        Optional<DatedCount> mark = markAt(mouse.getX(), mouse.getY());
        if (mark.isPresent()) {
            onScene.accept(mark.get().sceneId());
        } else if (mouse.getClickCount() == 2) {
            viewModel.showAll();
            refresh();
        }
    }

    private void scroll(ScrollEvent wheel) {
        if (wheel.getDeltaY() != 0) {
            double factor = wheel.getDeltaY() > 0 ? ZOOM_STEP : 1 / ZOOM_STEP;
            painted.flatMap(model -> chart.layOut(area(), model).dateAt(wheel.getX()))
                    .ifPresent(day -> viewModel.zoom(day, factor));
            refresh();
            wheel.consume();
        }
    }

    private static String words(DatedCount mark) {
        String count = mark.value().map(TimelineCanvas::words).orElse("No count: a gap, not a zero");
        return SceneTimes.date(mark.acquired()) + "  " + SceneTimes.utcTime(mark.acquired()) + "\n"
                + (mark.isMinimum() ? "at least " : "") + count + "\n" + mark.sceneId();
    }

    private static String words(CountRange range) {
        String cars = range.best() + (range.best() == 1 ? " railcar" : " railcars");
        return range.low() == range.high() ? cars : cars + " (" + range.low() + "–" + range.high() + ")";
    }
}
