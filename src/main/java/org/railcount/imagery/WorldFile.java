package org.railcount.imagery;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.railcount.model.GridTransform;

/**
 * The grid in a world file beside an image: six lines with the column's step in x and y, the row's step in x and y, and
 * the position of the <em>centre</em> of the first pixel.
 */
final class WorldFile {
    private static final List<String> ENDINGS = List.of(".tfw", ".tifw", ".tiffw", ".wld", ".TFW", ".TIFW", ".WLD");

    private WorldFile() {}

    /** The grid, pixel corner to map; empty without a world file, or with one that makes no sense. */
    static Optional<GridTransform> read(Path image) {
        for (String ending : ENDINGS) {
            Path file = Sidecar.beside(image, ending);
            if (Files.isRegularFile(file)) {
                return parse(file);
            }
        }
        return Optional.empty();
    }

    private static Optional<GridTransform> parse(Path file) {
        try {
            if (Files.size(file) > 10_000) {
                return Optional.empty();
            }
            double[] v = Files.readString(file, StandardCharsets.ISO_8859_1)
                    .strip()
                    .lines()
                    .map(line -> line.strip().replace(',', '.'))
                    .filter(line -> !line.isEmpty())
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            if (v.length < 6) {
                return Optional.empty();
            }
            return Optional.of(GridTags.halfPixelBack(new GridTransform(v[4], v[0], v[2], v[5], v[1], v[3])))
                    .filter(GridTags::isUsable);
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }
}
