package org.railcount.project;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.railcount.model.Area;
import org.railcount.model.Site;
import org.railcount.model.SiteFeature;
import org.railcount.model.Track;
import org.railcount.model.Zone;

/** Writes a site as GeoJSON, a feature to a line, so that two versions can be compared line by line. */
final class SiteWriter {
    private SiteWriter() {}

    static byte[] json(Path file, Site site) throws ProjectException {
        Map<String, Object> extra = new LinkedHashMap<>(site.extra());
        Map<String, Object> head = new LinkedHashMap<>();
        head.put("name", site.name());
        head.put("time_zone", site.timeZone().getId());
        site.referenceScene().ifPresent(scene -> head.put("reference_scene", scene));
        if (extra.remove(SiteReader.RAILCOUNT) instanceof Map<?, ?> more) {
            JsonObjectFile.members(more).forEach(head::putIfAbsent);
        }
        List<Object> features = new ArrayList<>();
        site.areas().forEach(area -> features.add(feature(area)));
        site.tracks().forEach(track -> features.add(feature(track)));
        site.zones().forEach(zone -> features.add(feature(zone)));
        if (extra.remove(SiteReader.FEATURES) instanceof List<?> unknown) {
            features.addAll(unknown);
        }
        try {
            StringBuilder json = new StringBuilder("{\n\"type\": \"FeatureCollection\",\n\"railcount\": ");
            json.append(text(head)).append(",\n");
            for (Map.Entry<String, Object> member : extra.entrySet()) {
                json.append(text(member.getKey()))
                        .append(": ")
                        .append(text(member.getValue()))
                        .append(",\n");
            }
            json.append("\"features\": [");
            for (int i = 0; i < features.size(); i++) {
                json.append(i == 0 ? "\n" : ",\n").append(text(features.get(i)));
            }
            return json.append("\n]\n}\n").toString().getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new ProjectException(
                    JsonObjectFile.name(file) + ": the site cannot be written as JSON (" + e.getOriginalMessage()
                            + ").",
                    e);
        }
    }

    private static String text(Object value) throws JsonProcessingException {
        return JsonObjectFile.MAPPER.writeValueAsString(value);
    }

    private static Map<String, Object> feature(SiteFeature feature) {
        Map<String, Object> extra = new LinkedHashMap<>(feature.extra());
        Map<String, Object> members = extra.remove(SiteReader.FEATURE_MEMBERS) instanceof Map<?, ?> map
                ? new LinkedHashMap<>(JsonObjectFile.members(map))
                : new LinkedHashMap<>();
        Map<String, Object> geometry = geometry(feature);
        if (members.remove("geometry") instanceof Map<?, ?> more) {
            JsonObjectFile.members(more).forEach(geometry::putIfAbsent);
        }
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("type", "Feature");
        object.putAll(members);
        object.put("properties", properties(feature, extra));
        object.put("geometry", geometry);
        return object;
    }

    private static Map<String, Object> properties(SiteFeature feature, Map<String, Object> extra) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("role", role(feature).text());
        properties.put("name", feature.name());
        if (feature instanceof Track track) {
            track.gaugeMm().ifPresent(gauge -> properties.put("gauge_mm", gauge));
        }
        extra.forEach(properties::putIfAbsent);
        return properties;
    }

    private static Role role(SiteFeature feature) {
        if (feature instanceof Zone zone) {
            return Role.of(zone.kind());
        }
        return feature instanceof Area ? Role.AREA : Role.TRACK;
    }

    private static Map<String, Object> geometry(SiteFeature feature) {
        if (feature instanceof Track track) {
            return GeoJsonGeometry.of(track.centreline());
        }
        if (feature instanceof Zone zone) {
            return GeoJsonGeometry.of(zone.boundary());
        }
        return GeoJsonGeometry.of(((Area) feature).boundary());
    }
}
