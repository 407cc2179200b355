package org.railcount.app.viewer.frame;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/**
 * Map frame to screen: up is grid north, one scale for both axes. Screen positions are pixels from the panel's
 * top-left corner. Immutable.
 *
 * @param frame the map frame
 * @param easting map position of the panel's middle
 * @param northing map position of the panel's middle
 * @param metresPerPixel metres per screen pixel
 * @param width panel width, pixels
 * @param height panel height, pixels
 */
public record ViewTransform(
        MapFrame frame, double easting, double northing, double metresPerPixel, double width, double height) {

    /** The transform that shows a view in a panel of the given size. */
    public static ViewTransform of(MapFrame frame, MapView view, double width, double height) {
        Coordinate middle = frame.toMap(view.lon(), view.lat());
        return new ViewTransform(frame, middle.x, middle.y, view.metresPerPixel(), width, height);
    }

    /** The transform that shows a map rectangle whole, with a margin of a twentieth on each side. */
    public static ViewTransform fitting(MapFrame frame, Envelope map, double width, double height) {
        double scale = Math.max(map.getWidth() / Math.max(width, 1), map.getHeight() / Math.max(height, 1)) / 0.9;
        Coordinate middle = map.centre();
        return new ViewTransform(frame, middle.x, middle.y, scale > 0 ? scale : 1, width, height);
    }

    public MapView view() {
        Coordinate middle = frame.toLonLat(easting, northing);
        return new MapView(middle.x, middle.y, metresPerPixel);
    }

    public double screenX(double mapEasting) {
        return width / 2 + (mapEasting - easting) / metresPerPixel;
    }

    public double screenY(double mapNorthing) {
        return height / 2 - (mapNorthing - northing) / metresPerPixel;
    }

    /** Map position of a screen position. */
    public Coordinate toMap(double x, double y) {
        return new Coordinate(easting + (x - width / 2) * metresPerPixel, northing - (y - height / 2) * metresPerPixel);
    }

    /** WGS 84 position of a screen position. */
    public Coordinate toLonLat(double x, double y) {
        Coordinate map = toMap(x, y);
        return frame.toLonLat(map.x, map.y);
    }

    /** The map rectangle that the panel shows. */
    public Envelope visible() {
        return new Envelope(toMap(0, 0), toMap(width, height));
    }

    /** The ground that the panel shows, WGS 84. */
    public Polygon ground() {
        Coordinate corner = toLonLat(0, 0);
        return new GeometryFactory().createPolygon(new Coordinate[] {
            corner, toLonLat(width, 0), toLonLat(width, height), toLonLat(0, height), corner.copy()
        });
    }

    /** The same view after dragging the ground by some screen pixels. */
    public ViewTransform dragged(double dx, double dy) {
        return new ViewTransform(
                frame, easting - dx * metresPerPixel, northing + dy * metresPerPixel, metresPerPixel, width, height);
    }

    /** The view at another scale in which the ground under a screen position stays where it is. */
    public ViewTransform scaledAbout(double x, double y, double newMetresPerPixel) {
        Coordinate fixed = toMap(x, y);
        return new ViewTransform(
                frame,
                fixed.x - (x - width / 2) * newMetresPerPixel,
                fixed.y + (y - height / 2) * newMetresPerPixel,
                newMetresPerPixel,
                width,
                height);
    }

    /** The same middle and scale in a panel of another size. */
    public ViewTransform resized(double newWidth, double newHeight) {
        return new ViewTransform(frame, easting, northing, metresPerPixel, newWidth, newHeight);
    }

    /** The same ground in another frame. */
    public ViewTransform in(MapFrame other) {
        return other.equals(frame) ? this : of(other, view(), width, height);
    }
}
