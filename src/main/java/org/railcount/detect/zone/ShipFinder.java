package org.railcount.detect.zone;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.locationtech.jts.geom.Polygon;
import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.core.MatOfPoint;
import org.opencv.core.MatOfPoint2f;
import org.opencv.core.Point;
import org.opencv.core.RotatedRect;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;
import org.railcount.detect.image.GroundOutline;
import org.railcount.detect.image.MatScope;
import org.railcount.detect.image.Radiometry;
import org.railcount.imagery.GroundFrame;
import org.railcount.imagery.Scene;
import org.railcount.imagery.SceneException;
import org.railcount.model.Detection;
import org.railcount.model.Subject;

/**
 * Finds ships in a water zone: long, well-filled patches with sharp sides that differ from the water's own colour. What of
 * the quay lies inside the zone is cut away by its thinness, cloud by its soft rim. Lengths come from {@link HullLength}.
 * Thread-safe.
 */
final class ShipFinder {
    private static final double PIXEL_M = 0.5;
    private static final double LEAST_LENGTH_M = 20;
    private static final double MOST_LENGTH_M = 420;
    private static final double MOST_WIDTH_M = 65;
    private static final double LEAST_ELONGATION = 2.6;
    private static final double MOST_ELONGATION = 14;

    /** Share of its rectangle that a hull fills. */
    private static final double LEAST_FILLING = 0.65;

    /** A hull's rim is at least so steep, against the hull's own contrast, from pixel to pixel of half a metre. */
    private static final double LEAST_STEEPNESS = 0.08;

    /** Rim so near the zone's own boundary says nothing, metres. */
    private static final double BOUNDARY_M = 2;

    /** Of the rim of a hull so much lies clear of the zone's boundary; a strip of quay has less. */
    private static final double LEAST_CLEAR = 0.45;

    private static final double CLOSE_M = 5;
    private static final double OPEN_M = 4.5;
    private static final double REGROW_M = 1.5;

    /**
     * Searches one zone.
     *
     * @param zone in the scene's UTM frame
     * @param holes parts to be left out, in UTM
     * @param frame where the scene's pixels lie in the site's frame, registration included
     */
    List<Detection> find(
            Scene scene,
            Radiometry radiometry,
            String zoneName,
            Polygon zone,
            List<Polygon> holes,
            GroundFrame frame,
            GroundOutline outline)
            throws SceneException {
        try (MatScope scope = new MatScope()) {
            double pixelM = Math.max(PIXEL_M, scene.info().pixelSizeM());
            Optional<ZoneImage> image = ZoneImage.read(scene, radiometry, zone, holes, frame, pixelM, scope);
            if (image.isEmpty()) {
                return List.of();
            }
            ZoneImage at = image.get();
            WaterContrast contrast = WaterContrast.of(at, scope);
            float[] toBoundary = toBoundary(at, scope);
            HullLength hull = new HullLength(contrast.lit(), at.lab().cols(), at.pixelM());
            List<MatOfPoint> contours = new ArrayList<>();
            Imgproc.findContours(
                    patches(contrast, at, scope),
                    contours,
                    scope.mat(),
                    Imgproc.RETR_EXTERNAL,
                    Imgproc.CHAIN_APPROX_NONE);
            List<Detection> found = new ArrayList<>();
            for (MatOfPoint contour : contours) {
                scope.own(contour);
                if (!sharp(contour, contrast, toBoundary, at)) {
                    continue;
                }
                MatOfPoint2f points = scope.own(new MatOfPoint2f(contour.toArray()));
                double filled = Imgproc.contourArea(contour) + Imgproc.arcLength(points, true) / 2 + 1;
                HullLength.OrientedBox box = box(points);
                double filling = Math.min(1, filled / (box.length() * box.width()));
                double[] ends = hull.ends(box, contrast.least());
                double lengthM = (ends[1] - ends[0]) * at.pixelM();
                double widthM = box.width() * at.pixelM();
                if (filling < LEAST_FILLING || !shipLike(lengthM, widthM)) {
                    continue;
                }
                found.add(new Detection(
                        String.format(Locale.ROOT, "%s-ship-%02d", zoneName, found.size() + 1),
                        new Subject.Ship(),
                        at.polygon(outline, box.corners(ends[0], ends[1])),
                        Math.min(0.95, filling),
                        Optional.empty(),
                        lengthM,
                        widthM,
                        filling * lengthM * widthM));
            }
            return found;
        }
    }

    private static boolean shipLike(double lengthM, double widthM) {
        double elongation = lengthM / widthM;
        return lengthM >= LEAST_LENGTH_M
                && lengthM <= MOST_LENGTH_M
                && widthM <= MOST_WIDTH_M
                && elongation >= LEAST_ELONGATION
                && elongation <= MOST_ELONGATION;
    }

    private static HullLength.OrientedBox box(MatOfPoint2f points) {
        RotatedRect rect = Imgproc.minAreaRect(points);
        boolean upright = rect.size.height > rect.size.width;
        return new HullLength.OrientedBox(
                rect.center,
                Math.toRadians(rect.angle + (upright ? 90 : 0)),
                Math.max(rect.size.width, rect.size.height) + 1,
                Math.min(rect.size.width, rect.size.height) + 1);
    }

    /** Whether enough of the rim lies free in the water and is steep enough for a hull. */
    private static boolean sharp(MatOfPoint contour, WaterContrast contrast, float[] toBoundary, ZoneImage at) {
        int width = at.lab().cols();
        Point[] rim = contour.toArray();
        double[] steep = new double[rim.length];
        double[] strong = new double[rim.length];
        int clear = 0;
        for (Point point : rim) {
            int i = (int) point.y * width + (int) point.x;
            if (toBoundary[i] * at.pixelM() > BOUNDARY_M) {
                steep[clear] = largest(contrast.steepness(), point, width);
                strong[clear] = largest(contrast.all(), point, width);
                clear++;
            }
        }
        if (clear < LEAST_CLEAR * rim.length) {
            return false;
        }
        Arrays.sort(steep, 0, clear);
        Arrays.sort(strong, 0, clear);
        return steep[clear / 2] > LEAST_STEEPNESS * strong[clear / 2];
    }

    private static double largest(float[] values, Point about, int width) {
        double most = 0;
        for (int y = (int) about.y - 2; y <= about.y + 2; y++) {
            for (int x = (int) about.x - 2; x <= about.x + 2; x++) {
                if (x >= 0 && x < width && y >= 0 && y < values.length / width) {
                    most = Math.max(most, values[y * width + x]);
                }
            }
        }
        return most;
    }

    private static float[] toBoundary(ZoneImage at, MatScope scope) {
        Mat framed = scope.mat();
        Core.copyMakeBorder(at.mask(), framed, 1, 1, 1, 1, Core.BORDER_CONSTANT, new Scalar(0));
        Mat distance = scope.mat();
        Imgproc.distanceTransform(framed, distance, Imgproc.DIST_L2, 3);
        // A submat shares its parent's memory until it is released itself.
        Mat part = scope.own(distance.submat(1, distance.rows() - 1, 1, distance.cols() - 1));
        Mat inner = scope.own(part.clone());
        float[] values = new float[(int) inner.total()];
        inner.get(0, 0, values);
        return values;
    }

    /** Closes the gaps between deck fittings; opens away wakes and the quay's strip, then grows hulls back to their rim. */
    private static Mat patches(WaterContrast contrast, ZoneImage at, MatScope scope) {
        Mat hit = contrast.differing(at, scope);
        int border = (int) Math.ceil(CLOSE_M / at.pixelM());
        Mat framed = scope.mat();
        Core.copyMakeBorder(hit, framed, border, border, border, border, Core.BORDER_CONSTANT, new Scalar(0));
        Imgproc.morphologyEx(framed, framed, Imgproc.MORPH_CLOSE, disc(CLOSE_M, at, scope));
        Mat closed = scope.mat();
        scope.own(framed.submat(border, framed.rows() - border, border, framed.cols() - border))
                .copyTo(closed);
        Core.bitwise_and(closed, at.mask(), closed);
        Mat opened = scope.mat();
        Imgproc.morphologyEx(closed, opened, Imgproc.MORPH_OPEN, disc(OPEN_M, at, scope));
        Imgproc.dilate(opened, opened, disc(REGROW_M, at, scope));
        Core.bitwise_and(opened, closed, opened);
        return opened;
    }

    private static Mat disc(double acrossM, ZoneImage at, MatScope scope) {
        int side = Math.max(1, (int) Math.round(acrossM / at.pixelM()) | 1);
        return scope.own(Imgproc.getStructuringElement(Imgproc.MORPH_ELLIPSE, new Size(side, side)));
    }
}
