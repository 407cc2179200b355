package org.railcount.project;

import java.util.List;
import java.util.OptionalDouble;
import org.apache.commons.csv.CSVRecord;
import org.railcount.model.GroundMove;

/**
 * Where the analyst put scenes by hand, as a table {@code scene,east_m,north_m,rotation_deg,scale,pivot_lon,pivot_lat}; only
 * the first three columns must be there.
 */
final class Nudges implements SceneTable.Columns<GroundMove> {
    private static final String EAST = "east_m";
    private static final String NORTH = "north_m";
    private static final String ROTATION = "rotation_deg";
    private static final String SCALE = "scale";
    private static final String PIVOT_LON = "pivot_lon";
    private static final String PIVOT_LAT = "pivot_lat";

    @Override
    public List<String> required() {
        return List.of(EAST, NORTH);
    }

    @Override
    public List<String> optional() {
        return List.of(ROTATION, SCALE, PIVOT_LON, PIVOT_LAT);
    }

    @Override
    public List<Object> cells(GroundMove move) {
        return List.of(
                move.eastM(),
                move.northM(),
                move.rotationDeg(),
                move.scale(),
                move.isShift() ? "" : move.pivotLon(),
                move.isShift() ? "" : move.pivotLat());
    }

    @Override
    public GroundMove read(CsvTable table, CSVRecord row) throws ProjectException {
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
