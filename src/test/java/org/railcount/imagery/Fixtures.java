package org.railcount.imagery;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Objects;
import org.railcount.model.Acquisition;

/** The TIFF files that {@code src/test/resources/imagery/make-fixtures.py} writes. */
final class Fixtures {
    static final int WIDTH = 64;
    static final int HEIGHT = 48;

    private Fixtures() {}

    static Path file(String name) {
        try {
            return Path.of(Objects.requireNonNull(Fixtures.class.getResource("/imagery/" + name), name)
                    .toURI());
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    static Scene open(String name) throws SceneException {
        return new GeoTiffScenes((image, dateTime) -> Acquisition.UNKNOWN).open(file(name));
    }

    /** What the script wrote at a pixel. */
    static double value(String kind, int band, int col, int row) {
        int base = 20 + (37 * band + 3 * col + 2 * row) % 200;
        return switch (kind) {
            case "smooth" -> 60 + 20 * band + col + row;
            case "UINT8" -> base;
            case "INT8" -> base - 120;
            case "UINT16" -> base * 97 + band;
            case "INT16" -> base * 97 - 10000;
            case "UINT32" -> base * 1000;
            case "INT32" -> base * -1000;
            case "FLOAT32", "FLOAT64" -> base * 0.5 - 30;
            default -> throw new IllegalArgumentException(kind);
        };
    }
}
