package org.railcount.export;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Point;
import org.railcount.model.Detection;
import org.railcount.model.LocalMetres;

/**
 * The table of detections: a row each, UTF-8, lines ended by a line feed, decimal point. Texts that a spreadsheet would
 * take for a formula get a leading apostrophe.
 */
public final class DetectionsCsv {
    private static final String[] COLUMNS = {
        "scene",
        "acquired",
        "id",
        "kind",
        "type",
        "covered",
        "confidence",
        "track",
        "length_m",
        "width_m",
        "area_m2",
        "heading_deg",
        "lon",
        "lat",
        "origin",
        "verdict",
        "detector"
    };

    private DetectionsCsv() {}

    /** Writes the table whole or not at all. The folder must exist. */
    public static void write(Path file, List<SceneFindings> scenes) throws IOException {
        StringWriter text = new StringWriter();
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setRecordSeparator("\n")
                .setHeader(COLUMNS)
                .get();
        try (CSVPrinter printer = new CSVPrinter(text, format)) {
            for (SceneFindings scene : scenes) {
                for (SceneFindings.Finding finding : scene.findings()) {
                    printer.printRecord(row(scene, finding));
                }
            }
        }
        AtomicOutput.write(file, text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> row(SceneFindings scene, SceneFindings.Finding finding) {
        Detection detection = finding.detection();
        JsonNode properties = DetectionJson.of(detection).path("properties");
        Point middle = detection.outline().getCentroid();
        List<String> row = new ArrayList<>();
        row.add(CountsCsv.harmless(scene.scene()));
        row.add(scene.acquired().map(Instant::toString).orElse(""));
        for (String property :
                List.of("id", "kind", "type", "covered", "confidence", "track", "length_m", "width_m", "area_m2")) {
            JsonNode value = properties.path(property);
            row.add(value.isTextual() ? CountsCsv.harmless(value.textValue()) : value.isNull() ? "" : value.asText());
        }
        row.add(String.format(Locale.ROOT, "%.1f", headingDeg(detection)));
        row.add(DetectionJson.rounded(middle.getX(), 7).toPlainString());
        row.add(DetectionJson.rounded(middle.getY(), 7).toPlainString());
        row.add(finding.origin().map(DetectionJson::lower).orElse(""));
        row.add(finding.verdict().map(DetectionJson::lower).orElse(""));
        row.add(CountsCsv.harmless(scene.run().detector()));
        return row;
    }

    /** Of the long side, degrees clockwise from north, 0 to 180. */
    static double headingDeg(Detection detection) {
        Coordinate along = LocalMetres.longSide(detection.outline());
        double heading = Math.toDegrees(Math.atan2(along.x, along.y));
        return (heading % 180 + 180) % 180;
    }
}
