package org.railcount.detect.zone;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.locationtech.jts.geom.Polygon;
import org.opencv.core.MatOfPoint2f;
import org.opencv.core.Point;
import org.railcount.detect.image.GroundOutline;
import org.railcount.detect.image.MatScope;
import org.railcount.detect.image.Radiometry;
import org.railcount.imagery.GroundFrame;
import org.railcount.imagery.Scene;
import org.railcount.imagery.SceneException;
import org.railcount.model.CargoType;
import org.railcount.model.Detection;
import org.railcount.model.Subject;

/**
 * Finds cargo on the ground of a cargo zone: sheets, heaps and containers of any colour, told from shadow, stains, snow and
 * cloud by a network that sees each pixel against the zone's own ground. Thread-safe.
 */
final class CargoFinder {
    /** Smaller patches are not cargo, square metres and pixels of the sensor. */
    private static final double LEAST_M2 = 7;

    private static final double LEAST_PIXELS = 14;

    /** Narrower patches are not cargo, metres. */
    private static final double LEAST_WIDTH_M = 1.5;

    /** Share of its rectangle that a piece fills; a sheet is a rectangle, a patch of snow is not. */
    private static final double LEAST_FILLING = 0.5;

    private static final double LEAST_WHITE_FILLING = 0.75;

    /** Small white patches are snow. */
    private static final double LEAST_WHITE_M2 = 10;

    /** Of coarser scenes nothing is claimed, metres. */
    private static final double COARSEST_M = 1.2;

    /** How much less a piece is believed that is known by shape and brightness alone. */
    private static final double WITHOUT_COLOUR = 0.7;

    private final CargoNetwork network = new CargoNetwork();

    /**
     * Searches one zone.
     *
     * @param zone in the scene's UTM frame
     * @param holes parts to be left out: tracks and ignore zones, in UTM
     * @param frame where the scene's pixels lie in the site's frame, registration included
     * @return cargo with outlines in longitude and latitude; empty where the scene does not show the zone
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
        double sensorM = scene.info().pixelSizeM();
        if (sensorM > COARSEST_M) {
            return List.of();
        }
        try (MatScope scope = new MatScope()) {
            Optional<ZoneImage> image =
                    ZoneImage.read(scene, radiometry, zone, holes, frame, CargoNetwork.PIXEL_M, scope);
            if (image.isEmpty()) {
                return List.of();
            }
            ZoneImage at = image.get();
            float[] lab = at.colours();
            boolean[] inside = at.inside();
            int width = at.lab().cols();
            GroundColour ground = GroundColour.of(lab, inside);
            CargoNetwork.Reading reading = network.read(lab, width, at.lab().rows(), ground);
            double leastM2 = Math.max(LEAST_M2, LEAST_PIXELS * sensorM * sensorM);
            List<Detection> found = new ArrayList<>();
            List<int[]> pieces = CargoPieces.of(reading, inside, width);
            List<int[]> sheets = pieces.stream()
                    .filter(pixels -> sheetLike(pixels, PatchBox.around(corners(pixels, width, scope), at), at))
                    .toList();
            SnowCheck snow = new SnowCheck(lab, inside, width, ground, sheets);
            for (int[] pixels : pieces) {
                double area = pixels.length * at.pixelAreaM2();
                PatchBox box = PatchBox.around(corners(pixels, width, scope), at);
                if (area < leastM2 || box.widthM() < LEAST_WIDTH_M) {
                    continue;
                }
                double filling = Math.min(1, area / (box.lengthM() * box.widthM()));
                CargoType type = CargoLook.of(pixels, box, lab, reading, ground, radiometry.hasColour(), sensorM);
                boolean maybeSnow = CargoLook.isWhite(pixels, lab, ground);
                if (filling < LEAST_FILLING || (maybeSnow && (!sheetLike(pixels, box, at) || snow.doubts(pixels)))) {
                    continue;
                }
                String id = String.format(
                        Locale.ROOT, "%s-%s-%03d", zoneName, type.name().toLowerCase(Locale.ROOT), found.size() + 1);
                found.add(new Detection(
                        id,
                        new Subject.Cargo(type),
                        at.polygon(outline, box.corners()),
                        confidence(pixels, reading, radiometry),
                        Optional.empty(),
                        box.lengthM(),
                        box.widthM(),
                        area));
            }
            return found;
        }
    }

    private static boolean sheetLike(int[] pixels, PatchBox box, ZoneImage at) {
        double area = pixels.length * at.pixelAreaM2();
        return area >= LEAST_WHITE_M2 && area >= LEAST_WHITE_FILLING * box.lengthM() * box.widthM();
    }

    private static double confidence(int[] pixels, CargoNetwork.Reading reading, Radiometry radiometry) {
        double sum = 0;
        for (int i : pixels) {
            sum += reading.piece()[i];
        }
        return sum / pixels.length * (radiometry.hasColour() ? 1 : WITHOUT_COLOUR);
    }

    private static MatOfPoint2f corners(int[] pixels, int width, MatScope scope) {
        Point[] points = new Point[pixels.length];
        for (int i = 0; i < pixels.length; i++) {
            points[i] = new Point(pixels[i] % width, pixels[i] / width);
        }
        return scope.own(new MatOfPoint2f(points));
    }
}
