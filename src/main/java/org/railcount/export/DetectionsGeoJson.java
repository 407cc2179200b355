package org.railcount.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.CharConversionException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.railcount.model.Acquisition;
import org.railcount.model.Detection;
import org.railcount.model.DetectionRun;
import org.railcount.model.OneLine;
import org.railcount.model.SceneResult;

/**
 * The detections of one scene as a GeoJSON FeatureCollection (RFC 7946, longitude and latitude, outer rings
 * counter-clockwise), a feature a line. The foreign member {@code railcount} tells the run: scene, acquisition, detector
 * and parameters, registration, counts and trains. Thread-safe.
 */
public final class DetectionsGeoJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private DetectionsGeoJson() {}

    /** Writes a run whole or not at all. The folder must exist. */
    public static void write(Path file, DetectionRun run) throws IOException {
        write(file, run, Optional.empty());
    }

    /** Writes a scene's run together with when it was taken, whole or not at all. The folder must exist. */
    public static void write(Path file, SceneResult.Handled result) throws IOException {
        write(file, result.detections(), Optional.of(result.scene().acquisition()));
    }

    private static void write(Path file, DetectionRun run, Optional<Acquisition> acquisition) throws IOException {
        ObjectNode about = RunJson.of(run);
        acquisition.ifPresent(known -> {
            about.put("acquired", known.time().map(Object::toString).orElse(null));
            about.put("time_source", known.source().name().toLowerCase(Locale.ROOT));
        });
        StringBuilder text = new StringBuilder("{\n\"type\": \"FeatureCollection\",\n\"railcount\": ");
        text.append(MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(about));
        text.append(",\n\"features\": [");
        String separator = "\n";
        for (Detection detection : run.detections()) {
            text.append(separator).append(MAPPER.writeValueAsString(DetectionJson.of(detection)));
            separator = ",\n";
        }
        text.append("\n]\n}\n");
        AtomicOutput.write(file, text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads detections, whoever wrote them: without the {@code railcount} member the run's other values are empty and
     * the scene is the file's name.
     *
     * @throws IOException with one sentence for the user when the file cannot be read or is not such a collection
     */
    public static DetectionRun read(Path file) throws IOException {
        JsonNode collection;
        try {
            collection = MAPPER.readTree(Files.readAllBytes(file));
        } catch (CharConversionException e) {
            throw new IOException(
                    file + ": not valid JSON, it does not begin as text in UTF-8; export the file again.", e);
        } catch (JsonProcessingException e) {
            throw new IOException(file + ": not JSON (" + e.getOriginalMessage() + ").", e);
        }
        if (!(collection.path("features") instanceof ArrayNode features)) {
            throw new IOException(file + ": not a GeoJSON FeatureCollection; it has no list of features.");
        }
        List<Detection> detections = new ArrayList<>();
        for (JsonNode feature : features) {
            int number = detections.size() + 1;
            try {
                detections.add(DetectionJson.read(feature, number));
            } catch (IllegalArgumentException e) {
                String fault = OneLine.of(String.valueOf(e.getMessage()));
                throw new IOException(file + ": feature " + number + " is not a detection: " + fault + ".", e);
            }
        }
        try {
            return RunJson.read(about(collection, file), detections);
        } catch (IllegalArgumentException e) {
            throw new IOException(
                    file + ": its railcount member cannot be read: " + OneLine.of(String.valueOf(e.getMessage())) + ".",
                    e);
        }
    }

    private static JsonNode about(JsonNode collection, Path file) {
        if (collection.path("railcount") instanceof ObjectNode about) {
            return about;
        }
        String name = file.getFileName().toString();
        int end = name.indexOf(".detections.");
        return JsonNodeFactory.instance.objectNode().put("scene", end > 0 ? name.substring(0, end) : name);
    }
}
