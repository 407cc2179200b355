package org.railcount.simulate.files;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.railcount.model.Subject;
import org.railcount.simulate.TruthItem;
import org.railcount.simulate.world.Footprint;

/**
 * What truly stands in one area of a scene, counted the way Railcount reports it.
 *
 * @param railcars rail vehicles
 * @param visibleRailcars those at least half of which the picture shows
 * @param covered cars under tarps
 * @param trains strings of coupled cars
 * @param longestTrainM length of the longest string
 * @param totalTrainM summed length of all strings
 * @param cargoPieces pieces of ground cargo
 * @param cargoAreaM2 their summed area
 * @param ships ships
 * @param longestShipM length of the longest ship
 */
record TruthTally(
        int railcars,
        int visibleRailcars,
        int covered,
        int trains,
        double longestTrainM,
        double totalTrainM,
        int cargoPieces,
        double cargoAreaM2,
        int ships,
        double longestShipM) {

    static TruthTally of(List<TruthItem> items) {
        int railcars = 0;
        int visible = 0;
        int covered = 0;
        int pieces = 0;
        double cargoArea = 0;
        int ships = 0;
        double longestShip = 0;
        Map<String, double[]> strings = new LinkedHashMap<>();
        for (TruthItem item : items) {
            Footprint print = item.footprint();
            if (item.subject() instanceof Subject.Railcar car) {
                railcars++;
                visible += item.visibleFraction() >= 0.5 ? 1 : 0;
                covered += car.covered() ? 1 : 0;
                extend(strings, item);
            } else if (item.subject() instanceof Subject.Cargo) {
                pieces++;
                cargoArea += print.area();
            } else {
                ships++;
                longestShip = Math.max(longestShip, 2 * print.halfLength());
            }
        }
        double longest = 0;
        double total = 0;
        for (double[] string : strings.values()) {
            longest = Math.max(longest, string[0]);
            total += string[0];
        }
        return new TruthTally(
                railcars, visible, covered, strings.size(), longest, total, pieces, cargoArea, ships, longestShip);
    }

    /** Adds a car to its string; cars of a string follow one another in the list. The value is {length, last x, last y, last half length}. */
    private static void extend(Map<String, double[]> strings, TruthItem item) {
        Footprint print = item.footprint();
        double half = print.halfLength();
        double[] string = strings.get(item.string().orElse(""));
        if (string == null) {
            strings.put(item.string().orElse(""), new double[] {2 * half, print.x(), print.y(), half});
            return;
        }
        double dx = print.x() - string[1];
        double dy = print.y() - string[2];
        string[0] += Math.sqrt(dx * dx + dy * dy) - string[3] + half;
        string[1] = print.x();
        string[2] = print.y();
        string[3] = half;
    }
}
