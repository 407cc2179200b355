package org.railcount.app.viewer.tiles;

import java.nio.IntBuffer;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.railcount.imagery.Scene;

/**
 * A tile's picture with its gutter. Immutable; the array is not copied.
 *
 * @param width columns
 * @param height rows
 * @param argb {@code [row * width + col]}: opaque where the scene has a pixel, 0 elsewhere
 * @param revision of the scene that it was read from, {@link Scene#SHARP} where it cannot become better
 */
public record Tile(int width, int height, int[] argb, int revision) {
    /** A picture that cannot become better. */
    public static Tile of(int width, int height, int[] argb) {
        return new Tile(width, height, argb, Scene.SHARP);
    }

    /** Whether it was read from a sketch of the scene. */
    public boolean isDraft() {
        return revision != Scene.SHARP;
    }

    /** The picture for the toolkit, sharing the pixels; any thread may call it. */
    public Image image() {
        return new WritableImage(
                new PixelBuffer<>(width, height, IntBuffer.wrap(argb), PixelFormat.getIntArgbPreInstance()));
    }

    public int bytes() {
        return 4 * argb.length;
    }
}
