package org.railcount.app.place;

import java.text.ParseException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mil.nga.mgrs.MGRS;
import mil.nga.mgrs.gzd.GridZones;
import mil.nga.mgrs.utm.UTM;
import org.locationtech.jts.geom.Coordinate;
import org.railcount.app.text.Phrases;

/**
 * Reads a place that a person typed or pasted: latitude and longitude in degrees, or degrees, minutes and seconds, UTM,
 * MGRS, and what map pages put into their addresses. Spaces, signs for degrees and minutes, and the case of letters do
 * not matter. Stateless.
 */
public final class PlaceReader {
    private static final Phrases TEXT = Phrases.of(PlaceReader.class);
    private static final int LONGEST = 500;

    /** As in ".../@42.42,130.61,15z" and "geo:42.42,130.61". */
    private static final Pattern ADDRESS =
            Pattern.compile("(?:@|GEO:|[?&](?:Q|LL|QUERY)=)(-?\\d+\\.?\\d*),(-?\\d+\\.?\\d*)");

    private static final Pattern GRID = Pattern.compile("(\\d{1,2})([C-HJ-NP-X])([A-HJ-NP-Z]{2})(\\d*)");
    private static final Pattern ZONE = Pattern.compile(
            "(\\d{1,2})\\s*([C-HJ-NP-X])[\\s,:]+(\\d{6}(?:\\.\\d+)?)\\s*M?\\s*E?[\\s,]+(\\d{1,8}(?:\\.\\d+)?)\\s*M?\\s*[NS]?");
    private static final Pattern EPSG =
            Pattern.compile("EPSG:32([67])(\\d\\d)[\\s,;:]+(\\d{6}(?:\\.\\d+)?)[\\s,;]+(\\d{1,8}(?:\\.\\d+)?)");

    private PlaceReader() {}

    /**
     * Reads a place.
     *
     * @return WGS 84, x = longitude, y = latitude, degrees
     * @throws PlaceException if it is none
     */
    public static Coordinate read(String typed) throws PlaceException {
        String text = plain(typed);
        if (text.isEmpty() || text.length() > LONGEST) {
            throw unreadable(typed);
        }
        Matcher address = ADDRESS.matcher(text);
        if (address.find()) {
            return AngleReader.checked(Double.parseDouble(address.group(2)), Double.parseDouble(address.group(1)));
        }
        Matcher epsg = EPSG.matcher(text);
        if (epsg.matches()) {
            return utm(epsg.group(2), epsg.group(1).equals("6"), epsg.group(3), epsg.group(4));
        }
        String named = text.replaceFirst("^(UTM|MGRS|USNG|WGS ?84)[\\s:]*(ZONE)?[\\s:]*", "");
        Matcher zone = ZONE.matcher(named);
        if (zone.matches()) {
            return utm(
                    zone.group(1), !zone.group(2).equals("S") && isNorth(zone.group(2)), zone.group(3), zone.group(4));
        }
        String squeezed = named.replaceAll("[\\s,:-]+", "");
        Matcher grid = GRID.matcher(squeezed);
        if (grid.matches()) {
            return mgrs(typed, squeezed, grid.group(4).length());
        }
        return AngleReader.read(named).orElseThrow(() -> unreadable(typed));
    }

    /** N and S stand for the hemisphere, as they do where zones are written without a band; other letters are bands. */
    private static boolean isNorth(String letter) {
        return letter.charAt(0) >= 'N';
    }

    private static Coordinate utm(String zone, boolean north, String easting, String northing) throws PlaceException {
        int number = Integer.parseInt(zone);
        double eastingM = Double.parseDouble(easting);
        double northingM = Double.parseDouble(northing);
        if (number < 1 || number > 60) {
            throw new PlaceException(TEXT.get("reader.zone", zone));
        }
        if (eastingM < 100_000 || eastingM > 900_000 || northingM > 10_000_000) {
            throw new PlaceException(TEXT.get("reader.utm"));
        }
        return new UtmPlace(number, north, eastingM, northingM).lonLat();
    }

    /** The middle of the square that the digits name. */
    private static Coordinate mgrs(String typed, String squeezed, int digits) throws PlaceException {
        if (digits % 2 != 0 || digits > 10) {
            throw new PlaceException(TEXT.get("reader.mgrs-digits"));
        }
        try {
            UTM corner = MGRS.parse(squeezed).toUTM();
            double half = Math.pow(10, 5 - digits / 2.0) / 2;
            boolean north = corner.getHemisphere() == mil.nga.grid.Hemisphere.NORTH;
            UtmPlace middle =
                    new UtmPlace(corner.getZone(), north, corner.getEasting() + half, corner.getNorthing() + half);
            Coordinate place = middle.lonLat();
            if (middle.eastingM() < 100_000 || middle.eastingM() > 900_000 || !reaches(squeezed, place.y)) {
                throw new PlaceException(TEXT.get("reader.mgrs-square", typed.strip()));
            }
            return place;
        } catch (ParseException | RuntimeException e) {
            throw new PlaceException(TEXT.get("reader.mgrs-square", typed.strip()));
        }
    }

    /** Whether a latitude lies in the band that is named, or in a square that reaches over its edge. */
    private static boolean reaches(String grid, double lat) {
        char band = grid.charAt(Character.isDigit(grid.charAt(1)) ? 2 : 1);
        return lat > GridZones.getSouthLatitude(band) - 1 && lat < GridZones.getNorthLatitude(band) + 1;
    }

    /** Upper case, one kind of space, of minus, of degree and minute signs. */
    private static String plain(String typed) {
        return typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\p{Z}\\s]+", " ")
                .replaceAll("[\u2212\u2010-\u2015]", "-")
                .replaceAll("[º˚]", "°")
                .replaceAll("[\u2032\u2018\u2019´`]", "'")
                .replaceAll("[\u2033\u201C\u201D]|''", "\"")
                .strip();
    }

    private static PlaceException unreadable(String typed) {
        String shown = typed.strip().length() > 40 ? typed.strip().substring(0, 40) + "…" : typed.strip();
        return new PlaceException(TEXT.get("reader.unreadable", shown));
    }
}
