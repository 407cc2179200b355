package org.railcount.detect.zone;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Polygon;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfPoint;
import org.opencv.core.Point;
import org.opencv.core.Scalar;
import org.opencv.imgproc.Imgproc;
import org.railcount.detect.image.GroundOutline;
import org.railcount.detect.image.LocalAffine;
import org.railcount.detect.image.Radiometry;
import org.railcount.imagery.GroundFrame;
import org.railcount.imagery.PixelBlock;
import org.railcount.imagery.PixelWindow;
import org.railcount.imagery.Scene;
import org.railcount.imagery.SceneException;

/**
 * The pixels of one zone. Mats are {@code height x width}, column 0 row 0 at the window's first pixel.
 *
 * @param lab 32FC3: lightness 0 to 100, a and b as CIE L*a*b* of the stretched colours
 * @param mask 8UC1: 255 inside the zone on valid pixels
 * @param affine UTM in the site's frame to scene pixels about the zone's middle
 * @param window what part of the scene it shows
 * @param scale scene pixels per pixel of the Mats
 */
record ZoneImage(Mat lab, Mat mask, LocalAffine affine, PixelWindow window, double scale) {
    /** Longer windows are read coarser. */
    private static final int LARGEST = 3000;

    /**
     * Reads a zone.
     *
     * @param zone in UTM
     * @param ground where the scene's pixels lie in the site's frame
     * @param holes parts to be left out, in UTM
     * @return empty where the scene does not show the zone
     */
    static Optional<ZoneImage> read(
            Scene scene, Radiometry radiometry, Polygon zone, List<Polygon> holes, GroundFrame ground, MatScope scope)
            throws SceneException {
        Coordinate middle = zone.getEnvelopeInternal().centre();
        LocalAffine affine = new LocalAffine(ground, middle.x, middle.y);
        Envelope box = new Envelope();
        for (Coordinate c : zone.getCoordinates()) {
            box.expandToInclude(affine.col(c.x, c.y), affine.row(c.x, c.y));
        }
        box = box.intersection(
                new Envelope(0, scene.info().width(), 0, scene.info().height()));
        if (box.isNull() || box.getWidth() < 2 || box.getHeight() < 2) {
            return Optional.empty();
        }
        PixelWindow window =
                new PixelWindow((int) box.getMinX(), (int) box.getMinY(), (int) Math.ceil(box.getWidth()), (int)
                        Math.ceil(box.getHeight()));
        double scale = Math.max(1, Math.max(window.width(), window.height()) / (double) LARGEST);
        PixelBlock block =
                scene.read(window, (int) Math.round(window.width() / scale), (int) Math.round(window.height() / scale));
        ZoneImage image = new ZoneImage(
                lab(radiometry.apply(block), block, scope),
                scope.own(Mat.zeros(block.height(), block.width(), CvType.CV_8UC1)),
                affine,
                window,
                scale);
        image.fill(zone, 255, scope);
        for (Polygon hole : holes) {
            image.fill(hole, 0, scope);
        }
        Mat valid = scope.own(new Mat(block.height(), block.width(), CvType.CV_8UC1));
        byte[] bytes = new byte[block.valid().length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (block.valid()[i] ? 255 : 0);
        }
        valid.put(0, 0, bytes);
        Core.bitwise_and(image.mask, valid, image.mask);
        return Optional.of(image);
    }

    private static Mat lab(float[][] planes, PixelBlock block, MatScope scope) {
        float[] rgb = new float[3 * block.width() * block.height()];
        for (int i = 0; i < block.width() * block.height(); i++) {
            for (int c = 0; c < 3; c++) {
                rgb[3 * i + c] = Math.min(1, planes[c][i]);
            }
        }
        Mat colour = scope.own(new Mat(block.height(), block.width(), CvType.CV_32FC3));
        colour.put(0, 0, rgb);
        Mat lab = scope.mat();
        Imgproc.cvtColor(colour, lab, Imgproc.COLOR_RGB2Lab);
        return lab;
    }

    private void fill(Polygon polygon, int value, MatScope scope) {
        Coordinate[] ring = polygon.getExteriorRing().getCoordinates();
        Point[] points = new Point[ring.length];
        for (int i = 0; i < ring.length; i++) {
            double east = ring[i].x;
            double north = ring[i].y;
            points[i] = new Point(
                    Math.floor((affine.col(east, north) - window.col()) / scale),
                    Math.floor((affine.row(east, north) - window.row()) / scale));
        }
        MatOfPoint corners = scope.own(new MatOfPoint(points));
        Imgproc.fillPoly(mask, List.of(corners), new Scalar(value));
    }

    /** Ground area of one pixel of the Mats, square metres. */
    double pixelAreaM2() {
        return affine.pixelAreaM2() * scale * scale;
    }

    /** Mean ground size of one pixel of the Mats, metres. */
    double pixelM() {
        return Math.sqrt(pixelAreaM2());
    }

    /** UTM position in the site's frame of a position in the Mats, corner of the first pixel at (0, 0). */
    Coordinate utm(double x, double y) {
        return affine.utm(window.col() + x * scale, window.row() + y * scale);
    }

    /** Polygon in longitude and latitude of corners in the Mats. */
    Polygon polygon(GroundOutline outline, Point... corners) {
        Coordinate[] utm = new Coordinate[corners.length];
        for (int i = 0; i < corners.length; i++) {
            utm[i] = utm(corners[i].x, corners[i].y);
        }
        return outline.polygon(utm);
    }

    /** Median of one Lab channel over the zone. */
    float median(int channel) {
        int n = (int) lab.total();
        float[] values = new float[3 * n];
        lab.get(0, 0, values);
        byte[] inside = new byte[n];
        mask.get(0, 0, inside);
        float[] used = new float[n];
        int count = 0;
        for (int i = 0; i < n; i++) {
            if (inside[i] != 0) {
                used[count++] = values[3 * i + channel];
            }
        }
        Arrays.sort(used, 0, count);
        return count == 0 ? 0 : used[count / 2];
    }
}
