package org.railcount.project;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;
import org.railcount.model.PublishedObservation;

/** The table of what others published about a site. */
public final class ObservationsFile {
    private static final Set<String> YES = Set.of("yes", "true", "1", "y");

    private ObservationsFile() {}

    /**
     * Reads the table, in file order.
     *
     * @throws ProjectException with one sentence for the user, naming the row
     */
    public static List<PublishedObservation> read(Path file) throws ProjectException {
        CsvTable table = CsvTable.read(file, "date", "facility", "kind");
        List<PublishedObservation> observations = new ArrayList<>();
        for (CSVRecord row : table.rows()) {
            observations.add(observation(table, row));
        }
        return List.copyOf(observations);
    }

    private static PublishedObservation observation(CsvTable table, CSVRecord row) throws ProjectException {
        OptionalDouble low = table.number(row, "low");
        OptionalDouble high = table.number(row, "high");
        if (low.isPresent() && high.isPresent() && low.getAsDouble() > high.getAsDouble()) {
            throw table.fault(row, "\"low\" is above \"high\"; exchange them");
        }
        return new PublishedObservation(
                table.required(row, "date"),
                table.optional(row, "date_end"),
                table.required(row, "facility"),
                table.required(row, "kind"),
                table.number(row, "value"),
                table.text(row, "unit"),
                low,
                high,
                YES.contains(table.text(row, "derived").toLowerCase(Locale.ROOT)),
                table.text(row, "note"),
                table.text(row, "source_title"),
                table.text(row, "publisher"),
                table.text(row, "source_date"),
                table.text(row, "url"));
    }
}
