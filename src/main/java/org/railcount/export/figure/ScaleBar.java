package org.railcount.export.figure;

import org.locationtech.jts.geom.Coordinate;

/**
 * A scale bar of a round length on the ground. A metre of the map is not a metre on the ground (in UTM they differ by up
 * to a part in a thousand), so the bar is measured along the ellipsoid where it stands. Immutable.
 *
 * @param groundM its length on the ground, metres: 1, 2 or 5 times a power of ten
 * @param mapM its length on the map, metres of the view
 */
public record ScaleBar(double groundM, double mapM) {

    /**
     * The longest round bar that fits.
     *
     * @param easting map position of its left end
     * @param mostMapM how long it may be on the map
     */
    public static ScaleBar fitting(MapView view, double easting, double northing, double mostMapM) {
        Coordinate left = new Coordinate(easting, northing);
        double most = view.groundM(left, new Coordinate(easting + mostMapM, northing));
        double power = Math.pow(10, Math.floor(Math.log10(most)));
        double groundM = power * (most / power >= 5 ? 5 : most / power >= 2 ? 2 : 1);
        double mapM = groundM;
        for (int i = 0; i < 3; i++) {
            mapM *= groundM / view.groundM(left, new Coordinate(easting + mapM, northing));
        }
        return new ScaleBar(groundM, mapM);
    }

    /** The length as people write it: "20 m", "2 km". */
    public String label() {
        return groundM >= 1000
                ? Math.round(groundM / 1000) + " km"
                : groundM >= 1 ? Math.round(groundM) + " m" : Math.round(groundM * 100) + " cm";
    }
}
