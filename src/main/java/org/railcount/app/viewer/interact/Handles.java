package org.railcount.app.viewer.interact;

import java.util.OptionalInt;
import org.railcount.app.viewer.frame.MapLine;
import org.railcount.app.viewer.frame.ViewTransform;

/** Finds the handles of a selected line under the pointer: its points and the middles of its sides. */
public final class Handles {
    private static final double GRIP_PX = 7;

    private Handles() {}

    /** The point of a line under the pointer, the nearest. */
    public static OptionalInt pointAt(MapLine line, ViewTransform view, Pointer at) {
        OptionalInt best = OptionalInt.empty();
        double nearest = GRIP_PX;
        for (int i = 0; i < line.size(); i++) {
            double distance = distance(view, at, line.easting(i), line.northing(i));
            if (distance <= nearest) {
                nearest = distance;
                best = OptionalInt.of(i);
            }
        }
        return best;
    }

    /** The side of a line whose middle lies under the pointer; side i runs from point i to the next. */
    public static OptionalInt sideAt(MapLine line, ViewTransform view, Pointer at) {
        for (int i = 0; i < line.edges(); i++) {
            double e = (line.easting(i) + line.easting(i + 1)) / 2;
            double n = (line.northing(i) + line.northing(i + 1)) / 2;
            if (distance(view, at, e, n) <= GRIP_PX) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    private static double distance(ViewTransform view, Pointer at, double easting, double northing) {
        return Math.hypot(view.screenX(easting) - at.x(), view.screenY(northing) - at.y());
    }
}
