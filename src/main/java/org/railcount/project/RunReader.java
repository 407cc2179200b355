package org.railcount.project;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.railcount.model.AreaCount;
import org.railcount.model.CargoType;
import org.railcount.model.ContainerRows;
import org.railcount.model.CountRange;
import org.railcount.model.CountStatus;
import org.railcount.model.Detection;
import org.railcount.model.DetectionRun;
import org.railcount.model.GroundMove;
import org.railcount.model.RailcarType;
import org.railcount.model.Registration;
import org.railcount.model.Subject;
import org.railcount.model.Train;
import org.railcount.model.TypeTotals;

/** Reads a detection run that {@link RunWriter} wrote. A run can always be made again, so what is broken is refused. */
final class RunReader {
    private static final ObjectMapper MAPPER = JsonMapper.builder().build();

    private final Path file;

    RunReader(Path file) {
        this.file = file;
    }

    DetectionRun read(byte[] json) throws ProjectException {
        try {
            JsonNode root = MAPPER.readTree(json);
            int format = root.path("format").asInt();
            if (format > RunWriter.FORMAT) {
                throw new ProjectException(JsonObjectFile.name(file)
                        + ": a newer Railcount wrote this run; update Railcount, or detect again.");
            }
            return run(root);
        } catch (IOException | IllegalArgumentException e) {
            String why = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            throw new ProjectException(
                    JsonObjectFile.name(file) + ": this stored run is broken (" + why + "); detect the scene again.",
                    e);
        }
    }

    private static DetectionRun run(JsonNode root) {
        Map<String, String> parameters = new LinkedHashMap<>();
        member(root, "parameters")
                .properties()
                .forEach(
                        entry -> parameters.put(entry.getKey(), entry.getValue().asText()));
        List<Detection> detections = new ArrayList<>();
        member(root, "detections").forEach(node -> detections.add(detection(node)));
        List<Train> trains = new ArrayList<>();
        member(root, "trains").forEach(node -> trains.add(train(node)));
        List<AreaCount> counts = new ArrayList<>();
        member(root, "counts").forEach(node -> counts.add(count(node)));
        return new DetectionRun(
                text(root, "scene"),
                text(root, "scene_hash"),
                text(root, "site_hash"),
                text(root, "detector"),
                parameters,
                registration(member(root, "registration")),
                detections,
                trains,
                counts,
                optional(root, "problem"),
                root.has("seconds") ? OptionalDouble.of(number(root, "seconds")) : OptionalDouble.empty());
    }

    /** Files of before 0.2 know a shift and whether it was trusted, no more. */
    private static Registration registration(JsonNode node) {
        boolean trusted = truth(node, "trusted");
        JsonNode pivot = node.path("pivot");
        return new Registration(
                new GroundMove(
                        number(node, "east_m"),
                        number(node, "north_m"),
                        node.has("rotation_deg") ? number(node, "rotation_deg") : 0,
                        node.has("scale") ? number(node, "scale") : 1,
                        pivot.path(0).asDouble(),
                        pivot.path(1).asDouble()),
                node.has("basis") ? constant(Registration.Basis.class, text(node, "basis")) : Registration.Basis.TRACKS,
                node.has("residual_m") ? OptionalDouble.of(number(node, "residual_m")) : OptionalDouble.empty(),
                number(node, "runner_up_ratio"),
                trusted,
                node.has("applied") ? truth(node, "applied") : trusted);
    }

    static Detection detection(JsonNode node) {
        return new Detection(
                text(node, "id"),
                subject(node),
                polygon(member(node, "outline")),
                number(node, "confidence"),
                optional(node, "track"),
                number(node, "length_m"),
                number(node, "width_m"),
                number(node, "area_m2"));
    }

    private static Subject subject(JsonNode node) {
        String kind = text(node, "kind");
        return switch (kind) {
            case "railcar" ->
                new Subject.Railcar(constant(RailcarType.class, text(node, "type")), truth(node, "covered"));
            case "cargo" -> new Subject.Cargo(constant(CargoType.class, text(node, "type")));
            case "ship" -> new Subject.Ship();
            default -> throw new IllegalArgumentException("kind " + kind + " is not known");
        };
    }

    private static Coordinate lonLat(double lon, double lat) {
        if (Math.abs(lon) > 180 || Math.abs(lat) > 90) {
            throw new IllegalArgumentException("an outline is not on the Earth");
        }
        return new Coordinate(lon, lat);
    }

    private static Polygon polygon(JsonNode rings) {
        List<LinearRing> parts = new ArrayList<>();
        for (JsonNode ring : rings) {
            List<Coordinate> positions = new ArrayList<>();
            for (JsonNode position : ring) {
                positions.add(lonLat(number(position.path(0), "outline"), number(position.path(1), "outline")));
            }
            parts.add(GeoJsonGeometry.FACTORY.createLinearRing(positions.toArray(Coordinate[]::new)));
        }
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("an outline is empty");
        }
        return GeoJsonGeometry.FACTORY.createPolygon(
                parts.get(0), parts.subList(1, parts.size()).toArray(LinearRing[]::new));
    }

    private static Train train(JsonNode node) {
        return new Train(text(node, "track"), text(node, "area"), number(node, "length_m"), whole(node, "cars"));
    }

    private static AreaCount count(JsonNode node) {
        return new AreaCount(
                text(node, "area"),
                new CountRange(whole(node, "railcars_low"), whole(node, "railcars"), whole(node, "railcars_high")),
                whole(node, "trains"),
                number(node, "longest_train_m"),
                number(node, "total_train_m"),
                whole(node, "covered_railcars"),
                whole(node, "cargo_pieces"),
                number(node, "cargo_area_m2"),
                whole(node, "ships"),
                number(node, "longest_ship_m"),
                number(node, "usable_fraction"),
                constant(CountStatus.class, text(node, "status")),
                new TypeTotals(types(node.path("types")), types(node.path("covered_types"))),
                containers(node));
    }

    /** Runs of before tell nothing of containers. */
    private static ContainerRows containers(JsonNode node) {
        return node.has("container_rows")
                ? new ContainerRows(
                        whole(node, "container_rows"),
                        number(node, "container_area_m2"),
                        number(node, "longest_container_row_m"))
                : ContainerRows.NONE;
    }

    /** Runs of before tell no types. */
    private static Map<RailcarType, Integer> types(JsonNode node) {
        Map<RailcarType, Integer> numbers = new EnumMap<>(RailcarType.class);
        node.properties()
                .forEach(
                        entry -> numbers.put(constant(RailcarType.class, entry.getKey()), whole(node, entry.getKey())));
        return numbers;
    }

    static JsonNode member(JsonNode node, String name) {
        JsonNode member = node.get(name);
        if (member == null) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return member;
    }

    static String text(JsonNode node, String name) {
        return optional(node, name).orElseThrow(() -> new IllegalArgumentException(name + " is missing"));
    }

    static Optional<String> optional(JsonNode node, String name) {
        JsonNode member = node.get(name);
        return member == null || !member.isTextual() ? Optional.empty() : Optional.of(member.asText());
    }

    private static boolean truth(JsonNode node, String name) {
        JsonNode member = member(node, name);
        if (!member.isBoolean()) {
            throw new IllegalArgumentException(name + " is neither true nor false");
        }
        return member.asBoolean();
    }

    static int whole(JsonNode node, String name) {
        JsonNode member = member(node, name);
        if (!member.isInt()) {
            throw new IllegalArgumentException(name + " is no whole number");
        }
        return member.asInt();
    }

    static double number(JsonNode node, String name) {
        JsonNode number = node.isObject() ? member(node, name) : node;
        if (number.isNumber()) {
            return number.asDouble();
        }
        // JSON has no other spelling for a value that is not a number.
        return switch (number.asText()) {
            case "NaN" -> Double.NaN;
            case "Infinity" -> Double.POSITIVE_INFINITY;
            case "-Infinity" -> Double.NEGATIVE_INFINITY;
            default -> throw new IllegalArgumentException(name + " is no number");
        };
    }

    static <E extends Enum<E>> E constant(Class<E> type, String text) {
        return Enum.valueOf(type, text.toUpperCase(Locale.ROOT));
    }
}
