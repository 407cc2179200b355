package org.railcount.imagery;

import java.nio.file.Path;
import org.railcount.model.SceneName;

/** Files that stand beside an image under its name. */
final class Sidecar {
    private Sidecar() {}

    /** The file beside {@code image} with its extension replaced. */
    static Path beside(Path image, String ending) {
        return image.resolveSibling(SceneName.stem(image) + ending);
    }
}
