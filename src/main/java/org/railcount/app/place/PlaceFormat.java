package org.railcount.app.place;

import java.util.Locale;
import mil.nga.mgrs.gzd.GridZones;
import org.locationtech.jts.geom.Coordinate;
import org.railcount.app.text.Phrases;

/** How a place is written. {@link PlaceReader} reads each of them back. Places are WGS 84, x = longitude, y = latitude, degrees. */
public enum PlaceFormat {
    /** "42.420318° N, 130.610554° E", to about a decimetre. */
    DEGREES {
        @Override
        String text(double lon, double lat) {
            return String.format(
                    Locale.ROOT, "%.6f° %s, %.6f° %s", Math.abs(lat), northSouth(lat), Math.abs(lon), eastWest(lon));
        }
    },
    /** "42°25′13.14″ N, 130°36′37.99″ E", to about a foot. */
    DMS {
        @Override
        String text(double lon, double lat) {
            return dms(lat) + " " + northSouth(lat) + ", " + dms(lon) + " " + eastWest(lon);
        }
    },
    /** "52N 632481.2 E 4697532.9 N": zone with hemisphere, not with latitude band. */
    UTM {
        @Override
        String text(double lon, double lat) {
            UtmPlace utm = UtmPlace.of(lon, lat);
            return String.format(
                    Locale.ROOT,
                    "%d%s %.1f E %.1f N",
                    utm.zone(),
                    utm.north() ? "N" : "S",
                    utm.eastingM(),
                    utm.northingM());
        }
    },
    /** "52T FM 32481 97532": the square of a metre that holds the place, digits cut and not rounded as the standard asks. */
    MGRS {
        @Override
        String text(double lon, double lat) {
            UtmPlace utm = UtmPlace.of(lon, lat);
            // Moved to the middle of its millimetre, so that a whole metre does not fall to the one before.
            double easting = utm.eastingM() + 0.0005;
            double northing = utm.northingM() + 0.0005;
            return String.format(
                    Locale.ROOT,
                    "%d%c %c%c %05d %05d",
                    utm.zone(),
                    GridZones.getBandLetter(lat),
                    mil.nga.mgrs.MGRS.getColumnLetter(utm.zone(), easting),
                    mil.nga.mgrs.MGRS.getRowLetter(utm.zone(), northing),
                    (long) Math.floor(easting) % 100_000,
                    (long) Math.floor(northing) % 100_000);
        }
    };

    private static final Phrases TEXT = Phrases.of(PlaceFormat.class);

    abstract String text(double lon, double lat);

    /** What the format is called. */
    public String title() {
        return TEXT.name("format", this);
    }

    /** Writes a place; degrees at the poles, where UTM and MGRS of the zones end. */
    public String write(Coordinate lonLat) {
        double lon = Math.IEEEremainder(lonLat.x, 360);
        boolean grid = this == UTM || this == MGRS;
        return (grid && !UtmPlace.covers(lonLat.y) ? DEGREES : this).text(lon, lonLat.y);
    }

    private static String northSouth(double lat) {
        return lat < 0 ? "S" : "N";
    }

    private static String eastWest(double lon) {
        return lon < 0 ? "W" : "E";
    }

    private static String dms(double degrees) {
        long hundredths = Math.round(Math.abs(degrees) * 360_000);
        return String.format(
                Locale.ROOT,
                "%d°%02d′%02d.%02d″",
                hundredths / 360_000,
                hundredths / 6_000 % 60,
                hundredths / 100 % 60,
                hundredths % 100);
    }
}
