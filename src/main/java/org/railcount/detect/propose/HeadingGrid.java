package org.railcount.detect.propose;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * A grid of cells turned so that its columns follow one heading: two metres along, half a metre across, as the network
 * sees them. Positions are UTM metres. Column 0 begins at {@code u0} metres along, row 0 at {@code v0} metres to the
 * right of the line through the frame's origin. Immutable.
 */
final class HeadingGrid {
    /** Length of a cell along the heading, metres. */
    static final double ALONG_M = 2;

    /** Width of a cell, metres. */
    static final double ACROSS_M = 0.5;

    private final double heading;
    private final double cos;
    private final double sin;
    private final double u0;
    private final double v0;
    private final int columns;
    private final int rows;

    /**
     * @param heading radians counter-clockwise from east
     * @param u0 metres along the heading of the first column's edge
     * @param v0 metres to the right of the heading of the first row's edge
     * @param columns cells along
     * @param rows cells across
     */
    HeadingGrid(double heading, double u0, double v0, int columns, int rows) {
        this.heading = heading;
        this.cos = Math.cos(heading);
        this.sin = Math.sin(heading);
        this.u0 = u0;
        this.v0 = v0;
        this.columns = columns;
        this.rows = rows;
    }

    /** The grid that covers a rectangle. */
    static HeadingGrid covering(Envelope utm, double heading) {
        double uLow = Double.POSITIVE_INFINITY;
        double uHigh = Double.NEGATIVE_INFINITY;
        double vLow = Double.POSITIVE_INFINITY;
        double vHigh = Double.NEGATIVE_INFINITY;
        for (double east : new double[] {utm.getMinX(), utm.getMaxX()}) {
            for (double north : new double[] {utm.getMinY(), utm.getMaxY()}) {
                double u = along(heading, east, north);
                double v = right(heading, east, north);
                uLow = Math.min(uLow, u);
                uHigh = Math.max(uHigh, u);
                vLow = Math.min(vLow, v);
                vHigh = Math.max(vHigh, v);
            }
        }
        return new HeadingGrid(heading, uLow, vLow, cells(uHigh - uLow, ALONG_M), cells(vHigh - vLow, ACROSS_M));
    }

    /** The grid of a corridor about a place. */
    static HeadingGrid about(Coordinate utm, double heading, double reachAlongM, double reachAcrossM) {
        return new HeadingGrid(
                heading,
                along(heading, utm.x, utm.y) - reachAlongM,
                right(heading, utm.x, utm.y) - reachAcrossM,
                cells(2 * reachAlongM, ALONG_M),
                cells(2 * reachAcrossM, ACROSS_M));
    }

    /** Radians counter-clockwise from east. */
    double heading() {
        return heading;
    }

    /** Cells along. */
    int columns() {
        return columns;
    }

    /** Cells across. */
    int rows() {
        return rows;
    }

    private static int cells(double length, double cell) {
        return Math.max(1, (int) Math.ceil(length / cell));
    }

    private static double along(double heading, double east, double north) {
        return east * Math.cos(heading) + north * Math.sin(heading);
    }

    private static double right(double heading, double east, double north) {
        return east * Math.sin(heading) - north * Math.cos(heading);
    }

    /** Metres along the heading from the first column's edge. */
    double along(Coordinate utm) {
        return along(heading, utm.x, utm.y) - u0;
    }

    /** Metres to the right of the first row's edge. */
    double across(Coordinate utm) {
        return right(heading, utm.x, utm.y) - v0;
    }

    /** UTM position of a place so many metres along from the first column's and across from the first row's edge. */
    Coordinate at(double alongM, double acrossM) {
        double u = u0 + alongM;
        double v = v0 + acrossM;
        return new Coordinate(u * cos + v * sin, u * sin - v * cos);
    }
}
