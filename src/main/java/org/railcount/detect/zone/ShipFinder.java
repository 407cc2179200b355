package org.railcount.detect.zone;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.locationtech.jts.geom.Polygon;
import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.core.MatOfPoint;
import org.opencv.core.MatOfPoint2f;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;
import org.railcount.detect.image.GroundOutline;
import org.railcount.detect.image.Radiometry;
import org.railcount.imagery.GroundFrame;
import org.railcount.imagery.Scene;
import org.railcount.imagery.SceneException;
import org.railcount.model.Detection;
import org.railcount.model.Subject;

/**
 * Finds ships in a water zone: long patches that differ from the water, which is the zone's own median colour. Length and
 * width are those of the smallest rectangle around the patch. Thread-safe.
 */
public final class ShipFinder {
    private static final double LEAST_LENGTH_M = 20;
    private static final double MOST_LENGTH_M = 400;
    private static final double LEAST_ELONGATION = 2;
    private static final double MOST_ELONGATION = 14;

    /** Share of the rectangle that a hull fills. */
    private static final double LEAST_FILLING = 0.45;

    /** Lab distance from the water. */
    private static final double LEAST_DIFFERENCE = 14;

    /**
     * Searches one zone.
     *
     * @param zone in the scene's UTM frame
     * @param holes parts to be left out, in UTM
     * @param ground where the scene's pixels lie in the site's frame
     */
    public List<Detection> find(
            Scene scene,
            Radiometry radiometry,
            String zoneName,
            Polygon zone,
            List<Polygon> holes,
            GroundFrame ground,
            GroundOutline outline)
            throws SceneException {
        try (MatScope scope = new MatScope()) {
            Optional<ZoneImage> image = ZoneImage.read(scene, radiometry, zone, holes, ground, scope);
            if (image.isEmpty()) {
                return List.of();
            }
            ZoneImage at = image.get();
            Mat hit = differsFromWater(at, scope);
            List<MatOfPoint> contours = new ArrayList<>();
            Imgproc.findContours(hit, contours, scope.mat(), Imgproc.RETR_EXTERNAL, Imgproc.CHAIN_APPROX_NONE);
            List<Detection> found = new ArrayList<>();
            for (MatOfPoint contour : contours) {
                scope.own(contour);
                MatOfPoint2f points = scope.own(new MatOfPoint2f(contour.toArray()));
                PatchBox box = PatchBox.around(points, at);
                double filled =
                        (Imgproc.contourArea(contour) + Imgproc.arcLength(points, true) / 2 + 1) / box.areaPixels();
                double elongation = box.lengthM() / box.widthM();
                if (box.lengthM() < LEAST_LENGTH_M
                        || box.lengthM() > MOST_LENGTH_M
                        || elongation < LEAST_ELONGATION
                        || elongation > MOST_ELONGATION
                        || filled < LEAST_FILLING) {
                    continue;
                }
                found.add(new Detection(
                        String.format(Locale.ROOT, "%s-ship-%02d", zoneName, found.size() + 1),
                        new Subject.Ship(),
                        at.polygon(outline, box.corners()),
                        Math.min(0.95, filled),
                        Optional.empty(),
                        box.lengthM(),
                        box.widthM(),
                        Math.min(1, filled) * box.lengthM() * box.widthM()));
            }
            return found;
        }
    }

    private static Mat differsFromWater(ZoneImage at, MatScope scope) {
        Mat smooth = scope.mat();
        double sigma = Math.max(0.6, 0.7 / at.pixelM());
        Imgproc.GaussianBlur(at.lab(), smooth, new Size(0, 0), sigma);
        double l = at.median(0);
        double a = at.median(1);
        double b = at.median(2);
        Mat water = scope.mat();
        double d = LEAST_DIFFERENCE;
        Core.inRange(smooth, new Scalar(l - d, a - d, b - d), new Scalar(l + d, a + d, b + d), water);
        Mat hit = scope.mat();
        Core.bitwise_not(water, hit);
        Core.bitwise_and(hit, at.mask(), hit);
        // Closes the gaps between a dark hull's deck fittings; opens away wakes and the quay's seam.
        int close = Math.max(1, (int) Math.round(5 / at.pixelM()));
        int open = Math.max(1, (int) Math.round(4 / at.pixelM()));
        Mat closing = scope.own(Imgproc.getStructuringElement(Imgproc.MORPH_ELLIPSE, new Size(close, close)));
        Mat opening = scope.own(Imgproc.getStructuringElement(Imgproc.MORPH_ELLIPSE, new Size(open, open)));
        Imgproc.morphologyEx(hit, hit, Imgproc.MORPH_CLOSE, closing);
        Imgproc.morphologyEx(hit, hit, Imgproc.MORPH_OPEN, opening);
        return hit;
    }
}
