package org.railcount.detect.zone;

import org.opencv.core.MatOfPoint2f;
import org.opencv.core.Point;
import org.opencv.core.RotatedRect;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * Smallest rectangle around a patch of pixels. Its points are pixel centres, so the rectangle is half a pixel wider
 * on every side than the contour's own.
 *
 * @param lengthM long side, metres
 * @param widthM short side, metres
 * @param corners in the zone image, corner of the first pixel at (0, 0)
 */
record PatchBox(double lengthM, double widthM, Point... corners) {

    /** Around a contour of the zone image. */
    static PatchBox around(MatOfPoint2f contour, ZoneImage at) {
        RotatedRect inner = Imgproc.minAreaRect(contour);
        RotatedRect outer = new RotatedRect(
                new Point(inner.center.x + 0.5, inner.center.y + 0.5),
                new Size(inner.size.width + 1, inner.size.height + 1),
                inner.angle);
        Point[] corners = new Point[4];
        outer.points(corners);
        return new PatchBox(
                Math.max(outer.size.width, outer.size.height) * at.pixelM(),
                Math.min(outer.size.width, outer.size.height) * at.pixelM(),
                corners);
    }
}
