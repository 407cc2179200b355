package org.railcount.detect.zone;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.locationtech.jts.geom.Polygon;
import org.opencv.core.Core;
import org.opencv.core.CvType;
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
import org.railcount.model.CargoType;
import org.railcount.model.Detection;
import org.railcount.model.Subject;

/**
 * Finds tarp-covered cargo on the ground of a cargo zone by colour against the zone's own ground: blue from pale to
 * strong, green that is no vegetation, and white. Colours are CIE L*a*b*, relative to the zone's median. Thread-safe.
 */
public final class CargoFinder {
    /** Smaller patches are not cargo, square metres. */
    private static final double LEAST_M2 = 6;

    /** Narrower patches are not cargo, metres. */
    private static final double LEAST_WIDTH_M = 1.5;

    private static final double BLUE_B = -9;
    private static final double PLAIN_BLUE_B = -15;
    private static final double STRONG_BLUE_B = -22;
    private static final double GREEN_A = -9;

    /** Ground in shadow is bluish too: the darker against the ground, the bluer a tarp must be to be told from it. */
    private static final double PENUMBRA_L = 8;

    private static final double SHADOW_L = 25;

    /** Darker than this no colour can be told. */
    private static final double BLACK_L = 14;

    /** Vegetation is yellower than green tarpaulin. */
    private static final double GREEN_B_MOST = 9;

    private static final double WHITE_L = 22;
    private static final double WHITE_CHROMA = 9;

    /** On ground lighter than this (snow), white cannot be told. */
    private static final double WHITE_GROUND_L_MOST = 75;

    /**
     * Searches one zone.
     *
     * @param zone in the scene's UTM frame
     * @param holes parts to be left out: tracks and ignore zones, in UTM
     * @param ground where the scene's pixels lie in the site's frame
     * @return cargo with outlines in longitude and latitude; empty where the scene does not show the zone
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
            if (image.isEmpty() || !radiometry.hasColour()) {
                return List.of();
            }
            List<Detection> found = new ArrayList<>();
            ZoneImage at = image.get();
            double l = at.median(0);
            double a = at.median(1);
            double b = at.median(2);
            Mat blue = between(at, scope, l - PENUMBRA_L, 101, -128, a + 60, -128, b + BLUE_B);
            Core.bitwise_or(blue, between(at, scope, l - SHADOW_L, 101, -128, a + 60, -128, b + PLAIN_BLUE_B), blue);
            Core.bitwise_or(blue, between(at, scope, BLACK_L, 101, -128, a + 60, -128, b + STRONG_BLUE_B), blue);
            Mat green = between(at, scope, BLACK_L, 101, -128, a + GREEN_A, b + BLUE_B, b + GREEN_B_MOST);
            collect(at, blue, CargoType.BLUE, zoneName, outline, scope, found);
            collect(at, green, CargoType.GREEN, zoneName, outline, scope, found);
            if (l < WHITE_GROUND_L_MOST) {
                Mat white = between(
                        at, scope, l + WHITE_L, 101, a - WHITE_CHROMA, a + WHITE_CHROMA, b + BLUE_B, b + WHITE_CHROMA);
                collect(at, white, CargoType.WHITE, zoneName, outline, scope, found);
            }
            return found;
        }
    }

    private static Mat between(
            ZoneImage at, MatScope scope, double l0, double l1, double a0, double a1, double b0, double b1) {
        Mat hit = scope.mat();
        Core.inRange(at.lab(), new Scalar(l0, a0, b0), new Scalar(l1, a1, b1), hit);
        Core.bitwise_and(hit, at.mask(), hit);
        return hit;
    }

    private static void collect(
            ZoneImage at,
            Mat hit,
            CargoType type,
            String zoneName,
            GroundOutline outline,
            MatScope scope,
            List<Detection> found) {
        int side = Math.max(1, (int) Math.round(1.0 / at.pixelM()));
        Mat kernel = scope.own(Imgproc.getStructuringElement(Imgproc.MORPH_RECT, new Size(side, side)));
        Imgproc.morphologyEx(hit, hit, Imgproc.MORPH_OPEN, kernel);
        List<MatOfPoint> contours = new ArrayList<>();
        Imgproc.findContours(hit, contours, scope.mat(), Imgproc.RETR_EXTERNAL, Imgproc.CHAIN_APPROX_NONE);
        for (MatOfPoint contour : contours) {
            scope.own(contour);
            Mat filled = Mat.zeros(hit.size(), CvType.CV_8UC1);
            double area;
            try {
                Imgproc.drawContours(filled, List.of(contour), 0, new Scalar(255), Imgproc.FILLED);
                area = Core.countNonZero(filled) * at.pixelAreaM2();
            } finally {
                filled.release();
            }
            MatOfPoint2f points = scope.own(new MatOfPoint2f(contour.toArray()));
            PatchBox box = PatchBox.around(points, at);
            if (area < LEAST_M2 || box.widthM() < LEAST_WIDTH_M) {
                continue;
            }
            double filling = Math.min(1, area / (box.lengthM() * box.widthM()));
            found.add(new Detection(
                    String.format(
                            Locale.ROOT,
                            "%s-%s-%03d",
                            zoneName,
                            type.name().toLowerCase(Locale.ROOT),
                            found.size() + 1),
                    new Subject.Cargo(type),
                    at.polygon(outline, box.corners()),
                    0.5 + 0.4 * filling,
                    Optional.empty(),
                    box.lengthM(),
                    box.widthM(),
                    area));
        }
    }
}
