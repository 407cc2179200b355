package org.railcount.export;

import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * What stands in many scenes as one GeoJSON FeatureCollection (RFC 7946, longitude and latitude), a feature a line: the
 * properties of a scene's own file, and {@code scene}, {@code acquired}, {@code origin}, {@code verdict}.
 */
public final class FindingsGeoJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private FindingsGeoJson() {}

    /** Writes the file whole or not at all. The folder must exist. */
    public static void write(Path file, List<SceneFindings> scenes) throws IOException {
        AtomicOutput.fill(file, temporary -> {
            try (BufferedWriter out = Files.newBufferedWriter(temporary, StandardCharsets.UTF_8)) {
                out.write("{\n\"type\": \"FeatureCollection\",\n\"features\": [");
                String separator = "\n";
                for (SceneFindings scene : scenes) {
                    for (SceneFindings.Finding finding : scene.findings()) {
                        out.write(separator);
                        out.write(MAPPER.writeValueAsString(feature(scene, finding)));
                        separator = ",\n";
                    }
                }
                out.write("\n]\n}\n");
            }
        });
    }

    private static ObjectNode feature(SceneFindings scene, SceneFindings.Finding finding) {
        ObjectNode feature = DetectionJson.of(finding.detection());
        ObjectNode properties = feature.withObject("properties");
        properties.put("scene", scene.scene());
        properties.put("acquired", scene.acquired().map(Instant::toString).orElse(null));
        properties.put("origin", finding.origin().map(DetectionJson::lower).orElse(null));
        properties.put("verdict", finding.verdict().map(DetectionJson::lower).orElse(null));
        return feature;
    }
}
