package org.railcount.app.viewer.frame;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/** A line or ring in the map frame, ready for drawing and hit tests. Immutable. */
public final class MapLine {
    private final double[] eastings;
    private final double[] northings;
    private final boolean closed;
    private final Envelope bounds = new Envelope();

    private MapLine(int size, boolean closed) {
        eastings = new double[size];
        northings = new double[size];
        this.closed = closed;
    }

    /**
     * Projects WGS 84 positions.
     *
     * @param closed whether it is a ring; its closing position, equal to the first, is then left out
     */
    public static MapLine of(MapFrame frame, Coordinate[] lonLat, boolean closed) {
        int size = lonLat.length;
        if (closed && size > 1 && lonLat[0].equals2D(lonLat[size - 1])) {
            size--;
        }
        MapLine line = new MapLine(size, closed);
        for (int i = 0; i < size; i++) {
            Coordinate map = frame.toMap(lonLat[i].x, lonLat[i].y);
            line.eastings[i] = map.x;
            line.northings[i] = map.y;
            line.bounds.expandToInclude(map);
        }
        return line;
    }

    /**
     * A line of map positions.
     *
     * @param closed whether it is a ring, whose first position is not repeated
     */
    public static MapLine ofMap(List<Coordinate> positions, boolean closed) {
        MapLine line = new MapLine(positions.size(), closed);
        for (int i = 0; i < positions.size(); i++) {
            line.eastings[i] = positions.get(i).x;
            line.northings[i] = positions.get(i).y;
            line.bounds.expandToInclude(positions.get(i));
        }
        return line;
    }

    public int size() {
        return eastings.length;
    }

    public boolean isClosed() {
        return closed;
    }

    /** Number of edges, the closing one included. */
    public int edges() {
        return closed ? size() : size() - 1;
    }

    public double easting(int i) {
        return eastings[i % eastings.length];
    }

    public double northing(int i) {
        return northings[i % northings.length];
    }

    public Envelope bounds() {
        return new Envelope(bounds);
    }

    /** Whether a ring holds a map position; never true of a line. */
    public boolean contains(double e, double n) {
        boolean inside = false;
        for (int i = 0; closed && i < size(); i++) {
            double n0 = northing(i);
            double n1 = northing(i + 1);
            if ((n0 > n) != (n1 > n) && e < (easting(i + 1) - easting(i)) * (n - n0) / (n1 - n0) + easting(i)) {
                inside = !inside;
            }
        }
        return inside;
    }

    /** Metres from a map position to the nearest edge. */
    public double distance(double e, double n) {
        double best = Double.POSITIVE_INFINITY;
        for (int i = 0; i < edges(); i++) {
            best = Math.min(best, distanceToEdge(i, e, n));
        }
        return best;
    }

    /** Metres from a map position to one edge. */
    public double distanceToEdge(int edge, double e, double n) {
        double dx = easting(edge + 1) - easting(edge);
        double dy = northing(edge + 1) - northing(edge);
        double length2 = dx * dx + dy * dy;
        double t = length2 == 0 ? 0 : ((e - easting(edge)) * dx + (n - northing(edge)) * dy) / length2;
        t = Math.max(0, Math.min(1, t));
        return Math.hypot(e - easting(edge) - t * dx, n - northing(edge) - t * dy);
    }

    /** Metres along all edges. */
    public double length() {
        double length = 0;
        for (int i = 0; i < edges(); i++) {
            length += Math.hypot(easting(i + 1) - easting(i), northing(i + 1) - northing(i));
        }
        return length;
    }

    /** Square metres inside a ring; 0 for a line. */
    public double area() {
        double twice = 0;
        for (int i = 0; closed && i < size(); i++) {
            twice += (easting(i) - easting(0)) * (northing(i + 1) - northing(0))
                    - (easting(i + 1) - easting(0)) * (northing(i) - northing(0));
        }
        return Math.abs(twice) / 2;
    }
}
