package org.railcount.detect.zone;

import java.util.Arrays;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;
import org.railcount.detect.image.MatScope;

/**
 * How much every pixel of a water zone differs from the water.
 *
 * @param all difference, shadow included, {@code [row * width + col]}
 * @param lit the same, zero where a pixel is only darker than the water, as a shadow on it is
 * @param steepness how fast lightness or hue change from pixel to pixel
 * @param least difference that waves do not reach
 */
record WaterContrast(float[] all, float[] lit, float[] steepness, double least) {
    private static final double LEAST_DIFFERENCE = 10;

    /** In spreads of the water. */
    private static final double SPREADS = 4;

    /** A pixel darker than the water is shadow unless its hue differs by so much. */
    private static final double HUE = 8;

    static WaterContrast of(ZoneImage at, MatScope scope) {
        Mat smooth = scope.mat();
        Imgproc.GaussianBlur(at.lab(), smooth, new Size(0, 0), 1);
        float[] lab = new float[3 * (int) smooth.total()];
        smooth.get(0, 0, lab);
        boolean[] inside = at.inside();
        GroundColour water = GroundColour.of(lab, inside);
        float[] all = new float[inside.length];
        float[] lit = new float[inside.length];
        float[] seen = new float[inside.length];
        int n = 0;
        for (int i = 0; i < inside.length; i++) {
            if (inside[i]) {
                all[i] = (float) water.difference(lab, i);
                boolean shadow = lab[3 * i] < water.l()
                        && Math.hypot(lab[3 * i + 1] - water.a(), lab[3 * i + 2] - water.b()) < HUE;
                lit[i] = shadow ? 0 : all[i];
                seen[n++] = all[i];
            }
        }
        Arrays.sort(seen, 0, n);
        double spread = n == 0 ? 0 : seen[n / 2];
        return new WaterContrast(all, lit, steepness(smooth, scope), Math.max(LEAST_DIFFERENCE, SPREADS * spread));
    }

    private static float[] steepness(Mat lab, MatScope scope) {
        Mat dx = scope.mat();
        Mat dy = scope.mat();
        Imgproc.Sobel(lab, dx, CvType.CV_32F, 1, 0, 3, 1 / 8.0, 0, Core.BORDER_REPLICATE);
        Imgproc.Sobel(lab, dy, CvType.CV_32F, 0, 1, 3, 1 / 8.0, 0, Core.BORDER_REPLICATE);
        float[] x = new float[3 * (int) lab.total()];
        float[] y = new float[x.length];
        dx.get(0, 0, x);
        dy.get(0, 0, y);
        float[] steepness = new float[x.length / 3];
        for (int i = 0; i < x.length; i++) {
            steepness[i / 3] = Math.max(steepness[i / 3], (float) Math.hypot(x[i], y[i]));
        }
        return steepness;
    }

    /** 8UC1: 255 where the difference is more than waves make. */
    Mat differing(ZoneImage at, MatScope scope) {
        byte[] bytes = new byte[all.length];
        for (int i = 0; i < all.length; i++) {
            bytes[i] = (byte) (all[i] > least ? 255 : 0);
        }
        Mat hit = scope.own(new Mat(at.mask().size(), CvType.CV_8UC1));
        hit.put(0, 0, bytes);
        return hit;
    }
}
