package org.railcount.project;

import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;
import org.railcount.model.AnalystConfidence;
import org.railcount.model.ReviewSummary;
import org.railcount.model.SignOff;

/** Reads the table of how far scenes were reviewed, which the window's export writes. */
public final class ReviewFile {
    private ReviewFile() {}

    /**
     * The reviews by scene.
     *
     * @throws ProjectException when it cannot be read, with one sentence that names the row
     */
    public static Map<String, ReviewSummary> read(Path file) throws ProjectException {
        CsvTable table = CsvTable.read(file, "scene", "state");
        Map<String, ReviewSummary> reviews = new LinkedHashMap<>();
        for (CSVRecord row : table.rows()) {
            String scene = CountsFile.plain(table.required(row, "scene"));
            reviews.put(
                    scene,
                    new ReviewSummary(
                            scene,
                            (int) table.number(row, "decided").orElse(0),
                            (int) table.number(row, "detections").orElse(0),
                            signature(table, row)));
        }
        return reviews;
    }

    private static Optional<ReviewSummary.Signature> signature(CsvTable table, CSVRecord row) throws ProjectException {
        Optional<String> author = table.optional(row, "signed_off_by");
        if (author.isEmpty()) {
            return Optional.empty();
        }
        String time = table.required(row, "signed_off_at");
        String confidence = table.required(row, "analyst_confidence");
        try {
            return Optional.of(new ReviewSummary.Signature(
                    new SignOff(
                            CountsFile.plain(table.text(row, "note")),
                            AnalystConfidence.valueOf(confidence.toUpperCase(Locale.ROOT))),
                    CountsFile.plain(author.get()),
                    Instant.parse(time),
                    table.text(row, "state").equals("signed_off")));
        } catch (DateTimeParseException e) {
            throw table.fault(row, "\"" + time + "\" is no time; write it like 2026-01-05T08:01:00Z");
        } catch (IllegalArgumentException e) {
            throw table.fault(row, "\"" + confidence + "\" is no confidence; write low, moderate or high");
        }
    }
}
