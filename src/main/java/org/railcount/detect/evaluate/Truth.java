package org.railcount.detect.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.CharConversionException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.railcount.model.CargoType;
import org.railcount.model.RailcarType;
import org.railcount.model.Subject;

/**
 * The labels of one scene: a GeoJSON FeatureCollection of polygons with {@code kind} (railcar, cargo or ship) and, where
 * known, {@code type}, {@code covered}, {@code track}, {@code split}, {@code visible_fraction}, {@code area_m2}. A foreign
 * member {@code railcount_truth} may tell {@code acquired}, {@code split} and {@code offset_east_m}/{@code offset_north_m},
 * the scene's geolocation error, and {@code hidden_track_m}, per track the stretches that cannot be seen.
 *
 * @param objects everything labelled
 * @param acquired ISO 8601, empty where unknown
 * @param split of the whole scene, empty where the labels say nothing
 * @param simulated whether the labels say that the scene is simulated
 * @param coverLabelled whether the labels tell covered cars from others
 * @param offsetKnown whether the scene's geolocation error is known
 * @param offsetEastM how far east of the truth the scene shows things, metres; 0 where unknown
 * @param offsetNorthM how far north of the truth the scene shows things, metres; 0 where unknown
 * @param hidden stretches of tracks that cannot be seen, chainage from and to in metres, by track name
 */
public record Truth(
        List<TruthObject> objects,
        String acquired,
        String split,
        boolean simulated,
        boolean coverLabelled,
        boolean offsetKnown,
        double offsetEastM,
        double offsetNorthM,
        Map<String, List<double[]>> hidden) {
    private static final JsonMapper MAPPER = new JsonMapper();
    /** Labels of a thousand things are a few hundred kilobytes. */
    private static final long MOST_BYTES = 50_000_000;

    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    public Truth {
        objects = List.copyOf(objects);
        hidden = Map.copyOf(hidden);
    }

    /**
     * Reads labels.
     *
     * @throws IOException with one sentence for the user
     */
    public static Truth read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException(file + " does not exist; check the path.");
        }
        if (Files.size(file) > MOST_BYTES) {
            throw new IOException(
                    file + " is larger than " + MOST_BYTES / 1_000_000 + " MB; labels of one scene are smaller.");
        }
        JsonNode root;
        try {
            root = MAPPER.readTree(Files.readAllBytes(file));
        } catch (CharConversionException e) {
            throw new IOException(
                    file + ": not valid JSON, it does not begin as text in UTF-8; export the file again.", e);
        } catch (JsonProcessingException e) {
            throw new IOException(file + " is not JSON: " + e.getOriginalMessage() + ".", e);
        }
        if (!root.path("features").isArray()) {
            throw new IOException(file + " is not a GeoJSON FeatureCollection: it has no list of features.");
        }
        List<TruthObject> objects = new ArrayList<>();
        boolean coverLabelled = false;
        for (JsonNode feature : root.path("features")) {
            coverLabelled |= feature.path("properties").has("covered");
            object(feature).ifPresent(objects::add);
        }
        JsonNode about = root.path("railcount_truth");
        return new Truth(
                objects,
                about.path("acquired").asText(""),
                about.path("split").asText(""),
                about.path("simulated").asBoolean(),
                coverLabelled,
                about.hasNonNull("offset_east_m") && about.hasNonNull("offset_north_m"),
                about.path("offset_east_m").asDouble(0),
                about.path("offset_north_m").asDouble(0),
                hidden(about.path("hidden_track_m")));
    }

    /**
     * The labels for a site that was moved so many metres after the scene was labelled, to try how well the scene is
     * brought back onto it: the labels move with the tracks, and the scene lies off by that much more.
     */
    public Truth moved(double eastM, double northM) {
        return new Truth(
                objects.stream().map(object -> object.moved(eastM, northM)).toList(),
                acquired,
                split,
                simulated,
                coverLabelled,
                true,
                offsetEastM - eastM,
                offsetNorthM - northM,
                hidden);
    }

    private static Map<String, List<double[]>> hidden(JsonNode node) {
        Map<String, List<double[]>> hidden = new HashMap<>();
        node.properties().forEach(track -> {
            List<double[]> stretches = new ArrayList<>();
            for (JsonNode stretch : track.getValue()) {
                stretches.add(new double[] {
                    stretch.path(0).asDouble(), stretch.path(1).asDouble()
                });
            }
            hidden.put(track.getKey(), stretches);
        });
        return hidden;
    }

    private static Optional<TruthObject> object(JsonNode feature) {
        JsonNode p = feature.path("properties");
        if (!feature.path("geometry").path("type").asText().equals("Polygon")) {
            return Optional.empty();
        }
        return Optional.of(new TruthObject(
                subject(p),
                polygon(feature.path("geometry").path("coordinates").path(0)),
                p.hasNonNull("track") ? Optional.of(p.get("track").asText()) : Optional.empty(),
                p.path("split").asText(""),
                p.path("visible_fraction").asDouble(1),
                p.path("area_m2").asDouble(0)));
    }

    private static Subject subject(JsonNode p) {
        String type = p.path("type").asText("unknown").toUpperCase(Locale.ROOT);
        return switch (p.path("kind").asText("railcar")) {
            case "cargo" -> new Subject.Cargo(oneOf(CargoType.values(), type, CargoType.OTHER));
            case "ship" -> new Subject.Ship();
            default ->
                new Subject.Railcar(
                        oneOf(RailcarType.values(), type, RailcarType.UNKNOWN),
                        p.path("covered").asBoolean(false));
        };
    }

    private static <E extends Enum<E>> E oneOf(E[] values, String name, E otherwise) {
        for (E value : values) {
            if (value.name().equals(name)) {
                return value;
            }
        }
        return otherwise;
    }

    private static Polygon polygon(JsonNode ring) {
        return GEOMETRY.createPolygon(StreamSupport.stream(ring.spliterator(), false)
                .map(c -> new Coordinate(c.path(0).asDouble(), c.path(1).asDouble()))
                .toArray(Coordinate[]::new));
    }
}
