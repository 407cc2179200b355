package org.railcount.project;

import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;
import org.railcount.model.AnalystConfidence;
import org.railcount.model.ReviewSummary;
import org.railcount.model.SignOff;

/** Reads the table of how far scenes were reviewed, which the window's export writes. */
public final class ReviewFile {
    /** "Yard 3/128", and what parts it from the next. */
    private static final Pattern AREA = Pattern.compile("(.+?) (\\d{1,9})/(\\d{1,9})(?:; |$)");

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
                            signature(table, row),
                            table.text(row, "state").equals("signed_off"),
                            areas(table, row)));
        }
        return reviews;
    }

    /** None where the table does not tell, as those of earlier versions do not. */
    private static Map<String, ReviewSummary.Part> areas(CsvTable table, CSVRecord row) throws ProjectException {
        String text = CountsFile.plain(table.optional(row, "areas").orElse(""));
        Map<String, ReviewSummary.Part> areas = new LinkedHashMap<>();
        Matcher area = AREA.matcher(text);
        int end = 0;
        while (area.find() && area.start() == end) {
            end = area.end();
            areas.put(
                    area.group(1),
                    new ReviewSummary.Part(Integer.parseInt(area.group(2)), Integer.parseInt(area.group(3))));
        }
        if (end < text.length()) {
            throw table.fault(row, "\"areas\" cannot be read; write it like Yard 3/128; Quay 0/4, or leave it empty");
        }
        return areas;
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
