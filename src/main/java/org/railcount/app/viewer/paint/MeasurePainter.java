package org.railcount.app.viewer.paint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import org.locationtech.jts.geom.Coordinate;
import org.railcount.app.viewer.frame.MapLine;
import org.railcount.app.viewer.frame.ViewTransform;
import org.railcount.app.viewer.state.Measurement;
import org.railcount.app.viewer.state.Measuring;

/** Paints what is measured, up to the pointer, with its result so far, and a cross at the place that was gone to. */
final class MeasurePainter {
    private static final Color COLOUR = Palette.YELLOW;
    private static final double CROSS_PX = 14;
    private static final double GAP_PX = 5;

    private final GraphicsContext gc;
    private final Pen pen;
    private final ViewTransform view;

    MeasurePainter(GraphicsContext gc, Pen pen, ViewTransform view) {
        this.gc = gc;
        this.pen = pen;
        this.view = view;
    }

    void paint(Measuring measuring, Optional<Coordinate> pointer, Labels labels) {
        measuring.mark().ifPresent(this::cross);
        measuring.measured().ifPresent(measured -> {
            boolean live = !measuring.hasEnded() && measured.kind() != Measurement.Kind.TRACK;
            List<Coordinate> points = new ArrayList<>(measured.points());
            pointer.filter(p -> live).ifPresent(p -> points.add(view.toLonLat(p.x, p.y)));
            paint(new Measurement(measured.kind(), points), pointer.filter(p -> live), labels);
            if (measured.kind() != Measurement.Kind.TRACK) {
                measured.points().forEach(this::point);
            } else {
                point(measured.points().get(0));
                point(measured.points().get(measured.points().size() - 1));
            }
        });
    }

    private void paint(Measurement shown, Optional<Coordinate> pointer, Labels labels) {
        boolean ring = shown.kind() == Measurement.Kind.AREA && shown.points().size() > 2;
        MapLine line = MapLine.of(view.frame(), shown.points().toArray(Coordinate[]::new), ring);
        pen.stroke(line, COLOUR, 2, true, 7, 4);
        if (!shown.isMeasured()) {
            return;
        }
        Coordinate middle = line.bounds().centre();
        double x = pointer.map(p -> p.x + 56).orElse(view.screenX(middle.x));
        double y = pointer.map(p -> p.y + 24).orElse(view.screenY(middle.y) - 16);
        labels.write(shown.text(), x, y, Palette.TEXT, Labels.BOLD);
    }

    private void point(Coordinate lonLat) {
        Coordinate map = view.frame().toMap(lonLat.x, lonLat.y);
        HandlePainter.square(gc, view.screenX(map.x), view.screenY(map.y), COLOUR);
    }

    /** Open in the middle, so that the place itself is seen. */
    private void cross(Coordinate lonLat) {
        Coordinate map = view.frame().toMap(lonLat.x, lonLat.y);
        double x = view.screenX(map.x);
        double y = view.screenY(map.y);
        for (int pass = 0; pass < 2; pass++) {
            gc.setStroke(pass == 0 ? Palette.HALO : COLOUR);
            gc.setLineWidth(pass == 0 ? 4 : 2);
            gc.strokeLine(x - CROSS_PX, y, x - GAP_PX, y);
            gc.strokeLine(x + GAP_PX, y, x + CROSS_PX, y);
            gc.strokeLine(x, y - CROSS_PX, x, y - GAP_PX);
            gc.strokeLine(x, y + GAP_PX, x, y + CROSS_PX);
        }
    }
}
