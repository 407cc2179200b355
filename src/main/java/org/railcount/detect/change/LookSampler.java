package org.railcount.detect.change;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.imgproc.Imgproc;
import org.railcount.detect.OpenCv;
import org.railcount.detect.image.LocalAffine;
import org.railcount.detect.image.Radiometry;
import org.railcount.detect.image.TiledImage;
import org.railcount.imagery.GroundFrame;
import org.railcount.imagery.PixelWindow;
import org.railcount.imagery.RegisteredGround;
import org.railcount.imagery.Scene;
import org.railcount.imagery.SceneException;
import org.railcount.model.Area;
import org.railcount.model.AreaCount;
import org.railcount.model.CountStatus;
import org.railcount.model.DetectionRun;
import org.railcount.model.Site;

/** Cuts the small pictures of a site's areas out of a scene, brought onto the site as the scene's run says. Thread-safe. */
public final class LookSampler {
    /** Coarser scenes show no buildings to be trusted, metres. */
    private static final double COARSEST_M = 1.5;

    /** An area of which less can be judged is left out. */
    private static final double LEAST_USABLE = 0.5;

    /** Side of a part over which the ground's transform is taken as straight, metres. */
    private static final double PART_M = 200;

    /** Samples along each side of a pixel. */
    private static final int SAMPLES = 2;

    /**
     * The looks of a scene's areas; none where the scene has no date, is too coarse, or was not brought onto the site.
     *
     * @param run the scene's own
     */
    public List<AreaLook> sample(Scene scene, Site site, DetectionRun run) throws SceneException {
        Optional<Instant> acquired = scene.info().acquisition().time();
        if (acquired.isEmpty() || scene.info().pixelSizeM() > COARSEST_M) {
            return List.of();
        }
        OpenCv.ensureLoaded();
        GroundFrame ground =
                RegisteredGround.of(scene.ground(), run.registration().appliedMove());
        List<AreaLook> looks = new ArrayList<>();
        for (Area area : site.areas()) {
            if (!judged(run, area)) {
                continue;
            }
            LookGrid grid = LookGrid.of(area, scene.ground());
            Optional<PixelWindow> window = window(scene, ground, grid);
            if (window.isPresent()) {
                Radiometry radiometry = Radiometry.measure(scene, window.get());
                byte[] lab = lab(new TiledImage(scene, radiometry), ground, grid);
                looks.add(new AreaLook(
                        run.sceneId(),
                        acquired.get(),
                        grid,
                        LookGrid.Lattice.of(grid, scene.ground()),
                        radiometry.hasColour(),
                        lab));
            }
        }
        return looks;
    }

    private static boolean judged(DetectionRun run, Area area) {
        return run.counts().stream()
                .filter(count -> count.area().equals(area.name()))
                .filter(count -> count.status() == CountStatus.COUNTED || count.status() == CountStatus.PARTIAL)
                .mapToDouble(AreaCount::usableFraction)
                .anyMatch(usable -> usable >= LEAST_USABLE);
    }

    private static Optional<PixelWindow> window(Scene scene, GroundFrame ground, LookGrid grid) {
        Envelope box = new Envelope();
        for (int corner = 0; corner < 4; corner++) {
            Coordinate utm = grid.utm((corner & 1) * grid.cols(), (corner >> 1) * grid.rows());
            box.expandToInclude(ground.utmToPixel(utm.x, utm.y));
        }
        box = box.intersection(
                new Envelope(0, scene.info().width(), 0, scene.info().height()));
        if (box.isNull() || box.getWidth() < 1 || box.getHeight() < 1) {
            return Optional.empty();
        }
        return Optional.of(
                new PixelWindow((int) box.getMinX(), (int) box.getMinY(), (int) box.getWidth(), (int) box.getHeight()));
    }

    private static byte[] lab(TiledImage image, GroundFrame ground, LookGrid grid) throws SceneException {
        float[] rgb = new float[3 * grid.size()];
        TiledImage.Cursor cursor = image.cursor();
        boolean[] seen = new boolean[grid.size()];
        int part = Math.max(1, (int) Math.round(PART_M / grid.pixelM()));
        for (int top = 0; top < grid.rows(); top += part) {
            for (int left = 0; left < grid.cols(); left += part) {
                Coordinate middle = grid.utm(left + part / 2.0, top + part / 2.0);
                LocalAffine affine = new LocalAffine(ground, middle.x, middle.y);
                for (int row = top; row < Math.min(grid.rows(), top + part); row++) {
                    for (int col = left; col < Math.min(grid.cols(), left + part); col++) {
                        int pixel = row * grid.cols() + col;
                        seen[pixel] = mean(cursor, affine, grid, col, row, rgb, 3 * pixel);
                    }
                }
            }
        }
        return stored(rgb, seen, grid);
    }

    private static boolean mean(
            TiledImage.Cursor image, LocalAffine affine, LookGrid grid, int col, int row, float[] rgb, int to)
            throws SceneException {
        float[] one = new float[3];
        for (int i = 0; i < SAMPLES; i++) {
            for (int j = 0; j < SAMPLES; j++) {
                Coordinate utm = grid.utm(col + (i + 0.5) / SAMPLES, row + (j + 0.5) / SAMPLES);
                if (!image.sample(affine.col(utm.x, utm.y), affine.row(utm.x, utm.y), one)) {
                    return false;
                }
                for (int c = 0; c < 3; c++) {
                    rgb[to + c] += Math.min(1, one[c]) / (SAMPLES * SAMPLES);
                }
            }
        }
        return true;
    }

    private static byte[] stored(float[] rgb, boolean[] seen, LookGrid grid) {
        Mat colour = new Mat(grid.rows(), grid.cols(), CvType.CV_32FC3);
        Mat lab = new Mat();
        try {
            colour.put(0, 0, rgb);
            Imgproc.cvtColor(colour, lab, Imgproc.COLOR_RGB2Lab);
            float[] values = new float[rgb.length];
            lab.get(0, 0, values);
            byte[] bytes = new byte[values.length];
            for (int pixel = 0; pixel < seen.length; pixel++) {
                if (seen[pixel]) {
                    bytes[3 * pixel] = (byte) Math.max(1, Math.min(255, Math.round(values[3 * pixel] * 2.55f)));
                    for (int c = 1; c < 3; c++) {
                        bytes[3 * pixel + c] =
                                (byte) Math.max(0, Math.min(255, Math.round(values[3 * pixel + c]) + 128));
                    }
                }
            }
            return bytes;
        } finally {
            colour.release();
            lab.release();
        }
    }
}
