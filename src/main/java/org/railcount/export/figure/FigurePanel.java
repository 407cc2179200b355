package org.railcount.export.figure;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.railcount.model.Detection;

/**
 * One date of a figure, laid out.
 *
 * @param scene the date
 * @param box where the map lies, in units of the drawing
 * @param view what it shows
 * @param picture the imagery, as wide and high as the box in pixels of its own
 * @param hasHoles whether parts of the view have no imagery
 * @param when its date, above the map
 * @param facts lines below the date
 */
record FigurePanel(
        FigureScene scene,
        Rectangle2D box,
        MapView view,
        BufferedImage picture,
        boolean hasHoles,
        String when,
        List<String> facts) {

    double unitsPerMetre() {
        return box.getWidth() / view.widthM();
    }

    /** Where a map position lies in the drawing. */
    Point2D at(Coordinate map) {
        return new Point2D.Double(
                box.getX() + (map.x - view.west()) * unitsPerMetre(),
                box.getY() + (view.north() - map.y) * unitsPerMetre());
    }

    /** Where a geometry in map metres lies in the drawing. */
    Rectangle2D box(Geometry onMap) {
        Envelope envelope = onMap.getEnvelopeInternal();
        Point2D topLeft = at(new Coordinate(envelope.getMinX(), envelope.getMaxY()));
        double scale = unitsPerMetre();
        return new Rectangle2D.Double(
                topLeft.getX(), topLeft.getY(), envelope.getWidth() * scale, envelope.getHeight() * scale);
    }

    /** The detections of which something lies in the view. */
    List<Detection> shown() {
        return scene.run().detections().stream()
                .filter(detection -> box.intersects(box(CarString.onMap(detection.outline(), view))))
                .toList();
    }
}
