package org.railcount.app.timeline;

import java.awt.geom.Rectangle2D;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import org.jfree.fx.FXGraphics2D;
import org.railcount.app.text.Phrases;
import org.railcount.app.work.Background;
import org.railcount.export.ChartHit;
import org.railcount.export.LaidOutChart;
import org.railcount.export.TimelineChart;
import org.railcount.timeline.DateSpan;
import org.railcount.timeline.TimelineModel;

/**
 * The chart on the screen. It is laid out and painted at most once a frame, and only after a change; what lies under the
 * pointer is looked up in that layout and marked by a ring above the chart, which is not painted for it.
 */
final class TimelineCanvas extends Region {
    private static final Phrases TEXT = Phrases.of(TimelineCanvas.class);
    private static final double ZOOM_STEP = 0.8;
    private static final double RING = 7;
    private static final double MOST_WORDS = 440;

    private TimelineChart chart;
    private final TimelineViewModel viewModel;
    private final Background work;
    private final Consumer<String> onScene;
    private final Consumer<Optional<TimelineModel>> onPainted;
    private final Canvas canvas = new Canvas();
    private final Circle ring = new Circle(RING);
    private final Tooltip tooltip = new Tooltip();
    private final Label nothing = new Label();
    private Optional<LaidOutChart> painted = Optional.empty();
    private List<ChartHit> under = List.of();
    private Optional<Drag> drag = Optional.empty();
    private int paintings;

    /** Where a drag began, and which days were shown then. */
    private record Drag(double x, DateSpan days) {}

    /**
     * @param work catches up with counts that come in
     * @param onScene takes the id of a scene whose mark was clicked
     * @param onPainted told what is shown each time after it was painted
     */
    TimelineCanvas(
            TimelineChart chart,
            TimelineViewModel viewModel,
            Background work,
            Consumer<String> onScene,
            Consumer<Optional<TimelineModel>> onPainted) {
        this.chart = chart;
        this.viewModel = viewModel;
        this.work = work;
        this.onScene = onScene;
        this.onPainted = onPainted;
        setId("timeline-chart");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        ring.getStyleClass().add("timeline-hover");
        ring.setManaged(false);
        ring.setMouseTransparent(true);
        ring.setVisible(false);
        tooltip.getStyleClass().add("timeline-facts");
        nothing.setId("timeline-nothing");
        nothing.getStyleClass().add("timeline-nothing");
        nothing.setWrapText(true);
        nothing.setManaged(false);
        nothing.setMouseTransparent(true);
        nothing.setVisible(false);
        getChildren().addAll(canvas, ring, nothing);
        setMinSize(0, 0);
        setOnMouseMoved(this::hover);
        setOnMouseExited(event -> leave());
        setOnMousePressed(this::press);
        setOnMouseDragged(this::drag);
        setOnMouseReleased(event -> drag = Optional.empty());
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

    /** How often it was painted, to measure by. */
    int paintings() {
        return paintings;
    }

    /** Where a scene's mark lies in this region. */
    Optional<Point2D> positionOf(String sceneId) {
        return painted.flatMap(laid -> laid.positionOf(sceneId)).map(at -> new Point2D(at.getX(), at.getY()));
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        canvas.getGraphicsContext2D().clearRect(0, 0, getWidth(), getHeight());
        leave();
        Optional<TimelineModel> shown = viewModel.latest(work, this::refresh);
        painted = Optional.empty();
        if (getWidth() > 1 && getHeight() > 1) {
            // Of a site without any scene a chart could only say what was not looked for, as if somebody had.
            painted = shown.filter(model -> viewModel.shown().isPresent()).map(model -> chart.layOut(area(), model));
            painted.ifPresent(laid -> laid.paint(new FXGraphics2D(canvas.getGraphicsContext2D())));
            paintings++;
        }
        nothing.setVisible(viewModel.isNothingCounted());
        nothing.setText(viewModel
                .unsought()
                .map(measure -> TEXT.name("chart.unsought", measure.ground()))
                .orElse(TEXT.get("chart.empty")));
        double width = Math.min(MOST_WORDS, getWidth());
        double height = nothing.prefHeight(width);
        nothing.resizeRelocate((getWidth() - width) / 2, (getHeight() - height) / 2, width, height);
        onPainted.accept(shown);
    }

    private Rectangle2D area() {
        return new Rectangle2D.Double(0, 0, getWidth(), getHeight());
    }

    private List<ChartHit> hitsAt(double x, double y) {
        return painted.map(laid -> laid.hitsAt(x, y)).orElse(List.of());
    }

    private void hover(MouseEvent mouse) {
        List<ChartHit> now = hitsAt(mouse.getX(), mouse.getY());
        if (now.isEmpty()) {
            leave();
        } else if (!now.equals(under)) {
            ChartHit hit = now.get(0);
            setCursor(hit instanceof ChartHit.Scene ? Cursor.HAND : Cursor.DEFAULT);
            ring.setCenterX(hit.at().getX());
            ring.setCenterY(hit.at().getY());
            ring.setVisible(!(hit instanceof ChartHit.Event));
            painted.ifPresent(laid -> tooltip.setText(new MarkWords(viewModel, laid.model()).of(now)));
            tooltip.show(this, mouse.getScreenX() + 16, mouse.getScreenY() + 16);
        }
        under = now;
    }

    private void leave() {
        under = List.of();
        ring.setVisible(false);
        setCursor(Cursor.DEFAULT);
        tooltip.hide();
    }

    private void press(MouseEvent mouse) {
        requestFocus();
        if (mouse.getButton() == MouseButton.PRIMARY) {
            drag = viewModel.shown().map(days -> new Drag(mouse.getX(), days));
        }
    }

    private void drag(MouseEvent mouse) {
        if (mouse.isStillSincePress() || drag.isEmpty() || painted.isEmpty()) {
            return;
        }
        leave();
        setCursor(Cursor.CLOSED_HAND);
        double days = (drag.get().x() - mouse.getX()) * painted.get().daysPerUnit();
        viewModel.pan(drag.get().days(), Math.round(days));
        refresh();
    }

    private void click(MouseEvent mouse) {
        if (mouse.getButton() != MouseButton.PRIMARY || !mouse.isStillSincePress()) {
            return;
        }
        List<ChartHit> hits = hitsAt(mouse.getX(), mouse.getY());
        if (!hits.isEmpty() && hits.get(0) instanceof ChartHit.Scene scene) {
            onScene.accept(scene.count().sceneId());
        } else if (hits.isEmpty() && mouse.getClickCount() == 2) {
            viewModel.showAll();
            refresh();
        }
    }

    /** The wheel zooms about the day under the pointer; across, or with Shift, it moves along the days. */
    private void scroll(ScrollEvent wheel) {
        if (wheel.getDeltaX() != 0) {
            double days =
                    -wheel.getDeltaX() * painted.map(LaidOutChart::daysPerUnit).orElse(0.0);
            viewModel.shown().ifPresent(now -> viewModel.pan(now, Math.round(days)));
        } else if (wheel.getDeltaY() != 0) {
            Optional<LocalDate> day = painted.flatMap(laid -> laid.dateAt(wheel.getX()));
            day.ifPresent(about -> viewModel.zoom(about, wheel.getDeltaY() > 0 ? ZOOM_STEP : 1 / ZOOM_STEP));
        }
        refresh();
        wheel.consume();
    }
}
