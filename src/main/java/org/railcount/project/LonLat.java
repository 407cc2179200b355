package org.railcount.project;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Checks that numbers can be a longitude and a latitude, and guesses what went wrong where they cannot. */
final class LonLat {
    private LonLat() {}

    static void require(double lon, double lat) throws BadGeometryException {
        if (Math.abs(lon) <= 180 && Math.abs(lat) <= 90) {
            return;
        }
        String position = "the position " + number(lon) + ", " + number(lat);
        if (Math.abs(lon) <= 90 && Math.abs(lat) <= 180) {
            throw new BadGeometryException(
                    position + " has latitude and longitude the wrong way round; write longitude first");
        }
        throw new BadGeometryException(position
                + " is no longitude and latitude, perhaps it is in metres; save the file in WGS 84 (EPSG:4326)");
    }

    /** GeoJSON of before 2016 could name another reference system; reading it as WGS 84 would put things elsewhere. */
    static void requireWgs84(@Nullable Object crs) throws BadGeometryException {
        if (crs instanceof Map<?, ?> map
                && map.get("properties") instanceof Map<?, ?> properties
                && properties.get("name") instanceof String name
                && !name.matches("(?i).*(CRS84|EPSG:{1,2}(\\d+\\.\\d+)?:?4326|WGS ?84)")) {
            throw new BadGeometryException("it is in the reference system " + name + "; save it in WGS 84 (EPSG:4326)");
        }
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
