package org.railcount.project;

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

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
