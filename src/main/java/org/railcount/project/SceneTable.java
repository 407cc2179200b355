package org.railcount.project;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.csv.CSVRecord;

/**
 * What the analyst said about scenes, one row a scene, kept as CSV that a person can read and correct. Every change is on
 * disk before it counts. Not thread-safe.
 *
 * @param <V> what is said about one scene
 */
final class SceneTable<V> {
    private static final String SCENE = "scene";

    /** How one value stands in a row; the column with the scene's name comes before. */
    interface Columns<V> {
        /** Those that must be there, then those that may be missing. */
        List<String> required();

        List<String> optional();

        V read(CsvTable table, CSVRecord row) throws ProjectException;

        /** Cells in the order of the columns. */
        List<Object> cells(V value);
    }

    private final Path file;
    private final Columns<V> columns;
    private SortedMap<String, V> values = new TreeMap<>();

    SceneTable(Path file, Columns<V> columns) throws ProjectException {
        this.file = file;
        this.columns = columns;
        if (Files.exists(file)) {
            CsvTable table = CsvTable.read(file, withScene(columns.required()).toArray(String[]::new));
            for (CSVRecord row : table.rows()) {
                values.put(table.required(row, SCENE), columns.read(table, row));
            }
        }
    }

    Map<String, V> all() {
        return Map.copyOf(values);
    }

    void put(String sceneId, V value) throws ProjectException {
        SortedMap<String, V> changed = new TreeMap<>(values);
        changed.put(sceneId, value);
        save(changed);
    }

    void remove(String sceneId) throws ProjectException {
        if (values.containsKey(sceneId)) {
            SortedMap<String, V> changed = new TreeMap<>(values);
            changed.remove(sceneId);
            save(changed);
        }
    }

    private void save(SortedMap<String, V> changed) throws ProjectException {
        List<String> header = withScene(columns.required());
        header.addAll(columns.optional());
        List<Object[]> rows = new ArrayList<>();
        changed.forEach((scene, value) -> {
            List<Object> row = new ArrayList<>(List.of(scene));
            row.addAll(columns.cells(value));
            rows.add(row.toArray());
        });
        CsvTable.write(file, header.toArray(String[]::new), rows);
        values = changed;
    }

    private static List<String> withScene(List<String> columns) {
        List<String> all = new ArrayList<>(List.of(SCENE));
        all.addAll(columns);
        return all;
    }
}
