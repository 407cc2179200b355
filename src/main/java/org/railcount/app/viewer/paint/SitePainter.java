package org.railcount.app.viewer.paint;

import javafx.scene.paint.Color;
import org.locationtech.jts.geom.Envelope;
import org.railcount.app.text.Phrases;
import org.railcount.app.viewer.edit.FeatureRole;
import org.railcount.app.viewer.frame.MapLine;
import org.railcount.app.viewer.frame.ViewTransform;
import org.railcount.app.viewer.state.MapShapes.FeatureShape;

/** Paints the site: tracks as hairlines, areas and zones as thin outlines with their names. */
final class SitePainter {
    private static final Phrases TEXT = Phrases.of(SitePainter.class);

    /** Track names are written from this scale on; farther out they would cover the yard. */
    private static final double TRACK_NAMES_BELOW_M_PER_PX = 0.15;

    private final Pen pen;
    private final ViewTransform view;

    SitePainter(Pen pen, ViewTransform view) {
        this.pen = pen;
        this.view = view;
    }

    void paint(FeatureShape shape) {
        if (!pen.sees(shape.line())) {
            return;
        }
        FeatureRole role = shape.ref().role();
        Color colour = Palette.of(role);
        switch (role) {
            case TRACK -> {} // In the map's ink, under the detections that are drawn there.
            case AREA -> outline(shape, colour, 1.2);
            case CARGO_ZONE, WATER -> outline(shape, colour, 1.1, 14, 5);
            case IGNORE -> outline(shape, colour, 1.2, 2, 4);
        }
    }

    void label(FeatureShape shape, Labels labels) {
        boolean track = shape.ref().role() == FeatureRole.TRACK;
        if (!pen.sees(shape.line()) || (track && view.metresPerPixel() > TRACK_NAMES_BELOW_M_PER_PX)) {
            return;
        }
        String text = shape.ref().role() == FeatureRole.IGNORE
                ? TEXT.get("ignored", shape.ref().name())
                : shape.ref().name();
        Color colour = Palette.of(shape.ref().role());
        if (track) {
            labelTrack(shape.line(), text, colour, labels);
        } else {
            labelOutline(shape.line(), text, colour, labels);
        }
    }

    private void outline(FeatureShape shape, Color colour, double widthPx, double... dashes) {
        pen.stroke(shape.line(), colour, widthPx, true, dashes);
        shape.holes().forEach(hole -> pen.stroke(hole, colour, widthPx, true, dashes));
    }

    /** On the outline's topmost side in view, or at the top of the panel when it is seen from inside. */
    private void labelOutline(MapLine line, String text, Color colour, Labels labels) {
        Envelope seen = view.visible().intersection(line.bounds());
        double x = view.screenX((seen.getMinX() + seen.getMaxX()) / 2);
        double y = Math.max(view.screenY(seen.getMaxY()) - 10, 14);
        labels.write(text, x, y, colour, Labels.PLAIN);
    }

    /** On the track, at the middle of its longest stretch in view. */
    private void labelTrack(MapLine line, String text, Color colour, Labels labels) {
        Envelope panel = view.visible();
        double longest = 0;
        double x = 0;
        double y = 0;
        for (int i = 0; i < line.edges(); i++) {
            Envelope edge = new Envelope(line.easting(i), line.easting(i + 1), line.northing(i), line.northing(i + 1));
            Envelope seen = edge.intersection(panel);
            double length = Math.hypot(seen.getWidth(), seen.getHeight());
            if (!seen.isNull() && length > longest) {
                longest = length;
                double t = edge.getWidth() > edge.getHeight()
                        ? along(line.easting(i), line.easting(i + 1), (seen.getMinX() + seen.getMaxX()) / 2)
                        : along(line.northing(i), line.northing(i + 1), (seen.getMinY() + seen.getMaxY()) / 2);
                x = view.screenX(line.easting(i) + t * (line.easting(i + 1) - line.easting(i)));
                y = view.screenY(line.northing(i) + t * (line.northing(i + 1) - line.northing(i)));
            }
        }
        if (longest > 0) {
            labels.write(text, x, y, colour, Labels.PLAIN);
        }
    }

    private static double along(double from, double to, double value) {
        return from == to ? 0.5 : (value - from) / (to - from);
    }
}
