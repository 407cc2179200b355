package org.railcount.detect.zone;

import java.util.Arrays;
import org.opencv.core.Point;

/**
 * Where a hull begins and ends along its axis: the contrast against the water along the middle of the beam, and at either
 * end the place where it falls to half of what it is just inside, between pixels. A blurred rim, which widens a mask, and a
 * shadow on the water, which lengthens it, do not move that place.
 */
final class HullLength {
    /** Share of the beam, about its middle, that is looked at; a bow is pointed. */
    private static final double MIDDLE = 0.5;

    /** How far the search goes beyond the patch at either end, metres. */
    private static final double BEYOND_M = 4;

    /** Length of hull that an end is measured against, metres. */
    private static final double INSIDE_M = 6;

    private final float[] contrast;
    private final int width;
    private final double pixelM;

    /** @param contrast difference from the water, zero in shadow, {@code [row * width + col]} */
    HullLength(float[] contrast, int width, double pixelM) {
        this.contrast = contrast;
        this.width = width;
        this.pixelM = pixelM;
    }

    /**
     * The hull inside a rectangle.
     *
     * @param box about the patch
     * @param least contrast that counts as more than water
     * @return from and to along the box's long axis, pixels from its middle
     */
    double[] ends(OrientedBox box, double least) {
        int reach = (int) Math.ceil(box.length() / 2 + BEYOND_M / pixelM);
        double[] along = new double[2 * reach + 1];
        for (int k = -reach; k <= reach; k++) {
            along[k + reach] = middle(box, k);
        }
        double to = end(along, reach, least);
        double[] reversed = new double[along.length];
        for (int i = 0; i < along.length; i++) {
            reversed[i] = along[along.length - 1 - i];
        }
        return new double[] {-end(reversed, reach, least), to};
    }

    /** Mean contrast across the middle of the beam. */
    private double middle(OrientedBox box, int along) {
        int half = Math.max(1, (int) Math.round(MIDDLE * box.width() / 2));
        double sum = 0;
        for (int across = -half; across <= half; across++) {
            Point at = box.at(along, across);
            int x = (int) Math.round(at.x);
            int y = (int) Math.round(at.y);
            boolean inside = x >= 0 && x < width && y >= 0 && y < contrast.length / width;
            sum += inside ? contrast[y * width + x] : 0;
        }
        return sum / (2 * half + 1);
    }

    /** The last place, seen from the middle, where the contrast falls below half of what it is before. */
    private double end(double[] along, int middle, double least) {
        int last = along.length - 1;
        while (last > middle && along[last] < least) {
            last--;
        }
        int before = Math.max(middle, last - (int) Math.round(INSIDE_M / pixelM));
        double[] inside = Arrays.copyOfRange(along, before, last + 1);
        Arrays.sort(inside);
        double half = Math.max(least, inside[inside.length / 2] / 2);
        int k = last;
        while (k > before && along[k] < half) {
            k--;
        }
        double outer = k + 1 < along.length ? along[k + 1] : 0;
        double beyond = along[k] > outer ? (along[k] - half) / (along[k] - outer) : 0;
        return k - middle + Math.max(0, Math.min(1, beyond));
    }

    /**
     * A rectangle in pixels.
     *
     * @param middle its middle, pixel centres being whole numbers
     * @param turn direction of its long side, radians from the direction of the columns' numbers
     * @param length long side
     * @param width short side
     */
    record OrientedBox(Point middle, double turn, double length, double width) {
        Point at(double along, double across) {
            double c = Math.cos(turn);
            double s = Math.sin(turn);
            return new Point(middle.x + along * c - across * s, middle.y + along * s + across * c);
        }

        /** The four corners of its part between two places along its axis, in the picture's frame with the first pixel's corner at (0, 0). */
        Point[] corners(double from, double to) {
            Point[] corners = {at(from, -width / 2), at(to, -width / 2), at(to, width / 2), at(from, width / 2)};
            for (Point corner : corners) {
                corner.x += 0.5;
                corner.y += 0.5;
            }
            return corners;
        }
    }
}
