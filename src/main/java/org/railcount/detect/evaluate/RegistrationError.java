package org.railcount.detect.evaluate;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineSegment;
import org.railcount.model.GroundMove;
import org.railcount.model.LocalMetres;

/**
 * What remains of a scene's geolocation error after registration, metres, as root of the mean square over all metres of
 * track. Across the tracks it costs cars; along them it does no harm to a count.
 *
 * @param totalM length of the error
 * @param acrossM its part across the tracks
 * @param alongM its part along them
 */
public record RegistrationError(double totalM, double acrossM, double alongM) {
    static final RegistrationError UNKNOWN = new RegistrationError(Double.NaN, Double.NaN, Double.NaN);

    /**
     * @param move what the scene was moved by
     * @param truth tells the error before
     * @param tracks stretches of track where they truly lie, degrees
     */
    static RegistrationError of(GroundMove move, Truth truth, List<LineSegment> tracks) {
        double weight = 0;
        double along = 0;
        double across = 0;
        for (LineSegment track : tracks) {
            LocalMetres scale = LocalMetres.around(track.p0);
            Coordinate from = scale.metres(track.p0);
            Coordinate to = scale.metres(track.p1);
            double length = from.distance(to);
            if (length > 0) {
                Coordinate pivot = scale.metres(new Coordinate(move.pivotLon(), move.pivotLat()));
                double x = (from.x + to.x) / 2;
                double y = (from.y + to.y) / 2;
                Coordinate moved = move.apply(x + truth.offsetEastM(), y + truth.offsetNorthM(), pivot);
                double east = moved.x - x;
                double north = moved.y - y;
                weight += length;
                along += Math.pow(east * (to.x - from.x) + north * (to.y - from.y), 2) / length;
                across += Math.pow(north * (to.x - from.x) - east * (to.y - from.y), 2) / length;
            }
        }
        return weight == 0
                ? UNKNOWN
                : new RegistrationError(
                        Math.sqrt((along + across) / weight), Math.sqrt(across / weight), Math.sqrt(along / weight));
    }
}
