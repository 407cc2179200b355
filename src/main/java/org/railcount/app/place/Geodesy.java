package org.railcount.app.place;

import java.util.List;
import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.PolygonArea;
import net.sf.geographiclib.PolygonResult;
import org.locationtech.jts.geom.Coordinate;

/**
 * Lengths and areas on the WGS 84 ellipsoid along geodesics (C. F. F. Karney, Algorithms for geodesics, Journal of Geodesy
 * 87, 2013). Positions are x = longitude, y = latitude, degrees. Heights are not looked at. Stateless.
 */
public final class Geodesy {
    private Geodesy() {}

    /** Length of a line, metres. */
    public static double lengthM(List<Coordinate> line) {
        double sum = 0;
        for (int i = 1; i < line.size(); i++) {
            Coordinate a = line.get(i - 1);
            Coordinate b = line.get(i);
            sum += Geodesic.WGS84.Inverse(a.y, a.x, b.y, b.x).s12;
        }
        return sum;
    }

    /** Area inside a ring whose last point need not repeat the first, square metres; 0 for fewer than three points. */
    public static double areaM2(List<Coordinate> ring) {
        return ring.size() < 3 ? 0 : Math.abs(polygon(ring).area);
    }

    /** Length of the ring's outline, metres. */
    public static double perimeterM(List<Coordinate> ring) {
        return polygon(ring).perimeter;
    }

    private static PolygonResult polygon(List<Coordinate> ring) {
        PolygonArea polygon = new PolygonArea(Geodesic.WGS84, false);
        ring.forEach(point -> polygon.AddPoint(point.y, point.x));
        return polygon.Compute(false, true);
    }
}
