package org.railcount.detect.propose;

import java.util.BitSet;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * Ground on which no other track can run, since one was found there: two tracks are never nearer to each other than
 * about four metres, except where they meet. Half-metre cells. Not thread-safe.
 */
final class ClaimedGround {
    private static final double CELL_M = 0.5;

    /** Half the width of what a track claims, metres. */
    private static final double REACH_M = 1.75;

    private final Envelope box;
    private final int columns;
    private final int rows;
    private final BitSet claimed;

    ClaimedGround(Envelope box) {
        this.box = new Envelope(box);
        this.box.expandBy(REACH_M);
        columns = (int) Math.ceil(this.box.getWidth() / CELL_M);
        rows = (int) Math.ceil(this.box.getHeight() / CELL_M);
        claimed = new BitSet(columns * rows);
    }

    boolean holds(Coordinate utm) {
        int c = (int) Math.floor((utm.x - box.getMinX()) / CELL_M);
        int r = (int) Math.floor((utm.y - box.getMinY()) / CELL_M);
        return c >= 0 && r >= 0 && c < columns && r < rows && claimed.get(r * columns + c);
    }

    /** Claims the ground along a line. */
    void claim(List<Coordinate> line) {
        for (int i = 1; i < line.size(); i++) {
            Coordinate a = line.get(i - 1);
            Coordinate b = line.get(i);
            int steps = Math.max(1, (int) Math.ceil(a.distance(b)));
            for (int k = 0; k <= steps; k++) {
                double f = (double) k / steps;
                claim(a.x + f * (b.x - a.x), a.y + f * (b.y - a.y));
            }
        }
    }

    private void claim(double east, double north) {
        int c0 = (int) Math.floor((east - REACH_M - box.getMinX()) / CELL_M);
        int r0 = (int) Math.floor((north - REACH_M - box.getMinY()) / CELL_M);
        int reach = (int) Math.ceil(2 * REACH_M / CELL_M);
        for (int r = Math.max(0, r0); r <= Math.min(rows - 1, r0 + reach); r++) {
            for (int c = Math.max(0, c0); c <= Math.min(columns - 1, c0 + reach); c++) {
                double dx = box.getMinX() + (c + 0.5) * CELL_M - east;
                double dy = box.getMinY() + (r + 0.5) * CELL_M - north;
                if (dx * dx + dy * dy <= REACH_M * REACH_M) {
                    claimed.set(r * columns + c);
                }
            }
        }
    }
}
