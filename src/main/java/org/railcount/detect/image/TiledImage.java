package org.railcount.detect.image;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.railcount.imagery.PixelBlock;
import org.railcount.imagery.PixelWindow;
import org.railcount.imagery.Scene;
import org.railcount.imagery.SceneException;

/**
 * Red, green and blue of a scene at or near full resolution, read tile by tile as they are asked for, a bounded number
 * kept. Thread-safe; each thread looks through a {@link Cursor} of its own.
 */
public final class TiledImage {
    /** Tile side in working pixels. */
    private static final int SIDE = 512;

    private static final int TILES_KEPT = 96;

    /** Scenes finer than this are averaged down by a whole factor; cars need no more. */
    private static final double FINEST_M = 0.2;

    private final Scene scene;
    private final Radiometry radiometry;
    private final int factor;
    private final int width;
    private final int height;
    private final Map<Integer, Tile> tiles = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, Tile> eldest) {
            return size() > TILES_KEPT;
        }
    };

    private record Tile(float[][] planes, boolean[] valid) {}

    public TiledImage(Scene scene, Radiometry radiometry) {
        this.scene = scene;
        this.radiometry = radiometry;
        this.factor = Math.max(1, (int) Math.round(FINEST_M / scene.info().pixelSizeM()));
        this.width = ceilDiv(scene.info().width(), factor);
        this.height = ceilDiv(scene.info().height(), factor);
    }

    /** Scene pixels per working pixel, along each side. */
    public int factor() {
        return factor;
    }

    /** Columns in working pixels. */
    public int width() {
        return width;
    }

    /** Rows in working pixels. */
    public int height() {
        return height;
    }

    /** Ground size of a working pixel, metres. */
    public double pixelSizeM() {
        return scene.info().pixelSizeM() * factor;
    }

    /** Repeats the outermost pixel for half a pixel; -1 beyond. */
    private static int clampEdge(int i, int size) {
        if (i == -1) {
            return 0;
        }
        if (i == size) {
            return size - 1;
        }
        return i < 0 || i > size ? -1 : i;
    }

    private static int ceilDiv(int a, int b) {
        return (a + b - 1) / b;
    }

    private static int index(int x, int y) {
        return (y % SIDE) * SIDE + x % SIDE;
    }

    private int key(int tx, int ty) {
        return ty * ceilDiv(width, SIDE) + tx;
    }

    private synchronized Tile tile(int tx, int ty) throws SceneException {
        int key = key(tx, ty);
        Tile known = tiles.get(key);
        if (known != null) {
            return known;
        }
        PixelWindow window = new PixelWindow(tx * SIDE * factor, ty * SIDE * factor, SIDE * factor, SIDE * factor);
        PixelBlock block = scene.read(window, SIDE, SIDE);
        Tile read = new Tile(radiometry.apply(block), block.valid());
        tiles.put(key, read);
        return read;
    }

    /** A place to look from. */
    public Cursor cursor() {
        return new Cursor();
    }

    /** Looks at one position after the other, most of them in the tile of the one before. Confined to one thread. */
    public final class Cursor {
        private int key = -1;
        private @Nullable Tile tile;

        /**
         * Red, green and blue at a position, bilinear between pixel centres.
         *
         * @param col continuous scene column, (0, 0) at the outer corner of the first pixel
         * @param row continuous scene row
         * @param rgb receives the three values
         * @return whether all four neighbours are valid pixels; otherwise {@code rgb} is zero
         */
        public boolean sample(double col, double row, float[] rgb) throws SceneException {
            double x = col / factor - 0.5;
            double y = row / factor - 0.5;
            int x0 = (int) Math.floor(x);
            int y0 = (int) Math.floor(y);
            float fx = (float) (x - x0);
            float fy = (float) (y - y0);
            int xa = clampEdge(x0, width);
            int xb = clampEdge(x0 + 1, width);
            int ya = clampEdge(y0, height);
            int yb = clampEdge(y0 + 1, height);
            if (xa < 0 || xb < 0 || ya < 0 || yb < 0) {
                rgb[0] = rgb[1] = rgb[2] = 0;
                return false;
            }
            Tile t00 = at(xa, ya);
            boolean oneTile = xa / SIDE == xb / SIDE && ya / SIDE == yb / SIDE;
            Tile t10 = oneTile ? t00 : at(xb, ya);
            Tile t01 = oneTile ? t00 : at(xa, yb);
            Tile t11 = oneTile ? t00 : at(xb, yb);
            int i00 = index(xa, ya);
            int i10 = index(xb, ya);
            int i01 = index(xa, yb);
            int i11 = index(xb, yb);
            if (!t00.valid[i00] || !t10.valid[i10] || !t01.valid[i01] || !t11.valid[i11]) {
                rgb[0] = rgb[1] = rgb[2] = 0;
                return false;
            }
            for (int c = 0; c < 3; c++) {
                float top = t00.planes[c][i00] * (1 - fx) + t10.planes[c][i10] * fx;
                float bottom = t01.planes[c][i01] * (1 - fx) + t11.planes[c][i11] * fx;
                rgb[c] = top * (1 - fy) + bottom * fy;
            }
            return true;
        }

        private Tile at(int x, int y) throws SceneException {
            int wanted = key(x / SIDE, y / SIDE);
            Tile here = tile;
            if (here == null || wanted != key) {
                here = tile(x / SIDE, y / SIDE);
                tile = here;
                key = wanted;
            }
            return here;
        }
    }
}
