package org.railcount.imagery;

import java.nio.file.Path;
import org.railcount.model.SceneInfo;

/** An open scene. Reads windows, never the whole file where a window will do. Thread-safe; close it when done. */
public interface Scene extends AutoCloseable {
    /** The revision of a scene that cannot become better. */
    int SHARP = Integer.MAX_VALUE;

    SceneInfo info();

    GroundFrame ground();

    /**
     * Reads a window resampled to the size asked for, from an overview where one is fine enough.
     *
     * @param window in full-resolution pixels; may reach outside the scene, where the block is not valid
     * @param outWidth columns wanted, at least 1
     * @param outHeight rows wanted, at least 1
     * @throws SceneException when the pixels cannot be read
     */
    PixelBlock read(PixelWindow window, int outWidth, int outHeight) throws SceneException;

    /**
     * Whether {@link #read} would give a sketch of a window now, because nothing finer can be read in short time.
     *
     * @param outWidth columns wanted
     * @param outHeight rows wanted
     */
    default boolean isDraft(PixelWindow window, int outWidth, int outHeight) {
        return false;
    }

    /** Goes up whenever a sketch has become better; {@link #SHARP} where all that is read is final. */
    default int revision() {
        return SHARP;
    }

    @Override
    void close();

    /** Opens scenes. */
    @FunctionalInterface
    interface Opener {
        /**
         * Opens the scene in a file.
         *
         * @throws SceneException with one sentence for the user when it cannot be used
         */
        Scene open(Path file) throws SceneException;
    }
}
