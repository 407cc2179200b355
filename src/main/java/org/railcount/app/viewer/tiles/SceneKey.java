package org.railcount.app.viewer.tiles;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * Names the pixels of one scene file in one look. A file that changed on disk has another key, so its old tiles are
 * never shown for it. Immutable.
 *
 * @param path the image file
 * @param bytes its size; -1 where it cannot be told
 * @param modifiedMs when it was last changed, milliseconds since 1970; -1 where it cannot be told
 * @param look the object that turns samples into colours, compared with {@code equals}
 */
public record SceneKey(Path path, long bytes, long modifiedMs, Object look) {
    /** Whether another key names the same pixels, in whatever look. */
    public boolean isSamePixels(SceneKey other) {
        return path.equals(other.path) && bytes == other.bytes && modifiedMs == other.modifiedMs;
    }

    /** The key of a file as it is now. Asks the file system; call it off the JavaFX thread. */
    public static SceneKey of(Path path, Object look) {
        try {
            BasicFileAttributes file = Files.readAttributes(path, BasicFileAttributes.class);
            return new SceneKey(path, file.size(), file.lastModifiedTime().toMillis(), look);
        } catch (IOException e) {
            return new SceneKey(path, -1, -1, look);
        }
    }
}
