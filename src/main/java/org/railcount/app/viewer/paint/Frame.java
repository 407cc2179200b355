package org.railcount.app.viewer.paint;

import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.railcount.app.viewer.tiles.Tile;

/**
 * The pixels of one frame of the map, one for each pixel of the display. Tiles are sampled into it here and not by the
 * toolkit, whose software renderer takes several times as long for a scaled image. Confined to one thread.
 */
final class Frame {
    private final int width;
    private final int height;
    private final int[] pixels;
    private final PixelBuffer<IntBuffer> buffer;
    private final WritableImage image;

    Frame(int width, int height) {
        this.width = width;
        this.height = height;
        pixels = new int[width * height];
        buffer = new PixelBuffer<>(width, height, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance());
        image = new WritableImage(buffer);
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /** The frame for the toolkit. Call {@link #changed} after drawing. */
    Image image() {
        return image;
    }

    void changed() {
        buffer.updateBuffer(b -> null);
    }

    int argb(int x, int y) {
        return pixels[y * width + x];
    }

    void fill(Box box, int argb) {
        for (int y = box.top(); y < box.bottom(); y++) {
            Arrays.fill(pixels, y * width + box.left(), y * width + box.right(), argb);
        }
    }

    /** Colours a pixel; the share of the new colour is {@code share / 256}. */
    void mix(int x, int y, int rgb, int share) {
        int at = y * width + x;
        pixels[at] = 0xFF000000 | mix(pixels[at], rgb, share);
    }

    /** Takes over another frame of the same size, moved; what moves in from outside is left as it is. */
    void copyMoved(Frame from, int dx, int dy) {
        int left = Math.max(0, dx);
        int columns = width - Math.abs(dx);
        for (int y = Math.max(0, dy); y < Math.min(height, height + dy); y++) {
            System.arraycopy(from.pixels, (y - dy) * width + left - dx, pixels, y * width + left, columns);
        }
    }

    /**
     * Draws part of a tile.
     *
     * @param clip pixels of the frame that may be drawn
     * @param part the part, in pixels of the tile
     * @param smooth whether to interpolate between the tile's pixels
     */
    void draw(Tile tile, ToTile to, Part part, Box clip, boolean smooth) {
        boolean whole = Math.abs(to.uCol() - 1) < 1e-3 && Math.abs(to.vRow() - 1) < 1e-3 && to.isUpright();
        for (int y = clip.top(); y < clip.bottom(); y++) {
            double u0 = to.u0() + to.uRow() * (y + 0.5) + to.uCol() * 0.5;
            double v0 = to.v0() + to.vRow() * (y + 0.5) + to.vCol() * 0.5;
            int from = Math.max(
                    clip.left(),
                    Math.max(first(u0, to.uCol(), part.u0(), part.u1()), first(v0, to.vCol(), part.v0(), part.v1())));
            int end = Math.min(
                    clip.right(),
                    Math.min(end(u0, to.uCol(), part.u0(), part.u1()), end(v0, to.vCol(), part.v0(), part.v1())));
            if (from >= end) {
                continue;
            }
            if (smooth && !whole) {
                smooth(tile, u0 - 0.5, v0 - 0.5, to, y * width, from, end);
            } else {
                crisp(tile, u0, v0, to, y * width, from, end);
            }
        }
    }

    /** The first column at which {@code start + step * column} lies between two bounds. */
    private static int first(double start, double step, double low, double high) {
        if (step == 0) {
            return start >= low && start < high ? Integer.MIN_VALUE : Integer.MAX_VALUE;
        }
        return clamped(Math.ceil(((step > 0 ? low : high) - start) / step));
    }

    private static int end(double start, double step, double low, double high) {
        return step == 0 ? Integer.MAX_VALUE : clamped(Math.ceil(((step > 0 ? high : low) - start) / step));
    }

    private static int clamped(double value) {
        return (int) Math.max(-1e9, Math.min(1e9, value));
    }

    private void crisp(Tile tile, double u0, double v0, ToTile to, int row, int from, int end) {
        int[] argb = tile.argb();
        for (int x = from; x < end; x++) {
            int u = Math.max(0, Math.min(tile.width() - 1, (int) Math.floor(u0 + to.uCol() * x)));
            int v = Math.max(0, Math.min(tile.height() - 1, (int) Math.floor(v0 + to.vCol() * x)));
            put(row + x, argb[v * tile.width() + u]);
        }
    }

    /** In fixed point with 8 bits after the point: what the display can show is coarser than that. */
    private void smooth(Tile tile, double u0, double v0, ToTile to, int row, int from, int end) {
        int[] argb = tile.argb();
        int wide = tile.width();
        int lastU = wide - 2;
        int lastV = tile.height() - 2;
        long u = Math.round((u0 + to.uCol() * from) * 0x1p32);
        long v = Math.round((v0 + to.vCol() * from) * 0x1p32);
        long du = Math.round(to.uCol() * 0x1p32);
        long dv = Math.round(to.vCol() * 0x1p32);
        boolean inside = inside(u, du, end - from, lastU) && inside(v, dv, end - from, lastV);
        for (int x = from; x < end; x++, u += du, v += dv) {
            int col = (int) (u >> 32);
            int line = (int) (v >> 32);
            int fu = (int) (u >>> 24) & 0xFF;
            int fv = (int) (v >>> 24) & 0xFF;
            if (!inside && (col < 0 || col > lastU)) {
                fu = col < 0 ? 0 : 256;
                col = col < 0 ? 0 : Math.max(0, lastU);
            }
            if (!inside && (line < 0 || line > lastV)) {
                fv = line < 0 ? 0 : 256;
                line = line < 0 ? 0 : Math.max(0, lastV);
            }
            int at = line * wide + col;
            int right = lastU < 0 ? 0 : 1;
            int below = lastV < 0 ? 0 : wide;
            int top = mix(argb[at], argb[at + right], fu);
            int bottom = mix(argb[at + below], argb[at + below + right], fu);
            put(row + x, mix(top, bottom, fv));
        }
    }

    /** Whether all of some steps keep a neighbour ahead within the tile. */
    private static boolean inside(long start, long step, int steps, int last) {
        long end = (start + step * (steps - 1)) >> 32;
        long begin = start >> 32;
        return Math.min(begin, end) >= 0 && Math.max(begin, end) <= last;
    }

    /** Two colours, two channels at a time; the share of the second is {@code share / 256}. */
    private static int mix(int a, int b, int share) {
        int other = 256 - share;
        int redBlue = (a & 0xFF00FF) * other + (b & 0xFF00FF) * share >>> 8 & 0xFF00FF;
        int alphaGreen = (a >>> 8 & 0xFF00FF) * other + (b >>> 8 & 0xFF00FF) * share & 0xFF00FF00;
        return redBlue | alphaGreen;
    }

    private void put(int at, int argb) {
        int alpha = argb >>> 24;
        if (alpha == 0xFF) {
            pixels[at] = argb;
        } else if (alpha != 0) {
            int under = pixels[at];
            int keep = 256 - alpha;
            int redBlue = (under & 0xFF00FF) * keep >>> 8 & 0xFF00FF;
            int green = (under & 0xFF00) * keep >>> 8 & 0xFF00;
            pixels[at] = 0xFF000000 | (argb & 0xFFFFFF) + (redBlue | green);
        }
    }

    /** A rectangle of the frame's pixels. */
    record Box(int left, int top, int right, int bottom) {
        /** Rows that are worth a thread of their own. */
        private static final int BAND = 96;

        boolean isEmpty() {
            return right <= left || bottom <= top;
        }

        /** Parts from top to bottom that several threads can draw. */
        Stream<Box> bands() {
            int count = Math.max(1, Math.min((bottom - top) / BAND, 16));
            return IntStream.range(0, count)
                    .mapToObj(i -> new Box(
                            left, top + (bottom - top) * i / count, right, top + (bottom - top) * (i + 1) / count));
        }

        Box meet(Box other) {
            return new Box(
                    Math.max(left, other.left),
                    Math.max(top, other.top),
                    Math.min(right, other.right),
                    Math.min(bottom, other.bottom));
        }
    }

    /** A rectangle in pixels of a tile. */
    record Part(double u0, double v0, double u1, double v1) {}

    /** From the frame's pixels to a tile's: {@code u = u0 + uCol * x + uRow * y}, and {@code v} alike. */
    record ToTile(double u0, double uCol, double uRow, double v0, double vCol, double vRow) {
        boolean isUpright() {
            return Math.abs(uRow) < 1e-3 && Math.abs(vCol) < 1e-3;
        }
    }
}
