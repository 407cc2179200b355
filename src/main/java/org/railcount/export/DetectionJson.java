package org.railcount.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.railcount.model.CargoType;
import org.railcount.model.Detection;
import org.railcount.model.RailcarType;
import org.railcount.model.Subject;

/** One detection as a GeoJSON feature (RFC 7946: longitude, latitude; outer ring counter-clockwise) and back. */
final class DetectionJson {
    /** About a millimetre: far finer than any scene, and a file that does not depend on rounding noise. */
    private static final int DECIMALS = 8;

    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private DetectionJson() {}

    static ObjectNode of(Detection detection) {
        ObjectNode feature = JsonNodeFactory.instance.objectNode();
        feature.put("type", "Feature");
        ObjectNode properties = feature.putObject("properties");
        properties.put("id", detection.id());
        addSubject(properties, detection.subject());
        properties.put("confidence", rounded(detection.confidence(), 4));
        properties.put("track", detection.track().orElse(null));
        properties.put("length_m", rounded(detection.lengthM(), 2));
        properties.put("width_m", rounded(detection.widthM(), 2));
        properties.put("area_m2", rounded(detection.areaM2(), 2));
        ObjectNode geometry = feature.putObject("geometry");
        geometry.put("type", "Polygon");
        ArrayNode rings = geometry.putArray("coordinates");
        addRing(rings, detection.outline().getExteriorRing(), true);
        for (int i = 0; i < detection.outline().getNumInteriorRing(); i++) {
            addRing(rings, detection.outline().getInteriorRingN(i), false);
        }
        return feature;
    }

    private static void addSubject(ObjectNode properties, Subject subject) {
        if (subject instanceof Subject.Railcar railcar) {
            properties.put("kind", "railcar");
            properties.put("type", lower(railcar.type()));
            properties.put("covered", railcar.covered());
        } else if (subject instanceof Subject.Cargo cargo) {
            properties.put("kind", "cargo");
            properties.put("type", lower(cargo.type()));
            properties.put("covered", isTarp(cargo.type()));
        } else {
            properties.put("kind", "ship");
            properties.putNull("type");
            properties.put("covered", false);
        }
    }

    private static boolean isTarp(CargoType type) {
        return type == CargoType.BLUE || type == CargoType.WHITE || type == CargoType.GREEN;
    }

    static void addRing(ArrayNode rings, LinearRing ring, boolean counterClockwise) {
        LinearRing wound = Orientation.isCCW(ring.getCoordinateSequence()) == counterClockwise ? ring : ring.reverse();
        ArrayNode positions = rings.addArray();
        for (Coordinate position : wound.getCoordinates()) {
            positions.addArray().add(rounded(position.x, DECIMALS)).add(rounded(position.y, DECIMALS));
        }
    }

    /**
     * Reads a feature.
     *
     * @param number its place in the file from 1, which names it where it has no id
     * @throws IllegalArgumentException with what is wrong with the feature
     */
    static Detection read(JsonNode feature, int number) {
        JsonNode properties = feature.path("properties");
        return new Detection(
                properties.path("id").asText(Integer.toString(number)),
                readSubject(properties),
                readPolygon(feature.path("geometry")),
                number(properties, "confidence", 1),
                Optional.ofNullable(properties.path("track").textValue()),
                number(properties, "length_m", 0),
                number(properties, "width_m", 0),
                number(properties, "area_m2", 0));
    }

    /**
     * A number that can be reckoned with; JSON knows larger ones than Java.
     *
     * @param missing what stands for one that is left out
     */
    static double number(JsonNode json, String name, double missing) {
        return finite(json.path(name).asDouble(missing), name);
    }

    static double finite(double value, String name) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("its " + name + " is no number that can be used");
        }
        return value;
    }

    /** A constant by its name in small letters. */
    static <E extends Enum<E>> E constant(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("\"" + name.toLowerCase(Locale.ROOT) + "\" is none of "
                        + Arrays.stream(type.getEnumConstants())
                                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", "))));
    }

    private static Subject readSubject(JsonNode properties) {
        String kind = properties.path("kind").asText("");
        String type = properties.path("type").asText("").toUpperCase(Locale.ROOT);
        return switch (kind) {
            case "railcar" ->
                new Subject.Railcar(
                        type.isEmpty() ? RailcarType.UNKNOWN : constant(RailcarType.class, type),
                        properties.path("covered").asBoolean());
            case "cargo" -> new Subject.Cargo(type.isEmpty() ? CargoType.OTHER : constant(CargoType.class, type));
            case "ship" -> new Subject.Ship();
            default -> throw new IllegalArgumentException("its kind is \"" + kind + "\", not railcar, cargo or ship");
        };
    }

    private static Polygon readPolygon(JsonNode geometry) {
        if (!geometry.path("type").asText().equals("Polygon")) {
            throw new IllegalArgumentException("its geometry is not a Polygon");
        }
        List<LinearRing> rings = new ArrayList<>();
        for (JsonNode ring : geometry.path("coordinates")) {
            List<Coordinate> positions = new ArrayList<>();
            ring.forEach(position -> positions.add(new Coordinate(
                    finite(position.path(0).asDouble(), "position"),
                    finite(position.path(1).asDouble(), "position"))));
            rings.add(GEOMETRY.createLinearRing(positions.toArray(Coordinate[]::new)));
        }
        if (rings.isEmpty()) {
            throw new IllegalArgumentException("its polygon has no ring");
        }
        return GEOMETRY.createPolygon(
                rings.get(0), rings.subList(1, rings.size()).toArray(LinearRing[]::new));
    }

    static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    static BigDecimal rounded(double value, int decimals) {
        return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_EVEN);
    }
}
