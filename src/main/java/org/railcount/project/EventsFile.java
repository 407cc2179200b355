package org.railcount.project;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.railcount.model.SiteEvent;

/** The table of events that the timeline marks: columns {@code date} and {@code label}, {@code date_end} and {@code source}. */
public final class EventsFile {
    private EventsFile() {}

    /**
     * Reads the table, in file order.
     *
     * @throws ProjectException with one sentence for the user, naming the row
     */
    public static List<SiteEvent> read(Path file) throws ProjectException {
        CsvTable table = CsvTable.read(file, "date", "label");
        List<SiteEvent> events = new ArrayList<>();
        for (CSVRecord row : table.rows()) {
            events.add(new SiteEvent(
                    table.required(row, "date"),
                    table.optional(row, "date_end"),
                    table.required(row, "label"),
                    table.text(row, "source")));
        }
        return List.copyOf(events);
    }
}
