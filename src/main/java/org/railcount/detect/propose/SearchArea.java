package org.railcount.detect.propose;

import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;

/** Where tracks are looked for: polygons in UTM metres, as a mask of cells of two metres. Immutable. */
final class SearchArea {
    private static final double CELL_M = 2;

    private final Envelope box;
    private final int columns;
    private final boolean[] inside;

    SearchArea(Geometry utm) {
        box = utm.getEnvelopeInternal();
        columns = (int) Math.ceil(box.getWidth() / CELL_M) + 1;
        int rows = (int) Math.ceil(box.getHeight() / CELL_M) + 1;
        inside = new boolean[columns * rows];
        IndexedPointInAreaLocator locator = new IndexedPointInAreaLocator(utm);
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                Coordinate middle =
                        new Coordinate(box.getMinX() + (c + 0.5) * CELL_M, box.getMinY() + (r + 0.5) * CELL_M);
                inside[r * columns + c] = locator.locate(middle) != Location.EXTERIOR;
            }
        }
    }

    Envelope box() {
        return new Envelope(box);
    }

    boolean holds(Coordinate utm) {
        int c = (int) Math.floor((utm.x - box.getMinX()) / CELL_M);
        int r = (int) Math.floor((utm.y - box.getMinY()) / CELL_M);
        return c >= 0 && c < columns && r >= 0 && r * columns + c < inside.length && inside[r * columns + c];
    }
}
