package org.railcount.export;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.railcount.model.ReviewSummary;

/** The table of how far scenes have been reviewed: a row per reviewed scene, UTF-8, lines ended by a line feed. */
public final class ReviewCsv {
    private ReviewCsv() {}

    /** Writes the table whole or not at all. The folder must exist. */
    public static void write(Path file, List<ReviewSummary> reviews) throws IOException {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setRecordSeparator("\n")
                .setHeader(
                        "scene",
                        "state",
                        "decided",
                        "detections",
                        "signed_off_by",
                        "signed_off_at",
                        "analyst_confidence",
                        "note",
                        "areas")
                .get();
        StringWriter text = new StringWriter();
        try (CSVPrinter printer = new CSVPrinter(text, format)) {
            for (ReviewSummary review : reviews) {
                Optional<ReviewSummary.Signature> signed = review.signature();
                printer.printRecord(
                        CountsCsv.harmless(review.sceneId()),
                        state(review),
                        review.decided(),
                        review.detections(),
                        signed.map(s -> CountsCsv.harmless(s.author())).orElse(""),
                        signed.map(s -> s.time().toString()).orElse(""),
                        signed.map(s -> s.signOff().confidence().name().toLowerCase(Locale.ROOT))
                                .orElse(""),
                        signed.map(s -> CountsCsv.harmless(s.signOff().note())).orElse(""),
                        CountsCsv.harmless(areas(review)));
            }
        }
        AtomicOutput.write(file, text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String state(ReviewSummary review) {
        return review.signedOff() ? "signed_off" : review.signature().isPresent() ? "reopened" : "in_review";
    }

    private static String areas(ReviewSummary review) {
        return review.areas().entrySet().stream()
                .map(area -> area.getKey() + " " + area.getValue().decided() + "/"
                        + area.getValue().things())
                .collect(Collectors.joining("; "));
    }
}
