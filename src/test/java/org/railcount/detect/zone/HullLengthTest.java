package org.railcount.detect.zone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleBinaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opencv.core.Point;
import org.railcount.detect.zone.HullLength.OrientedBox;

/** Hulls of contrast 40 on water of 0, pixels of half a metre, 300 by 200 of them. */
class HullLengthTest {
    private static final int WIDTH = 300;
    private static final int HEIGHT = 200;
    private static final double PIXEL_M = 0.5;
    private static final double LEAST = 10;

    /** Contrast as a function of the place along and across a box's axes, pixels. */
    private static HullLength hull(OrientedBox box, DoubleBinaryOperator contrast) {
        float[] all = new float[WIDTH * HEIGHT];
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                double dx = x - box.middle().x;
                double dy = y - box.middle().y;
                double along = dx * Math.cos(box.turn()) + dy * Math.sin(box.turn());
                double across = dy * Math.cos(box.turn()) - dx * Math.sin(box.turn());
                all[y * WIDTH + x] = (float) contrast.applyAsDouble(along, across);
            }
        }
        return new HullLength(all, WIDTH, PIXEL_M);
    }

    private static OrientedBox box(double degrees, double length) {
        return new OrientedBox(new Point(150, 100), Math.toRadians(degrees), length, 24);
    }

    /** Falls from 40 to 0 within so many pixels about an end. */
    private static double rim(double inside, double blur) {
        return 40 * Math.max(0, Math.min(1, inside / blur + 0.5));
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "0, 6", "90, 6", "30, 4", "-45, 4"})
    void aHullEndsWhereItsContrastHasFallenToHalf(double degrees, double blur) {
        OrientedBox box = box(degrees, 140 + blur);
        HullLength hull = hull(box, (along, across) -> rim(70.3 - along, blur) * rim(along + 65.8, blur) / 40);
        double[] ends = hull.ends(box, LEAST);
        assertThat(ends[0]).isCloseTo(-65.8, within(0.8));
        assertThat(ends[1]).isCloseTo(70.3, within(0.8));
    }

    /** The mask's rectangle may be too short or too long by a few metres. */
    @ParameterizedTest
    @CsvSource({"128", "136", "146"})
    void theRectangleNeedNotFit(double length) {
        HullLength hull = hull(box(0, 0), (along, across) -> rim(67 - Math.abs(along), 2));
        double[] ends = hull.ends(box(0, length), LEAST);
        assertThat(ends[1] - ends[0]).isCloseTo(134, within(1.0));
    }

    /** A shadow beyond the stern has been taken out of the contrast, but the mask's rectangle still holds it. */
    @Test
    void aShadowAtOneEndDoesNotLengthenAHull() {
        OrientedBox box = new OrientedBox(new Point(150, 100), 0, 160, 24);
        HullLength hull = hull(box, (along, across) -> along > -50 && along < 80 ? 40 : 0);
        double[] ends = hull.ends(box, LEAST);
        assertThat(ends[0]).isCloseTo(-50, within(1.0));
        assertThat(ends[1]).isCloseTo(80, within(1.0));
    }

    /** A bow is pointed: what lies beside it is water, and does not shorten it. */
    @Test
    void aPointedBowIsMeasuredAlongTheMiddle() {
        HullLength hull = hull(
                box(0, 0),
                (along, across) -> Math.abs(across) < Math.min(12, (75 - along) / 2) && along > -60 ? 40 : 0);
        assertThat(hull.ends(box(0, 136), LEAST)[1]).isBetween(64.0, 72.0);
    }

    /** Dark hatches in the middle of a ship are not its ends. */
    @Test
    void aDarkStretchAmidshipsIsNoEnd() {
        HullLength hull =
                hull(box(0, 0), (along, across) -> Math.abs(along) < 70 && !(along > 10 && along < 30) ? 40 : 0);
        double[] ends = hull.ends(box(0, 140), LEAST);
        assertThat(ends[0]).isCloseTo(-69.5, within(1.0));
        assertThat(ends[1]).isCloseTo(69.5, within(1.0));
    }

    @Test
    void aHullThatThePictureCutsEndsAtThePicturesRim() {
        OrientedBox box = new OrientedBox(new Point(270, 100), 0, 120, 24);
        double[] ends =
                hull(box, (along, across) -> Math.abs(along) < 60 ? 40 : 0).ends(box, LEAST);
        assertThat(ends[0]).isCloseTo(-59.5, within(1.0));
        assertThat(ends[1]).isCloseTo(29.5, within(1.0));
    }

    @Test
    void aRectangleHasItsCornersInTheFrameOfPixelCorners() {
        Point[] corners = box(90, 100).corners(-40, 30);
        assertThat(corners).hasSize(4);
        double[][] expected = {{162.5, 60.5}, {162.5, 130.5}, {138.5, 130.5}, {138.5, 60.5}};
        for (int i = 0; i < 4; i++) {
            assertThat(corners[i].x).isCloseTo(expected[i][0], within(1e-9));
            assertThat(corners[i].y).isCloseTo(expected[i][1], within(1e-9));
        }
    }
}
