package org.railcount.project;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.csv.CSVRecord;

/** Acquisition times typed by the analyst, kept in a table {@code scene,acquired} that a person can read and correct. */
final class TypedTimes {
    private static final String SCENE = "scene";
    private static final String ACQUIRED = "acquired";

    private final Path file;
    private SortedMap<String, Instant> times = new TreeMap<>();

    TypedTimes(Path file) throws ProjectException {
        this.file = file;
        if (Files.exists(file)) {
            CsvTable table = CsvTable.read(file, SCENE, ACQUIRED);
            for (CSVRecord row : table.rows()) {
                times.put(table.required(row, SCENE), time(table, row));
            }
        }
    }

    Map<String, Instant> all() {
        return Map.copyOf(times);
    }

    void put(String sceneId, Instant acquired) throws ProjectException {
        SortedMap<String, Instant> changed = new TreeMap<>(times);
        changed.put(sceneId, acquired);
        save(changed);
    }

    void remove(String sceneId) throws ProjectException {
        if (times.containsKey(sceneId)) {
            SortedMap<String, Instant> changed = new TreeMap<>(times);
            changed.remove(sceneId);
            save(changed);
        }
    }

    private void save(SortedMap<String, Instant> changed) throws ProjectException {
        CsvTable.write(
                file,
                new String[] {SCENE, ACQUIRED},
                changed.entrySet().stream()
                        .map(entry -> new Object[] {entry.getKey(), entry.getValue()})
                        .toList());
        times = changed;
    }

    private static Instant time(CsvTable table, CSVRecord row) throws ProjectException {
        String text = table.required(row, ACQUIRED);
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw table.fault(row, "\"" + text + "\" is no time; write it like 2023-10-05T01:24:00Z");
        }
    }
}
