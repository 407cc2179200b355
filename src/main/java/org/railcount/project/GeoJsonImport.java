package org.railcount.project;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * GeoJSON with any properties. In an OpenStreetMap extract (some feature has the tag {@code railway}) only railway lines
 * and railway grounds are taken.
 */
final class GeoJsonImport {
    private static final Set<String> RAILS = Set.of("rail", "narrow_gauge", "light_rail", "preserved");
    private static final Set<String> GROUNDS = Set.of("yard", "railway");
    /** GDAL folds tags that have no column of their own into one text: {@code "gauge"=>"1520","usage"=>"main"}. */
    private static final Pattern FOLDED_TAG = Pattern.compile("\"([^\"]+)\"=>\"([^\"]*)\"");

    private record Found(Map<String, Object> geometry, Map<String, Object> properties) {}

    private GeoJsonImport() {}

    static void read(Path file, byte[] json, ImportedFeatures features) throws ProjectException {
        Map<String, Object> root = JsonObjectFile.parse(file, json);
        try {
            LonLat.requireWgs84(root.get("crs"));
        } catch (BadGeometryException e) {
            throw new ProjectException(JsonObjectFile.name(file) + ": " + e.getMessage() + ".", e);
        }
        List<Found> found = new ArrayList<>();
        collect(root, Map.of(), found);
        boolean openStreetMap =
                found.stream().anyMatch(each -> each.properties().containsKey("railway"));
        int leftOut = 0;
        for (Found each : found) {
            if (openStreetMap && !isRailway(each)) {
                leftOut++;
            } else {
                add(each, features);
            }
        }
        if (openStreetMap) {
            features.warn("it looks like OpenStreetMap data: credit \"© OpenStreetMap contributors\" (ODbL) where you"
                    + " publish"
                    + (leftOut == 0 ? "." : "; " + leftOut + " features that are no railway were left out."));
        }
    }

    /** Walks down to the geometries, whatever the root is; properties go down with them. */
    private static void collect(Map<String, Object> object, Map<String, Object> properties, List<Found> into) {
        String type = String.valueOf(object.get("type"));
        switch (type) {
            case "FeatureCollection" -> collectAll(object.get("features"), properties, into);
            case "GeometryCollection" -> collectAll(object.get("geometries"), properties, into);
            case "Feature" -> {
                if (object.get("geometry") instanceof Map<?, ?> geometry) {
                    collect(JsonObjectFile.members(geometry), tags(object), into);
                }
            }
            default -> into.add(new Found(object, properties));
        }
    }

    private static void collectAll(@Nullable Object list, Map<String, Object> properties, List<Found> into) {
        if (list instanceof List<?> members) {
            for (Object member : members) {
                if (member instanceof Map<?, ?> object) {
                    collect(JsonObjectFile.members(object), properties, into);
                }
            }
        }
    }

    private static void add(Found found, ImportedFeatures features) {
        String type = String.valueOf(found.geometry().get("type"));
        Optional<String> name = name(found.properties());
        if (type.endsWith("LineString")) {
            features.addLines(name, found.geometry(), found.properties());
        } else if (type.endsWith("Polygon")) {
            features.addPolygons(name, found.geometry(), found.properties());
        } else {
            features.warn(name.orElse("a feature") + " was left out: a " + type + " is neither line nor polygon.");
        }
    }

    private static boolean isRailway(Found found) {
        Map<String, Object> tags = found.properties();
        String railway = String.valueOf(tags.get("railway"));
        boolean line = String.valueOf(found.geometry().get("type")).endsWith("LineString");
        return line
                ? RAILS.contains(railway)
                : GROUNDS.contains(railway) || GROUNDS.contains(String.valueOf(tags.get("landuse")));
    }

    private static Optional<String> name(Map<String, Object> properties) {
        for (String key : List.of("name", "Name", "NAME", "railway:track_ref", "ref", "@id")) {
            Object value = properties.get(key);
            if (value instanceof Number || value instanceof String text && !text.isBlank()) {
                return Optional.of(
                        (key.contains("ref") ? "Track " : "") + value.toString().strip());
            }
        }
        return Optional.empty();
    }

    /** Properties with the tags that some converters fold into {@code tags} or {@code other_tags}; the id as {@code @id}. */
    private static Map<String, Object> tags(Map<String, Object> feature) {
        Map<String, Object> tags = new LinkedHashMap<>();
        if (feature.get("properties") instanceof Map<?, ?> properties) {
            tags.putAll(JsonObjectFile.members(properties));
        }
        if (tags.get("tags") instanceof Map<?, ?> nested) {
            JsonObjectFile.members(nested).forEach(tags::putIfAbsent);
        }
        if (tags.get("other_tags") instanceof String folded) {
            Matcher tag = FOLDED_TAG.matcher(folded);
            while (tag.find()) {
                tags.putIfAbsent(tag.group(1), tag.group(2));
            }
        }
        Object id = feature.get("id");
        if (id != null) {
            tags.putIfAbsent("@id", id);
        }
        return tags;
    }
}
