package org.railcount.detect.register;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.railcount.detect.image.GroundOutline;
import org.railcount.detect.image.Radiometry;
import org.railcount.imagery.GroundFrame;
import org.railcount.imagery.PixelBlock;
import org.railcount.imagery.PixelWindow;
import org.railcount.imagery.Scene;
import org.railcount.imagery.SceneException;

/**
 * How steep the tones of a scene are on a metric grid, set against what is usual around: much the same in pictures of other
 * sensors, seasons and suns. Zero where nothing is seen and where things come and go. Column 0, row 0 is the north-west
 * corner. Immutable; the array is not copied.
 *
 * @param edges {@code [row * width + column]}
 */
record EdgePicture(int width, int height, float[] edges) {
    /** Cells between the positions at which the grid is tied to the pixels exactly. */
    private static final int TIE = 32;

    /** What is usual is averaged so far around, cells. */
    private static final int AROUND = 12;

    /**
     * Reads a scene onto a grid.
     *
     * @param ground where its pixels lie, in any UTM zone
     * @param box the grid's bounds in metres of {@code frame}'s UTM zone
     * @param frame ties the grid to longitude and latitude
     * @param cellM size of a cell, metres
     * @param restless where things come and go, in {@code frame}'s UTM zone
     */
    static EdgePicture read(
            Scene scene, GroundFrame ground, Envelope box, GroundOutline frame, double cellM, List<Polygon> restless)
            throws SceneException {
        int width = (int) Math.ceil(box.getWidth() / cellM);
        int height = (int) Math.ceil(box.getHeight() / cellM);
        int tiesAcross = width / TIE + 2;
        int tiesDown = height / TIE + 2;
        Coordinate[] ties = new Coordinate[tiesAcross * tiesDown];
        Envelope pixels = new Envelope();
        for (int j = 0; j < tiesDown; j++) {
            for (int i = 0; i < tiesAcross; i++) {
                Coordinate lonLat =
                        frame.lonLat(new Coordinate(box.getMinX() + i * TIE * cellM, box.getMaxY() - j * TIE * cellM));
                ties[j * tiesAcross + i] = ground.lonLatToPixel(lonLat.x, lonLat.y);
                pixels.expandToInclude(ties[j * tiesAcross + i]);
            }
        }
        pixels = pixels.intersection(
                new Envelope(0, scene.info().width(), 0, scene.info().height()));
        float[] tones = new float[width * height];
        boolean[] seen = new boolean[width * height];
        if (!pixels.isNull() && pixels.getWidth() >= 2 && pixels.getHeight() >= 2) {
            PixelWindow window = new PixelWindow(
                    (int) pixels.getMinX(), (int) pixels.getMinY(), (int) pixels.getWidth(), (int) pixels.getHeight());
            double shrink = Math.max(1, cellM / scene.info().pixelSizeM());
            PixelBlock block =
                    scene.read(window, Math.max(1, (int) Math.round(window.width() / shrink)), Math.max(1, (int)
                            Math.round(window.height() / shrink)));
            Radiometry radiometry = Radiometry.measure(scene, window);
            float[][] planes = radiometry.apply(block);
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++) {
                    Coordinate at = between(ties, tiesAcross, (x + 0.5) / TIE, (y + 0.5) / TIE);
                    double col = (at.x - window.col()) * block.width() / window.width() - 0.5;
                    double row = (at.y - window.row()) * block.height() / window.height() - 0.5;
                    seen[y * width + x] = sample(block, planes, col, row, tones, y * width + x);
                }
            }
        }
        hide(seen, width, height, box, cellM, restless);
        return new EdgePicture(
                width, height, normalised(steepness(smooth(tones, width, height), seen, width, height), width, height));
    }

    private static Coordinate between(Coordinate[] ties, int across, double x, double y) {
        int i = (int) x;
        int j = (int) y;
        double f = x - i;
        double g = y - j;
        Coordinate a = ties[j * across + i];
        Coordinate b = ties[j * across + i + 1];
        Coordinate c = ties[(j + 1) * across + i];
        Coordinate d = ties[(j + 1) * across + i + 1];
        return new Coordinate(
                (a.x * (1 - f) + b.x * f) * (1 - g) + (c.x * (1 - f) + d.x * f) * g,
                (a.y * (1 - f) + b.y * f) * (1 - g) + (c.y * (1 - f) + d.y * f) * g);
    }

    private static boolean sample(PixelBlock block, float[][] planes, double col, double row, float[] tones, int into) {
        int c = (int) Math.floor(col);
        int r = (int) Math.floor(row);
        if (c < 0 || r < 0 || c + 1 >= block.width() || r + 1 >= block.height()) {
            return false;
        }
        int at = r * block.width() + c;
        int below = at + block.width();
        if (!block.valid()[at] || !block.valid()[at + 1] || !block.valid()[below] || !block.valid()[below + 1]) {
            return false;
        }
        float f = (float) (col - c);
        float g = (float) (row - r);
        float sum = 0;
        for (float[] plane : planes) {
            sum += (plane[at] * (1 - f) + plane[at + 1] * f) * (1 - g)
                    + (plane[below] * (1 - f) + plane[below + 1] * f) * g;
        }
        tones[into] = sum / 3;
        return true;
    }

    private static void hide(
            boolean[] seen, int width, int height, Envelope box, double cellM, List<Polygon> restless) {
        GeometryFactory points = new GeometryFactory();
        for (Polygon polygon : restless) {
            PreparedGeometry part = PreparedGeometryFactory.prepare(polygon);
            Envelope around = polygon.getEnvelopeInternal();
            int x0 = Math.max(0, (int) ((around.getMinX() - box.getMinX()) / cellM));
            int x1 = Math.min(width - 1, (int) ((around.getMaxX() - box.getMinX()) / cellM));
            int y0 = Math.max(0, (int) ((box.getMaxY() - around.getMaxY()) / cellM));
            int y1 = Math.min(height - 1, (int) ((box.getMaxY() - around.getMinY()) / cellM));
            for (int y = y0; y <= y1; y++) {
                for (int x = x0; x <= x1; x++) {
                    Coordinate at =
                            new Coordinate(box.getMinX() + (x + 0.5) * cellM, box.getMaxY() - (y + 0.5) * cellM);
                    if (part.covers(points.createPoint(at))) {
                        seen[y * width + x] = false;
                    }
                }
            }
        }
    }

    /** Binomial blur, 1 2 1 both ways. */
    private static float[] smooth(float[] v, int width, int height) {
        float[] across = new float[v.length];
        for (int y = 0; y < height; y++) {
            for (int x = 1; x + 1 < width; x++) {
                int at = y * width + x;
                across[at] = (v[at - 1] + 2 * v[at] + v[at + 1]) / 4;
            }
        }
        float[] both = new float[v.length];
        for (int y = 1; y + 1 < height; y++) {
            for (int x = 0; x < width; x++) {
                int at = y * width + x;
                both[at] = (across[at - width] + 2 * across[at] + across[at + width]) / 4;
            }
        }
        return both;
    }

    private static float[] steepness(float[] v, boolean[] seen, int width, int height) {
        float[] steep = new float[v.length];
        for (int y = 2; y + 2 < height; y++) {
            for (int x = 2; x + 2 < width; x++) {
                int at = y * width + x;
                boolean known =
                        seen[at - 2] && seen[at + 2] && seen[at - 2 * width] && seen[at + 2 * width] && seen[at];
                steep[at] = known ? (float) Math.hypot(v[at + 1] - v[at - 1], v[at + width] - v[at - width]) : 0;
            }
        }
        return steep;
    }

    private static float[] normalised(float[] steep, int width, int height) {
        double[] sums = new double[(width + 1) * (height + 1)];
        for (int y = 0; y < height; y++) {
            double line = 0;
            for (int x = 0; x < width; x++) {
                line += steep[y * width + x];
                sums[(y + 1) * (width + 1) + x + 1] = sums[y * (width + 1) + x + 1] + line;
            }
        }
        float[] out = new float[steep.length];
        for (int y = 0; y < height; y++) {
            int y0 = Math.max(0, y - AROUND);
            int y1 = Math.min(height, y + AROUND + 1);
            for (int x = 0; x < width; x++) {
                int x0 = Math.max(0, x - AROUND);
                int x1 = Math.min(width, x + AROUND + 1);
                double sum = sums[y1 * (width + 1) + x1]
                        - sums[y0 * (width + 1) + x1]
                        - sums[y1 * (width + 1) + x0]
                        + sums[y0 * (width + 1) + x0];
                double usual = sum / ((y1 - y0) * (x1 - x0)) + 0.004;
                out[y * width + x] = (float) Math.min(4, steep[y * width + x] / usual);
            }
        }
        return out;
    }
}
