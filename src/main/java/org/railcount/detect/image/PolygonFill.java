package org.railcount.detect.image;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.opencv.core.Mat;
import org.opencv.core.MatOfPoint;
import org.opencv.core.Point;
import org.opencv.core.Scalar;
import org.opencv.imgproc.Imgproc;

/** Fills polygons into masks; what lies in a hole keeps its value. */
public final class PolygonFill {
    private PolygonFill() {}

    /**
     * Fills the inside of a polygon.
     *
     * @param mask one channel of 8 bits
     * @param place brings a corner of the polygon to continuous (column, row) of the mask, (0, 0) being the outer corner of
     *     its first pixel
     */
    public static void fill(Mat mask, Polygon polygon, UnaryOperator<Coordinate> place, int value) {
        try (MatScope scope = new MatScope()) {
            List<MatOfPoint> rings = new ArrayList<>();
            rings.add(scope.own(points(polygon.getExteriorRing(), place)));
            for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                rings.add(scope.own(points(polygon.getInteriorRingN(i), place)));
            }
            // Filled together, rings count by turns: inside, in a hole.
            Imgproc.fillPoly(mask, rings, new Scalar(value));
        }
    }

    private static MatOfPoint points(LinearRing ring, UnaryOperator<Coordinate> place) {
        Coordinate[] corners = ring.getCoordinates();
        Point[] points = new Point[corners.length];
        for (int i = 0; i < corners.length; i++) {
            Coordinate at = place.apply(corners[i]);
            points[i] = new Point(Math.floor(at.x), Math.floor(at.y));
        }
        return new MatOfPoint(points);
    }
}
