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
 * @param easting UTM, metres
 * @param northing UTM, metres
 * @param zone UTM zone, for example "52N"
 * @param pixel the scene's pixel there, once it was read
 */
public record CursorReading(
        double lon, double lat, double easting, double northing, String zone, Optional<Pixel> pixel) {
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

    /** Latitude and longitude with hemispheres, to about a decimetre: "42.420318° N  130.610554° E". */
    public String lonLatText() {
        return String.format(
                Locale.ROOT,
                "%.6f° %s  %.6f° %s",
                Math.abs(lat),
                lat < 0 ? "S" : "N",
                Math.abs(lon),
                lon < 0 ? "W" : "E");
    }

    /** UTM with its zone, to a decimetre: "52N  632481.2 E  4697532.9 N". */
    public String utmText() {
        return String.format(Locale.ROOT, "%s  %.1f E  %.1f N", zone, easting, northing);
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
