package org.railcount.imagery;

import java.nio.file.Path;

/** Files that stand beside an image under its name. */
final class Sidecar {
    private Sidecar() {}

    /** The file beside {@code image} with its extension replaced. */
    static Path beside(Path image, String ending) {
        return image.resolveSibling(stem(image) + ending);
    }

    /** The file name without its extension. */
    static String stem(Path image) {
        String name = String.valueOf(image.getFileName());
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
