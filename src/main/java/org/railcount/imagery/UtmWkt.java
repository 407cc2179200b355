package org.railcount.imagery;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Recognises a zone of WGS 84 / UTM in the text of a {@code .prj} file: every tool writes those in the one form of ESRI,
 * and GeoTools, which reads all others, takes most of a second to come up.
 */
final class UtmWkt {
    private static final Pattern ZONE = Pattern.compile("""
            PROJCS["[^"]*",GEOGCS["[^"]*",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137,298.257223563]],\
            PRIMEM["Greenwich",0],UNIT["Degree",0.017453292519943\\d*]],PROJECTION["Transverse_Mercator"],\
            PARAMETER["False_Easting",500000],PARAMETER["False_Northing",(0|10000000)],\
            PARAMETER["Central_Meridian",(-?\\d{1,3})],PARAMETER["Scale_Factor",0.9996],\
            PARAMETER["Latitude_Of_Origin",0],UNIT["Meter",1]]""".replace("[\"", "\\[\""), Pattern.CASE_INSENSITIVE);

    private UtmWkt() {}

    /** EPSG code of the zone; empty for every other system, and for one that is written in another form. */
    static OptionalInt epsg(String wkt) {
        Matcher zone = ZONE.matcher(wkt.replaceAll("\\s+", "").replaceAll("(\\d)\\.0+(?=[,\\]])", "$1"));
        if (!zone.matches()) {
            return OptionalInt.empty();
        }
        int east = Integer.parseInt(zone.group(2)) + 183;
        boolean south = !zone.group(1).equals("0");
        int epsg = (south ? 32700 : 32600) + east / 6;
        return east % 6 == 0 && Utm.isUtm(epsg) ? OptionalInt.of(epsg) : OptionalInt.empty();
    }
}
