package org.railcount.app.viewer.state;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.railcount.app.viewer.frame.ViewTransform;
import org.railcount.model.Subject;
import org.railcount.review.shape.FreeOutline;
import org.railcount.review.shape.GroundShape;
import org.railcount.review.shape.OrientedRectangle;

/**
 * A place by which the selected shape can be taken hold of, and what comes of dragging it.
 *
 * @param kind what it moves
 * @param index which corner or side of a free outline
 * @param x screen position
 * @param y screen position
 */
public record ShapeHandle(Kind kind, int index, double x, double y) {
    /** Shapes that are shorter on the screen have no handles: they would hide it. */
    private static final double FROM_PX = 24;

    /** How far ahead of a shape the handle lies that turns it. */
    private static final double TURN_PX = 22;

    private static final double LEAST_WIDTH_M = 0.5;

    /** What a handle moves. */
    public enum Kind {
        BACK,
        FRONT,
        LEFT,
        RIGHT,
        TURN,
        CORNER,
        /** The middle of a side of a free outline; dragged, it becomes a corner. */
        SIDE
    }

    /** The handles of a shape; a railcar's width is left alone. */
    public static List<ShapeHandle> of(GroundShape shape, Subject subject, ViewTransform view) {
        List<ShapeHandle> handles = new ArrayList<>();
        if (shape.lengthM() / view.metresPerPixel() < FROM_PX) {
            return handles;
        }
        if (shape instanceof OrientedRectangle rectangle) {
            handles.add(at(Kind.BACK, 0, rectangle.back(), view));
            handles.add(at(Kind.FRONT, 0, rectangle.front(), view));
            if (!(subject instanceof Subject.Railcar)) {
                handles.add(at(Kind.LEFT, 0, beside(rectangle, rectangle.widthM() / 2), view));
                handles.add(at(Kind.RIGHT, 0, beside(rectangle, -rectangle.widthM() / 2), view));
            }
        } else {
            List<Coordinate> corners = shape.corners();
            for (int i = 0; i < corners.size(); i++) {
                handles.add(at(Kind.CORNER, i, corners.get(i), view));
            }
            for (int i = 0; i < corners.size(); i++) {
                Coordinate a = corners.get(i);
                Coordinate b = corners.get((i + 1) % corners.size());
                if (a.distance(b) / view.metresPerPixel() >= FROM_PX) {
                    handles.add(at(Kind.SIDE, i, new Coordinate((a.x + b.x) / 2, (a.y + b.y) / 2), view));
                }
            }
        }
        double reach = shape.lengthM() / 2 + TURN_PX * view.metresPerPixel();
        Coordinate centre = shape.centre();
        handles.add(at(
                Kind.TURN,
                0,
                new Coordinate(
                        centre.x + reach * Math.cos(shape.heading()), centre.y + reach * Math.sin(shape.heading())),
                view));
        return handles;
    }

    /** The shape after this handle was dragged from one map position to another. */
    public GroundShape dragged(GroundShape shape, Coordinate from, Coordinate to) {
        if (kind == Kind.TURN) {
            Coordinate centre = shape.centre();
            return shape.turned(
                    Math.atan2(to.y - centre.y, to.x - centre.x) - Math.atan2(from.y - centre.y, from.x - centre.x));
        }
        return shape instanceof OrientedRectangle rectangle
                ? stretched(rectangle, from, to)
                : cornered((FreeOutline) shape, from, to);
    }

    private GroundShape stretched(OrientedRectangle shape, Coordinate from, Coordinate to) {
        double along = shape.alongM(to) - shape.alongM(from);
        double left = shape.leftM(to) - shape.leftM(from);
        return switch (kind) {
            case FRONT -> shape.stretchedFront(along);
            case BACK -> shape.stretchedBack(-along);
            case LEFT -> widened(shape, left, 1);
            case RIGHT -> widened(shape, -left, -1);
            case TURN, CORNER, SIDE -> shape;
        };
    }

    private static GroundShape widened(OrientedRectangle shape, double byM, int side) {
        double width = Math.max(LEAST_WIDTH_M, shape.widthM() + byM);
        return shape.moved(0, side * (width - shape.widthM()) / 2).withWidth(width);
    }

    private GroundShape cornered(FreeOutline shape, Coordinate from, Coordinate to) {
        List<Coordinate> corners = new ArrayList<>(shape.corners());
        if (kind == Kind.SIDE) {
            corners.add(index + 1, to);
        } else {
            Coordinate corner = corners.get(index);
            corners.set(index, new Coordinate(corner.x + to.x - from.x, corner.y + to.y - from.y));
        }
        return FreeOutline.isSound(corners) ? new FreeOutline(corners) : shape;
    }

    private static Coordinate beside(OrientedRectangle shape, double leftM) {
        return shape.moved(0, leftM).centre();
    }

    private static ShapeHandle at(Kind kind, int index, Coordinate map, ViewTransform view) {
        return new ShapeHandle(kind, index, view.screenX(map.x), view.screenY(map.y));
    }
}
