package org.railcount.project;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.apache.commons.csv.CSVRecord;

/** Acquisition times typed by the analyst, as a table {@code scene,acquired}. */
final class TypedTimes implements SceneTable.Columns<Instant> {
    private static final String ACQUIRED = "acquired";

    @Override
    public List<String> required() {
        return List.of(ACQUIRED);
    }

    @Override
    public List<String> optional() {
        return List.of();
    }

    @Override
    public Instant read(CsvTable table, CSVRecord row) throws ProjectException {
        String text = table.required(row, ACQUIRED);
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw table.fault(row, "\"" + text + "\" is no time; write it like 2023-10-05T01:24:00Z");
        }
    }

    @Override
    public List<Object> cells(Instant time) {
        return List.of(time);
    }
}
