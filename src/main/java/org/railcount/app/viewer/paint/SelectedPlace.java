package org.railcount.app.viewer.paint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.railcount.app.viewer.frame.ViewTransform;
import org.railcount.app.viewer.state.MapShapes.DetectionShape;
import org.railcount.app.viewer.state.ShapeHandle;

/** Where the words of the one selected detection stand: beside it, off its type and its handles. */
final class SelectedPlace {
    private static final double GAP_PX = 6;
    private static final double HANDLE_PX = 10;

    private final ViewTransform view;
    private final Envelope seen;
    private final Labels labels;
    private final Optional<Bounds> type;
    private final List<Bounds> handles;

    SelectedPlace(ViewTransform view, DetectionShape shape, List<ShapeHandle> handles, Labels labels) {
        this.view = view;
        this.labels = labels;
        seen = view.visible().intersection(shape.line().bounds());
        type = DetectionPainter.typeBox(view, shape, labels);
        this.handles = handles.stream()
                .<Bounds>map(handle ->
                        new BoundingBox(handle.x() - HANDLE_PX / 2, handle.y() - HANDLE_PX / 2, HANDLE_PX, HANDLE_PX))
                .toList();
    }

    /**
     * The screen position of the middle of the words: the first that is free above, below, right or left of the detection;
     * above it where none is. Empty where the detection is outside the view.
     */
    Optional<Coordinate> of(String words) {
        if (seen.isNull()) {
            return Optional.empty();
        }
        Bounds size = Labels.size(words, Labels.BOLD);
        double acrossPx = size.getWidth() / 2 + GAP_PX;
        double downPx = size.getHeight() / 2 + GAP_PX;
        double left = view.screenX(seen.getMinX());
        double right = view.screenX(seen.getMaxX());
        double bottom = view.screenY(seen.getMinY());
        double carTop = view.screenY(seen.getMaxY());
        double top = Math.min(carTop, type.map(Bounds::getMinY).orElse(carTop));
        double x = (left + right) / 2;
        double y = (carTop + bottom) / 2;
        List<Coordinate> places = new ArrayList<>();
        for (double away : new double[] {0, HANDLE_PX}) {
            places.add(new Coordinate(x, top - downPx - away));
            places.add(new Coordinate(x, bottom + downPx + away));
            places.add(new Coordinate(right + acrossPx + away, y));
            places.add(new Coordinate(left - acrossPx - away, y));
        }
        places.replaceAll(at -> new Coordinate(
                clamp(at.x, acrossPx, view.width() - acrossPx), clamp(at.y, downPx, view.height() - downPx)));
        return places.stream()
                .filter(at -> isFree(labels.box(words, at.x, at.y, Labels.BOLD)))
                .findFirst()
                .or(() -> Optional.of(places.get(0)));
    }

    private boolean isFree(Bounds box) {
        return type.filter(box::intersects).isEmpty() && handles.stream().noneMatch(box::intersects);
    }

    private static double clamp(double value, double least, double most) {
        return Math.max(least, Math.min(most, value));
    }
}
