package org.railcount.project;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.csv.CSVRecord;
import org.railcount.model.GroundMove;

/**
 * Where the analyst put scenes by hand, kept in a table {@code scene,east_m,north_m,rotation_deg,scale,pivot_lon,pivot_lat}
 * that a person can read and correct; only the first three columns must be there.
 */
final class Nudges {
    private static final String SCENE = "scene";
    private static final String EAST = "east_m";
    private static final String NORTH = "north_m";
    private static final String ROTATION = "rotation_deg";
    private static final String SCALE = "scale";
    private static final String PIVOT_LON = "pivot_lon";
    private static final String PIVOT_LAT = "pivot_lat";

    private final Path file;
    private SortedMap<String, GroundMove> moves = new TreeMap<>();

    Nudges(Path file) throws ProjectException {
        this.file = file;
        if (Files.exists(file)) {
            CsvTable table = CsvTable.read(file, SCENE, EAST, NORTH);
            for (CSVRecord row : table.rows()) {
                moves.put(table.required(row, SCENE), move(table, row));
            }
        }
    }

    Map<String, GroundMove> all() {
        return Map.copyOf(moves);
    }

    void put(String sceneId, GroundMove move) throws ProjectException {
        SortedMap<String, GroundMove> changed = new TreeMap<>(moves);
        changed.put(sceneId, move);
        save(changed);
    }

    void remove(String sceneId) throws ProjectException {
        if (moves.containsKey(sceneId)) {
            SortedMap<String, GroundMove> changed = new TreeMap<>(moves);
            changed.remove(sceneId);
            save(changed);
        }
    }

    private void save(SortedMap<String, GroundMove> changed) throws ProjectException {
        CsvTable.write(
                file,
                new String[] {SCENE, EAST, NORTH, ROTATION, SCALE, PIVOT_LON, PIVOT_LAT},
                changed.entrySet().stream()
                        .map(entry -> row(entry.getKey(), entry.getValue()))
                        .toList());
        moves = changed;
    }

    private static Object[] row(String scene, GroundMove move) {
        return new Object[] {
            scene,
            move.eastM(),
            move.northM(),
            move.rotationDeg(),
            move.scale(),
            move.isShift() ? "" : move.pivotLon(),
            move.isShift() ? "" : move.pivotLat()
        };
    }

    private static GroundMove move(CsvTable table, CSVRecord row) throws ProjectException {
        OptionalDouble east = table.number(row, EAST);
        OptionalDouble north = table.number(row, NORTH);
        if (east.isEmpty() || north.isEmpty()) {
            throw table.fault(row, "\"" + EAST + "\" or \"" + NORTH + "\" is empty; fill it in, in metres");
        }
        double rotation = table.number(row, ROTATION).orElse(0);
        double scale = table.number(row, SCALE).orElse(1);
        OptionalDouble lon = table.number(row, PIVOT_LON);
        OptionalDouble lat = table.number(row, PIVOT_LAT);
        if (!(scale > 0)) {
            throw table.fault(row, "\"" + SCALE + "\" must be above zero; 1 keeps lengths");
        }
        if ((rotation != 0 || scale != 1) && (lon.isEmpty() || lat.isEmpty())) {
            throw table.fault(
                    row, "a turn needs \"" + PIVOT_LON + "\" and \"" + PIVOT_LAT + "\", the point that it is about");
        }
        return new GroundMove(east.getAsDouble(), north.getAsDouble(), rotation, scale, lon.orElse(0), lat.orElse(0));
    }
}
