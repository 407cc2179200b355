package org.railcount.detect.zone;

import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Polygon;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Point;
import org.opencv.imgproc.Imgproc;
import org.railcount.detect.image.GroundOutline;
import org.railcount.detect.image.LocalAffine;
import org.railcount.detect.image.MatScope;
import org.railcount.detect.image.PolygonFill;
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
 * @param pixelM ground size of a pixel of the Mats along both axes, metres
 * @param colsPerPixel scene columns per column of the Mats
 * @param rowsPerPixel scene rows per row of the Mats
 */
record ZoneImage(
        Mat lab,
        Mat mask,
        LocalAffine affine,
        PixelWindow window,
        double pixelM,
        double colsPerPixel,
        double rowsPerPixel) {
    /** Longer zones are read coarser. */
    private static final int LARGEST = 4000;

    /**
     * Reads a zone.
     *
     * @param zone in UTM
     * @param holes parts to be left out, in UTM
     * @param ground where the scene's pixels lie in the site's frame
     * @param wantedM ground size of a pixel, metres
     * @return empty where the scene does not show the zone
     */
    static Optional<ZoneImage> read(
            Scene scene,
            Radiometry radiometry,
            Polygon zone,
            List<Polygon> holes,
            GroundFrame ground,
            double wantedM,
            MatScope scope)
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
        double colM = affine.colM();
        double rowM = affine.rowM();
        double pixelM = Math.max(wantedM, Math.max(window.width() * colM, window.height() * rowM) / LARGEST);
        int width = Math.max(1, (int) Math.round(window.width() * colM / pixelM));
        int height = Math.max(1, (int) Math.round(window.height() * rowM / pixelM));
        PixelBlock block = scene.read(window, width, height);
        ZoneImage image = new ZoneImage(
                lab(radiometry.apply(block), block, scope),
                scope.own(Mat.zeros(height, width, CvType.CV_8UC1)),
                affine,
                window,
                pixelM,
                (double) window.width() / width,
                (double) window.height() / height);
        image.fill(zone, 255);
        for (Polygon hole : holes) {
            image.fill(hole, 0);
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

    private void fill(Polygon polygon, int value) {
        PolygonFill.fill(
                mask,
                polygon,
                utm -> new Coordinate(
                        (affine.col(utm.x, utm.y) - window.col()) / colsPerPixel,
                        (affine.row(utm.x, utm.y) - window.row()) / rowsPerPixel),
                value);
    }

    /** Ground area of one pixel of the Mats, square metres. */
    double pixelAreaM2() {
        return affine.pixelAreaM2() * colsPerPixel * rowsPerPixel;
    }

    /** UTM position in the site's frame of a position in the Mats, corner of the first pixel at (0, 0). */
    Coordinate utm(double x, double y) {
        return affine.utm(window.col() + x * colsPerPixel, window.row() + y * rowsPerPixel);
    }

    /** Polygon in longitude and latitude of corners in the Mats. */
    Polygon polygon(GroundOutline outline, Point... corners) {
        Coordinate[] utm = new Coordinate[corners.length];
        for (int i = 0; i < corners.length; i++) {
            utm[i] = utm(corners[i].x, corners[i].y);
        }
        return outline.polygon(utm);
    }

    /** {@link #lab} as an array: {@code [3 * (row * width + col) + channel]}. */
    float[] colours() {
        float[] values = new float[3 * (int) lab.total()];
        lab.get(0, 0, values);
        return values;
    }

    /** {@link #mask} as an array, {@code [row * width + col]}. */
    boolean[] inside() {
        byte[] bytes = new byte[(int) mask.total()];
        mask.get(0, 0, bytes);
        boolean[] inside = new boolean[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            inside[i] = bytes[i] != 0;
        }
        return inside;
    }
}
