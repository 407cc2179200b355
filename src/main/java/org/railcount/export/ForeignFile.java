package org.railcount.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.CharConversionException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.railcount.model.CargoType;
import org.railcount.model.RailcarType;
import org.railcount.model.SceneName;
import org.railcount.model.Subject;

/**
 * Detections of another program, GeoJSON or COCO. The file is not trusted: size, depth, numbers and outlines are checked, and
 * what is wrong is told in one sentence. Immutable.
 *
 * @param inPixels whether corners are pixels of the scene as it is, or longitude and latitude
 * @param scenes what was found, by the scene's name
 * @param unknown how many things were left out because nobody here knows what they are
 */
public record ForeignFile(boolean inPixels, Map<String, List<ForeignThing>> scenes, int unknown) {
    /** Fifty scenes of a thousand cars each stay below this. */
    static final long MAX_BYTES = 32L << 20;
    /** Names, values and brackets; each takes up to fifty bytes of memory. */
    private static final int MAX_TOKENS = 4_000_000;

    private static final int MAX_THINGS = 200_000;
    private static final int MAX_CORNERS = 2_000;
    private static final int MAX_ID = 120;

    /** A proposal of a program that does not say how sure it is. */
    private static final double UNSAID = 0.5;

    private static final double MAX_PIXEL = 1e6;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(60)
                            .maxNumberLength(60)
                            .maxStringLength(100_000)
                            .build())
                    .build())
            .build();

    /**
     * Reads a file.
     *
     * @param scene the scene of those things of which the file does not say it; empty where it must
     * @throws IOException with one sentence for the user: what is wrong, what to do
     */
    public static ForeignFile read(Path file, Optional<String> scene) throws IOException {
        String name = String.valueOf(file.getFileName());
        if (!Files.isRegularFile(file)) {
            throw new IOException(file + ": there is no such file; check the path.");
        }
        if (Files.size(file) > MAX_BYTES) {
            throw new IOException("%s: too large (%d MB, the limit is %d MB); split it by scenes."
                    .formatted(name, Files.size(file) >> 20, MAX_BYTES >> 20));
        }
        try {
            byte[] json = Files.readAllBytes(file);
            requireSmall(json);
            JsonNode root = MAPPER.readTree(json);
            if (root.path("features") instanceof ArrayNode features) {
                return new GeoJson(root, name, scene).read(features);
            }
            if (root.path("annotations") instanceof ArrayNode annotations) {
                return coco(root, annotations);
            }
            throw new IllegalArgumentException(
                    "neither GeoJSON (no list of features) nor COCO (no list of annotations)");
        } catch (StreamConstraintsException e) {
            throw new IOException(
                    name + ": too deeply nested, or a number or text in it is too long; is this the right file?", e);
        } catch (CharConversionException e) {
            throw new IOException(
                    name + ": not valid JSON, it does not begin as text in UTF-8; export the file again.", e);
        } catch (JsonProcessingException e) {
            throw new IOException(
                    name + ": not valid JSON" + at(e.getLocation()) + "; correct it there or export the file again.",
                    e);
        } catch (IllegalArgumentException e) {
            throw new IOException(name + ": " + e.getMessage() + "; nothing of it was taken.", e);
        }
    }

    /** Before it is held in memory, where a file of brackets alone would take forty times its size. */
    private static void requireSmall(byte[] json) throws IOException {
        try (JsonParser parser = MAPPER.createParser(json)) {
            int tokens = 0;
            while (parser.nextToken() != null) {
                tokens++;
                if (tokens > MAX_TOKENS) {
                    throw new IllegalArgumentException(
                            "it holds more than " + MAX_TOKENS + " values; split it by scenes");
                }
            }
        }
    }

    private record GeoJson(JsonNode root, String name, Optional<String> scene) {
        ForeignFile read(ArrayNode features) {
            requireFew(features.size());
            Map<String, List<ForeignThing>> scenes = new LinkedHashMap<>();
            int unknown = 0;
            int number = 0;
            for (JsonNode feature : features) {
                number++;
                JsonNode properties = feature.path("properties");
                Optional<Subject> subject = subject(properties);
                if (subject.isEmpty()) {
                    unknown++;
                    continue;
                }
                String of = text(properties, "scene")
                        .or(() -> text(root.path("railcount"), "scene"))
                        .or(() -> scene)
                        .or(this::fromName)
                        .orElseThrow(() -> new IllegalArgumentException(
                                "it does not say which scene it is of; name that with --scene"));
                scenes.computeIfAbsent(of, s -> new ArrayList<>())
                        .add(thing(feature, properties, subject.get(), "feature " + number, number));
            }
            return new ForeignFile(false, scenes, unknown);
        }

        /** As Railcount names its own. */
        private Optional<String> fromName() {
            int end = Math.max(name.indexOf(".detections."), name.indexOf(".reviewed."));
            return end > 0 ? Optional.of(name.substring(0, end)) : Optional.empty();
        }

        private static ForeignThing thing(
                JsonNode feature, JsonNode properties, Subject subject, String what, int number) {
            JsonNode geometry = feature.path("geometry");
            JsonNode rings = geometry.path("coordinates");
            JsonNode outer = switch (geometry.path("type").asText()) {
                case "Polygon" -> rings.path(0);
                case "MultiPolygon" -> rings.size() == 1 ? rings.path(0).path(0) : MAPPER.missingNode();
                default -> MAPPER.missingNode();
            };
            if (!outer.isArray()) {
                throw new IllegalArgumentException(what + " has no Polygon as its geometry");
            }
            List<Coordinate> corners = new ArrayList<>();
            for (JsonNode position : outer) {
                corners.add(new Coordinate(
                        number(position.path(0), -180, 180, what + ": longitude"),
                        number(position.path(1), -90, 90, what + ": latitude")));
                requireCorners(corners.size(), what);
            }
            if (corners.size() > 1 && corners.get(0).equals2D(corners.get(corners.size() - 1))) {
                corners.remove(corners.size() - 1);
            }
            requireRing(corners, what);
            return new ForeignThing(id(properties, number), subject, corners, confidence(properties, what));
        }

        private static Optional<Subject> subject(JsonNode properties) {
            String kind = properties.path("kind").asText("");
            String type = properties.path("type").asText("").toUpperCase(Locale.ROOT);
            try {
                return switch (kind) {
                    case "railcar" ->
                        Optional.of(new Subject.Railcar(
                                type.isEmpty() || type.equals("NULL") ? RailcarType.UNKNOWN : RailcarType.valueOf(type),
                                properties.path("covered").asBoolean()));
                    case "cargo" ->
                        Optional.of(new Subject.Cargo(type.isEmpty() ? CargoType.OTHER : CargoType.valueOf(type)));
                    case "ship" -> Optional.of(new Subject.Ship());
                    default ->
                        CocoCategories.subject(properties
                                .path("category")
                                .asText(properties.path("class").asText("")));
                };
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        }
    }

    private static ForeignFile coco(JsonNode root, ArrayNode annotations) {
        requireFew(annotations.size());
        Map<Long, String> scenes = new HashMap<>();
        for (JsonNode image : root.path("images")) {
            scenes.put(
                    whole(image, "id", "an image"),
                    text(image, "scene")
                            .or(() -> text(image, "file_name").map(ForeignFile::stem))
                            .orElseThrow(() -> new IllegalArgumentException("an image has no file_name")));
        }
        Map<Long, Subject> categories = new HashMap<>();
        for (JsonNode category : root.path("categories")) {
            CocoCategories.subject(category.path("name").asText(""))
                    .ifPresent(subject -> categories.put(whole(category, "id", "a category"), subject));
        }
        Map<String, List<ForeignThing>> found = new LinkedHashMap<>();
        int unknown = 0;
        int number = 0;
        for (JsonNode annotation : annotations) {
            number++;
            String what = "annotation " + number;
            Subject subject = categories.get(whole(annotation, "category_id", what));
            String scene = scenes.get(whole(annotation, "image_id", what));
            if (scene == null) {
                throw new IllegalArgumentException(what + " is of an image that the file does not list");
            }
            if (subject == null || annotation.path("iscrowd").asInt() != 0) {
                unknown++;
                continue;
            }
            JsonNode attributes = annotation.path("attributes");
            Subject covered = subject instanceof Subject.Railcar car
                    ? new Subject.Railcar(car.type(), attributes.path("covered").asBoolean())
                    : subject;
            String id = id(attributes.has("id") ? attributes : annotation, number);
            found.computeIfAbsent(scene, s -> new ArrayList<>())
                    .add(new ForeignThing(id, covered, corners(annotation, what), confidence(annotation, what)));
        }
        return new ForeignFile(true, found, unknown);
    }

    /** The polygon; where there is none, the turned box, and at last the upright one. */
    private static List<Coordinate> corners(JsonNode annotation, String what) {
        List<Coordinate> corners = new ArrayList<>();
        JsonNode ring = annotation.path("segmentation").path(0);
        JsonNode turned = annotation.path("rbox");
        if (ring.isArray()) {
            for (int i = 0; i + 1 < ring.size(); i += 2) {
                corners.add(new Coordinate(pixel(ring.path(i), what), pixel(ring.path(i + 1), what)));
                requireCorners(corners.size(), what);
            }
        } else if (turned.size() == 5) {
            double angle = Math.toRadians(number(turned.path(4), -360, 360, what + ": angle"));
            double along = pixel(turned.path(2), what) / 2;
            double across = pixel(turned.path(3), what) / 2;
            for (double[] side : new double[][] {{-1, -1}, {1, -1}, {1, 1}, {-1, 1}}) {
                double u = side[0] * along;
                double v = side[1] * across;
                corners.add(new Coordinate(
                        pixel(turned.path(0), what) + u * Math.cos(angle) - v * Math.sin(angle),
                        pixel(turned.path(1), what) + u * Math.sin(angle) + v * Math.cos(angle)));
            }
        } else {
            JsonNode box = annotation.path("bbox");
            double x = pixel(box.path(0), what);
            double y = pixel(box.path(1), what);
            double width = pixel(box.path(2), what);
            double height = pixel(box.path(3), what);
            corners.add(new Coordinate(x, y));
            corners.add(new Coordinate(x + width, y));
            corners.add(new Coordinate(x + width, y + height));
            corners.add(new Coordinate(x, y + height));
        }
        requireRing(corners, what);
        return corners;
    }

    private static double pixel(JsonNode node, String what) {
        return number(node, -MAX_PIXEL, MAX_PIXEL, what + ": pixel position");
    }

    private static double confidence(JsonNode node, String what) {
        JsonNode said = node.has("confidence") ? node.path("confidence") : node.path("score");
        return said.isMissingNode() || said.isNull() ? UNSAID : number(said, 0, 1, what + ": confidence");
    }

    private static double number(JsonNode node, double least, double most, String what) {
        double value = node.asDouble(Double.NaN);
        if (!node.isNumber() || !(value >= least && value <= most)) {
            throw new IllegalArgumentException(what + " is not a number from " + plain(least) + " to " + plain(most));
        }
        return value;
    }

    private static String plain(double bound) {
        return Long.toString(Math.round(bound));
    }

    private static long whole(JsonNode node, String member, String what) {
        JsonNode value = node.path(member);
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw new IllegalArgumentException(what + " has no whole number as its " + member);
        }
        return value.asLong();
    }

    private static Optional<String> text(JsonNode node, String member) {
        return Optional.ofNullable(node.path(member).textValue()).filter(text -> !text.isBlank());
    }

    private static String id(JsonNode node, int number) {
        String id = node.path("id").asText("").replaceAll("\\p{Cntrl}", "");
        return id.isBlank() || id.length() > MAX_ID ? Integer.toString(number) : id;
    }

    private static String stem(String fileName) {
        String last = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
        return SceneName.stem(last);
    }

    private static String at(JsonLocation location) {
        return location == null ? "" : " at line " + location.getLineNr() + ", column " + location.getColumnNr();
    }

    private static void requireFew(int things) {
        if (things > MAX_THINGS) {
            throw new IllegalArgumentException(
                    "it holds " + things + " things, more than " + MAX_THINGS + "; split it by scenes");
        }
    }

    private static void requireCorners(int corners, String what) {
        if (corners > MAX_CORNERS) {
            throw new IllegalArgumentException(what + " has more than " + MAX_CORNERS + " corners");
        }
    }

    private static void requireRing(List<Coordinate> corners, String what) {
        if (corners.size() < 3) {
            throw new IllegalArgumentException(what + " has an outline of fewer than three corners");
        }
    }
}
