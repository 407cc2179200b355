package org.railcount.app.viewer.paint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.canvas.GraphicsContext;
import org.locationtech.jts.geom.Coordinate;
import org.railcount.app.text.Phrases;
import org.railcount.app.viewer.edit.Draft;
import org.railcount.app.viewer.frame.MapLine;
import org.railcount.app.viewer.frame.ViewTransform;

/** Paints what is being drawn, up to the pointer, with its length or area so far. */
final class DraftPainter {
    private static final Phrases TEXT = Phrases.of(DraftPainter.class);

    private final GraphicsContext gc;
    private final Pen pen;
    private final ViewTransform view;

    DraftPainter(GraphicsContext gc, Pen pen, ViewTransform view) {
        this.gc = gc;
        this.pen = pen;
        this.view = view;
    }

    void paint(Draft draft, Optional<Coordinate> pointer, Labels labels) {
        List<Coordinate> points = new ArrayList<>(draft.points());
        pointer.ifPresent(p -> points.add(view.toLonLat(p.x, p.y)));
        boolean ring = draft.role().isOutline() && points.size() > 2;
        MapLine line = MapLine.of(view.frame(), points.toArray(Coordinate[]::new), ring);
        pen.stroke(line, Palette.SELECTED, 1.8, true);
        for (int i = 0; i < draft.points().size(); i++) {
            HandlePainter.square(gc, view.screenX(line.easting(i)), view.screenY(line.northing(i)), Palette.SELECTED);
        }
        pointer.ifPresent(p -> labels.write(measure(line), p.x + 44, p.y + 22, Palette.TEXT, Labels.PLAIN));
    }

    private static String measure(MapLine line) {
        return line.isClosed()
                ? TEXT.get("measure.square-metres", line.area())
                : TEXT.get("measure.metres", line.length());
    }
}
