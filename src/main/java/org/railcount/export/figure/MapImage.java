package org.railcount.export.figure;

import java.awt.image.BufferedImage;
import org.locationtech.jts.geom.Coordinate;
import org.railcount.imagery.DisplaySettings;
import org.railcount.imagery.DisplayStretch;
import org.railcount.imagery.GroundFrame;
import org.railcount.imagery.PixelBlock;
import org.railcount.imagery.PixelWindow;
import org.railcount.imagery.RegisteredGround;
import org.railcount.imagery.Scene;
import org.railcount.imagery.SceneException;

/** Lays a scene's pixels into a view of the map, as its run placed it on the tracks. */
final class MapImage {
    /** Exact positions are computed every so many pixels; between them a straight line is off by far less than a pixel. */
    private static final int STEP = 16;

    private final GroundFrame ground;
    private final MapView view;
    private final int width;
    private final int height;
    private final Coordinate[][] nodes;

    private MapImage(FigureScene of, MapView view, int width, int height) {
        this.ground =
                RegisteredGround.of(of.scene().ground(), of.run().registration().appliedMove());
        this.view = view;
        this.width = width;
        this.height = height;
        this.nodes = nodes();
    }

    /**
     * The picture of a view, opaque where the scene has pixels and clear elsewhere.
     *
     * @throws SceneException when the pixels cannot be read
     */
    static BufferedImage of(FigureScene scene, MapView view, int width, int height) throws SceneException {
        return new MapImage(scene, view, width, height).read(scene.scene(), scene.display());
    }

    private Coordinate[][] nodes() {
        Coordinate[][] positions = new Coordinate[height / STEP + 2][width / STEP + 2];
        for (int r = 0; r < positions.length; r++) {
            for (int c = 0; c < positions[r].length; c++) {
                positions[r][c] = toScene(
                        view.west() + view.widthM() * c * STEP / width,
                        view.north() - view.heightM() * r * STEP / height);
            }
        }
        return positions;
    }

    private Coordinate toScene(double easting, double northing) {
        if (ground.utmEpsg() == view.epsg()) {
            return ground.utmToPixel(easting, northing);
        }
        Coordinate lonLat = view.toLonLat(easting, northing);
        return ground.lonLatToPixel(lonLat.x, lonLat.y);
    }

    private BufferedImage read(Scene scene, DisplaySettings display) throws SceneException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        double minCol = Double.MAX_VALUE;
        double minRow = Double.MAX_VALUE;
        double maxCol = -Double.MAX_VALUE;
        double maxRow = -Double.MAX_VALUE;
        for (Coordinate[] row : nodes) {
            for (Coordinate node : row) {
                minCol = Math.min(minCol, node.x);
                maxCol = Math.max(maxCol, node.x);
                minRow = Math.min(minRow, node.y);
                maxRow = Math.max(maxRow, node.y);
            }
        }
        double perPixel = Math.max((maxCol - minCol) / width, (maxRow - minRow) / height);
        int col = (int) Math.max(0, Math.floor(minCol) - 2);
        int row = (int) Math.max(0, Math.floor(minRow) - 2);
        int right = (int) Math.min(scene.info().width(), Math.ceil(maxCol) + 2);
        int bottom = (int) Math.min(scene.info().height(), Math.ceil(maxRow) + 2);
        if (right <= col || bottom <= row || !Double.isFinite(perPixel)) {
            return image;
        }
        double shrink = Math.max(1, perPixel);
        PixelWindow window = new PixelWindow(col, row, right - col, bottom - row);
        PixelBlock block = scene.read(window, (int) Math.max(1, Math.round(window.width() / shrink)), (int)
                Math.max(1, Math.round(window.height() / shrink)));
        fill(image, block, DisplayStretch.of(scene, display).toArgb(block));
        return image;
    }

    private void fill(BufferedImage image, PixelBlock block, int[] argb) {
        double scaleX = (double) block.width() / block.window().width();
        double scaleY = (double) block.height() / block.window().height();
        int[] line = new int[width];
        for (int y = 0; y < height; y++) {
            int r = y / STEP;
            double v = (y + 0.5) / STEP - r;
            for (int x = 0; x < width; x++) {
                int c = x / STEP;
                double u = (x + 0.5) / STEP - c;
                Coordinate a = nodes[r][c];
                Coordinate b = nodes[r][c + 1];
                Coordinate d = nodes[r + 1][c];
                Coordinate e = nodes[r + 1][c + 1];
                double col = (a.x * (1 - u) + b.x * u) * (1 - v) + (d.x * (1 - u) + e.x * u) * v;
                double row = (a.y * (1 - u) + b.y * u) * (1 - v) + (d.y * (1 - u) + e.y * u) * v;
                line[x] = colour(
                        block,
                        argb,
                        (col - block.window().col()) * scaleX - 0.5,
                        (row - block.window().row()) * scaleY - 0.5);
            }
            image.setRGB(0, y, width, 1, line, 0, width);
        }
    }

    /** Between the four pixels around a position; the nearest alone where one of them is empty. */
    private static int colour(PixelBlock block, int[] argb, double x, double y) {
        int nearX = (int) Math.round(x);
        int nearY = (int) Math.round(y);
        if (nearX < 0 || nearY < 0 || nearX >= block.width() || nearY >= block.height()) {
            return 0;
        }
        int x0 = Math.max(0, Math.min((int) Math.floor(x), block.width() - 2));
        int y0 = Math.max(0, Math.min((int) Math.floor(y), block.height() - 2));
        int x1 = Math.min(x0 + 1, block.width() - 1);
        int y1 = Math.min(y0 + 1, block.height() - 1);
        int a = argb[y0 * block.width() + x0];
        int b = argb[y0 * block.width() + x1];
        int c = argb[y1 * block.width() + x0];
        int d = argb[y1 * block.width() + x1];
        if ((a & b & c & d) >>> 24 == 0) {
            return argb[nearY * block.width() + nearX];
        }
        double u = Math.max(0, Math.min(1, x - x0));
        double v = Math.max(0, Math.min(1, y - y0));
        int mixed = 0xFF;
        for (int shift = 16; shift >= 0; shift -= 8) {
            double top = (a >> shift & 0xFF) * (1 - u) + (b >> shift & 0xFF) * u;
            double below = (c >> shift & 0xFF) * (1 - u) + (d >> shift & 0xFF) * u;
            mixed = mixed << 8 | (int) Math.round(top * (1 - v) + below * v);
        }
        return mixed;
    }
}
