package org.railcount.app.viewer.tiles;

import java.nio.IntBuffer;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/**
 * A tile's picture with its gutter. Immutable.
 *
 * @param image opaque where the scene has a pixel, transparent elsewhere
 */
public record Tile(Image image) {
    /** Wraps colours without copying them; any thread may call it. */
    public static Tile of(int width, int height, int[] argb) {
        return new Tile(new WritableImage(
                new PixelBuffer<>(width, height, IntBuffer.wrap(argb), PixelFormat.getIntArgbPreInstance())));
    }

    public int bytes() {
        return 4 * (int) image.getWidth() * (int) image.getHeight();
    }
}
