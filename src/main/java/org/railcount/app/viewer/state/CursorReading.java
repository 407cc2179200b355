package org.railcount.app.viewer.state;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.railcount.app.text.Phrases;

/**
 * What lies under the pointer. Immutable.
 *
 * @param lon longitude in the site's frame, degrees
 * @param lat latitude in the site's frame, degrees
 * @param pixel the scene's pixel there, once it was read
 */
public record CursorReading(double lon, double lat, Optional<Pixel> pixel) {
    private static final Phrases TEXT = Phrases.of(CursorReading.class);

    /**
     * A pixel of the scene.
     *
     * @param col its column
     * @param row its row
     * @param valid false where the scene has no data
     * @param values one per band, in the file's units
     */
    public record Pixel(int col, int row, boolean valid, List<Float> values) {
        public Pixel {
            values = List.copyOf(values);
        }
    }

    /** The band values in the file's units, "no data", or nothing while they are being read. */
    public String valueText() {
        return pixel.map(p -> p.valid()
                        ? String.join(
                                " ",
                                p.values().stream().map(CursorReading::number).toList())
                        : TEXT.get("cursor.no-data"))
                .orElse("");
    }

    private static String number(float value) {
        return value == Math.rint(value) && Math.abs(value) < 1e9
                ? Long.toString((long) value)
                : String.format(Locale.ROOT, "%.4g", value);
    }
}
