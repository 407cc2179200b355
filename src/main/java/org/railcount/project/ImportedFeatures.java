package org.railcount.project;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.railcount.model.Area;
import org.railcount.model.OneLine;
import org.railcount.model.Track;
import org.railcount.model.Zone;

/** Gathers what an import finds: a feature after the other, whatever the file's format. Not thread-safe. */
final class ImportedFeatures {
    private static final String ORIGIN = "imported_from";

    private final Path file;
    private final List<Area> areas = new ArrayList<>();
    private final List<Track> tracks = new ArrayList<>();
    private final List<Zone> zones = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private int made;

    ImportedFeatures(Path file) {
        this.file = file;
    }

    void warn(String sentence) {
        warnings.add(OneLine.of(JsonObjectFile.name(file) + ": " + sentence));
    }

    /** Takes the lines of a GeoJSON geometry as tracks. */
    void addLines(Optional<String> name, Map<String, Object> geometry, Map<String, Object> properties) {
        try {
            for (LineString line : GeoJsonGeometry.lines(geometry)) {
                tracks.add(
                        new Track(name.orElseGet(() -> "Track " + ++made), line, gauge(properties), extra(properties)));
            }
        } catch (BadGeometryException e) {
            warn(name.orElse("a line") + " was left out: " + e.getMessage() + ".");
        }
    }

    /** Takes the polygons of a GeoJSON geometry as what the property {@code role} says, areas where it says nothing. */
    void addPolygons(Optional<String> name, Map<String, Object> geometry, Map<String, Object> properties) {
        Optional<Zone.Kind> kind = Role.of(properties.get("role")).flatMap(Role::zone);
        try {
            for (Polygon polygon : GeoJsonGeometry.polygons(geometry)) {
                String own = name.orElseGet(() -> "Area " + ++made);
                if (kind.isPresent()) {
                    zones.add(new Zone(kind.get(), own, polygon, extra(properties)));
                } else {
                    areas.add(new Area(own, polygon, extra(properties)));
                }
            }
        } catch (BadGeometryException e) {
            warn(name.orElse("a polygon") + " was left out: " + e.getMessage() + ".");
        }
    }

    SiteImport result() throws ProjectException {
        if (areas.isEmpty() && tracks.isEmpty() && zones.isEmpty()) {
            throw new ProjectException(
                    warnings.isEmpty()
                            ? JsonObjectFile.name(file) + ": it holds no lines and no polygons; nothing was imported."
                            : warnings.get(0).replaceFirst("\\.$", "") + "; nothing was imported.");
        }
        return new SiteImport(areas, tracks, zones, warnings);
    }

    private Map<String, Object> extra(Map<String, Object> properties) {
        Map<String, Object> extra = new LinkedHashMap<>(properties);
        extra.keySet().removeAll(List.of("role", "name", "gauge_mm", SiteReader.FEATURE_MEMBERS));
        extra.put(ORIGIN, JsonObjectFile.name(file));
        return extra;
    }

    /** The gauge where there is one; a track of two gauges keeps both in its properties only. */
    private static OptionalInt gauge(Map<String, Object> properties) {
        for (String key : List.of("gauge_mm", "gauge")) {
            String text = String.valueOf(properties.get(key)).strip();
            if (text.matches("\\d{3,4}(\\.0)?")) {
                return OptionalInt.of((int) Double.parseDouble(text));
            }
        }
        return OptionalInt.empty();
    }
}
