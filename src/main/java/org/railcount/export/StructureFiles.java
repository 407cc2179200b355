package org.railcount.export;

import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.railcount.model.StructureChange;

/**
 * Proposed structures as a table and as a GeoJSON FeatureCollection (RFC 7946), with the same properties. A series without
 * any gives a table with its header only and an empty collection. Thread-safe.
 */
public final class StructureFiles {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private static final String[] COLUMNS = {
        "id",
        "area",
        "change",
        "last_before",
        "first_after",
        "last_before_scene",
        "first_after_scene",
        "area_m2",
        "confidence",
        "lon",
        "lat"
    };

    private StructureFiles() {}

    /** Writes the table whole or not at all. The folder must exist. */
    public static void writeCsv(Path file, List<StructureChange> changes) throws IOException {
        StringWriter text = new StringWriter();
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setRecordSeparator("\n")
                .setHeader(COLUMNS)
                .get();
        try (CSVPrinter printer = new CSVPrinter(text, format)) {
            for (StructureChange change : changes) {
                printer.printRecord(
                        CountsCsv.harmless(change.id()),
                        CountsCsv.harmless(change.area()),
                        kind(change),
                        change.lastBefore(),
                        change.firstAfter(),
                        CountsCsv.harmless(change.lastBeforeScene()),
                        CountsCsv.harmless(change.firstAfterScene()),
                        String.format(Locale.ROOT, "%.0f", change.areaM2()),
                        String.format(Locale.ROOT, "%.2f", change.confidence()),
                        String.format(
                                Locale.ROOT,
                                "%.6f",
                                change.outline().getCentroid().getX()),
                        String.format(
                                Locale.ROOT,
                                "%.6f",
                                change.outline().getCentroid().getY()));
            }
        }
        AtomicOutput.write(file, text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Writes the collection whole or not at all. The folder must exist. */
    public static void writeGeoJson(Path file, List<StructureChange> changes) throws IOException {
        StringBuilder text = new StringBuilder("{\n\"type\": \"FeatureCollection\",\n\"features\": [");
        String separator = "\n";
        for (StructureChange change : changes) {
            text.append(separator).append(MAPPER.writeValueAsString(feature(change)));
            separator = ",\n";
        }
        text.append("\n]\n}\n");
        AtomicOutput.write(file, text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static ObjectNode feature(StructureChange change) {
        ObjectNode feature = JsonNodeFactory.instance.objectNode();
        feature.put("type", "Feature");
        ObjectNode properties = feature.putObject("properties");
        properties.put("id", change.id());
        properties.put("area", change.area());
        properties.put("change", kind(change));
        properties.put("last_before", change.lastBefore().toString());
        properties.put("first_after", change.firstAfter().toString());
        properties.put("last_before_scene", change.lastBeforeScene());
        properties.put("first_after_scene", change.firstAfterScene());
        properties.put("area_m2", DetectionJson.rounded(change.areaM2(), 0));
        properties.put("confidence", DetectionJson.rounded(change.confidence(), 2));
        ObjectNode geometry = feature.putObject("geometry");
        geometry.put("type", "Polygon");
        DetectionJson.addRing(geometry.putArray("coordinates"), change.outline().getExteriorRing(), true);
        return feature;
    }

    private static String kind(StructureChange change) {
        return change.kind().name().toLowerCase(Locale.ROOT);
    }
}
