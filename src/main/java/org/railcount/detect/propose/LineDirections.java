package org.railcount.detect.propose;

import java.util.TreeSet;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;
import org.railcount.detect.OpenCv;
import org.railcount.detect.image.MatScope;
import org.railcount.detect.strip.Strip;
import org.railcount.detect.strip.StripSampler;
import org.railcount.imagery.SceneException;

/**
 * Which way the lines of a picture run, block by block, from the smoothed structure tensor (Förstner and Gülch 1987):
 * tracks, cars and shadows of cars all run along a yard, so its direction stands out wherever tracks lie. Immutable.
 */
final class LineDirections {
    /** Distance between the headings that are looked at, radians. The network still sees a track half as much askew. */
    static final double STEP = Math.toRadians(6);

    private static final int BINS = 30;
    private static final double BLOCK_M = 32;
    private static final double PIXEL_M = 0.5;

    /** Spread of the Gaussian that smooths the tensor, metres. */
    private static final double SMOOTH_M = 6;

    /** A direction counts in a block from this share of the block's structure. */
    private static final double LEAST_SHARE = 0.12;

    private final Envelope box;
    private final int columns;
    private final int rows;
    private final boolean[][] present;

    private LineDirections(Envelope box, int columns, int rows, boolean[][] present) {
        this.box = box;
        this.columns = columns;
        this.rows = rows;
        this.present = present;
    }

    /** Measures the directions in one scene. */
    static LineDirections measure(AreaView scene, SearchArea area) throws SceneException {
        OpenCv.ensureLoaded();
        Envelope box = area.box();
        int columns = Math.max(1, (int) Math.ceil(box.getWidth() / BLOCK_M));
        int rows = Math.max(1, (int) Math.ceil(box.getHeight() / BLOCK_M));
        double[][] share = new double[columns * rows][BINS];
        int width = (int) (columns * BLOCK_M / PIXEL_M);
        int height = (int) (rows * BLOCK_M / PIXEL_M);
        tensor(brightness(scene, box, width, height), width, height, share, columns);
        boolean[][] present = new boolean[columns * rows][BINS];
        for (int b = 0; b < share.length; b++) {
            double total = 0;
            for (double v : share[b]) {
                total += v;
            }
            for (int k = 0; k < BINS && total > 0; k++) {
                double about = share[b][k] + (share[b][(k + 1) % BINS] + share[b][(k + BINS - 1) % BINS]) / 2;
                present[b][k] = about > LEAST_SHARE * total;
            }
        }
        return new LineDirections(box, columns, rows, present);
    }

    /** Brightness at every half metre, north up. */
    private static float[] brightness(AreaView scene, Envelope box, int width, int height) throws SceneException {
        float[] out = new float[width * height];
        int perPixel = (int) Math.round(PIXEL_M / StripSampler.LATERAL_STEP_M);
        int band = (int) (BLOCK_M / PIXEL_M);
        int stripRows = band * perPixel;
        for (int top = 0; top < height; top += band) {
            double north = box.getMaxY() - (top + band / 2.0) * PIXEL_M;
            Strip strip = scene.strip(
                    new Coordinate(box.getMinX(), north),
                    new Coordinate(box.getMinX() + width * PIXEL_M, north),
                    stripRows);
            for (int r = 0; r < band; r++) {
                for (int c = 0; c < width; c++) {
                    float sum = 0;
                    for (int i = 0; i < perPixel * perPixel; i++) {
                        int at = (r * perPixel + i / perPixel) * strip.columns() + c * perPixel + i % perPixel;
                        sum += strip.planes()[0][at] + strip.planes()[1][at] + strip.planes()[2][at];
                    }
                    out[(top + r) * width + c] = sum / (3 * perPixel * perPixel);
                }
            }
        }
        return out;
    }

    private static void tensor(float[] bright, int width, int height, double[][] share, int columns) {
        try (MatScope scope = new MatScope()) {
            Mat picture = scope.own(new Mat(height, width, CvType.CV_32F));
            Mat gx = scope.mat();
            Mat gy = scope.mat();
            Mat magnitude = scope.mat();
            Mat xx = scope.mat();
            Mat xy = scope.mat();
            Mat yy = scope.mat();
            picture.put(0, 0, bright);
            Imgproc.Sobel(picture, gx, CvType.CV_32F, 1, 0);
            Imgproc.Sobel(picture, gy, CvType.CV_32F, 0, 1);
            Core.magnitude(gx, gy, magnitude);
            Core.add(magnitude, new org.opencv.core.Scalar(1e-6), magnitude);
            product(gx, gx, magnitude, xx);
            product(gx, gy, magnitude, xy);
            product(gy, gy, magnitude, yy);
            float[] a = values(xx);
            float[] b = values(xy);
            float[] c = values(yy);
            int block = (int) (BLOCK_M / PIXEL_M);
            for (int i = 0; i < a.length; i++) {
                double energy = a[i] + c[i];
                if (energy < 1e-5) {
                    continue;
                }
                double difference = a[i] - c[i];
                double coherence = Math.hypot(difference, 2 * b[i]) / energy;
                // The gradient points across the lines; rows run downward, so the angle is mirrored.
                double line = -(Math.atan2(2 * b[i], difference) / 2 + Math.PI / 2);
                int bin = Math.floorMod((int) Math.round(line / STEP), BINS);
                share[i / width / block * columns + i % width / block][bin] += coherence * coherence;
            }
        }
    }

    /** The product of two gradients over their magnitude, so that one bright edge does not drown the rest, smoothed. */
    private static void product(Mat a, Mat b, Mat magnitude, Mat out) {
        Core.multiply(a, b, out);
        Core.divide(out, magnitude, out);
        Imgproc.GaussianBlur(out, out, new Size(0, 0), SMOOTH_M / PIXEL_M);
    }

    private static float[] values(Mat mat) {
        float[] values = new float[(int) mat.total()];
        mat.get(0, 0, values);
        return values;
    }

    /** The headings that some block shows, radians counter-clockwise from east, 0 to half a turn. */
    double[] headings() {
        TreeSet<Integer> bins = new TreeSet<>();
        for (boolean[] block : present) {
            for (int k = 0; k < BINS; k++) {
                if (block[k]) {
                    bins.add(k);
                }
            }
        }
        return bins.stream().mapToDouble(k -> k * STEP).toArray();
    }

    /** Whether lines of about a heading run within a block's length of a place. */
    boolean shows(double heading, Coordinate utm) {
        int bin = Math.floorMod((int) Math.round(heading / STEP), BINS);
        int c = (int) Math.floor((utm.x - box.getMinX()) / BLOCK_M);
        int r = (int) Math.floor((box.getMaxY() - utm.y) / BLOCK_M);
        for (int i = Math.max(0, r - 1); i <= Math.min(rows - 1, r + 1); i++) {
            for (int j = Math.max(0, c - 1); j <= Math.min(columns - 1, c + 1); j++) {
                if (present[i * columns + j][bin]) {
                    return true;
                }
            }
        }
        return false;
    }
}
