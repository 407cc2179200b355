package org.railcount.detect.box;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The sound little model that comes with the tests, which finds painted boxes. */
final class PaintedBoxes {
    private static final String NAME = "painted-boxes.onnx";

    private PaintedBoxes() {}

    /** Lays the model into a folder, without settings. */
    static Path in(Path folder) throws IOException {
        try (InputStream model = PaintedBoxes.class.getResourceAsStream("/models/" + NAME)) {
            return Files.write(folder.resolve(NAME), model.readAllBytes());
        }
    }
}
