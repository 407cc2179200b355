package org.railcount.project;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.railcount.model.Area;
import org.railcount.model.OneLine;
import org.railcount.model.Track;
import org.railcount.model.Zone;

/** Sorts a site file's features into areas, tracks, zones and what has no known role. Not thread-safe. */
final class FeatureReader {
    private final Path file;
    private final List<String> warnings;
    private final List<Area> areas = new ArrayList<>();
    private final List<Track> tracks = new ArrayList<>();
    private final List<Zone> zones = new ArrayList<>();
    private final List<Object> unknown = new ArrayList<>();
    private final Set<String> roleAndName = new HashSet<>();
    private int index;

    FeatureReader(Path file, List<String> warnings) {
        this.file = file;
        this.warnings = warnings;
    }

    List<Area> areas() {
        return areas;
    }

    List<Track> tracks() {
        return tracks;
    }

    List<Zone> zones() {
        return zones;
    }

    List<Object> unknown() {
        return unknown;
    }

    /** Takes the next feature of the file. */
    void add(Object value) throws ProjectException {
        index++;
        if (!(value instanceof Map<?, ?> object) || !"Feature".equals(object.get("type"))) {
            throw new ProjectException(
                    label(null) + ": this is no GeoJSON feature; remove it or export the file again.");
        }
        Map<String, Object> feature = JsonObjectFile.members(object);
        Map<String, Object> properties = feature.get("properties") instanceof Map<?, ?> map
                ? new LinkedHashMap<>(JsonObjectFile.members(map))
                : new LinkedHashMap<>();
        Object role = properties.get("role");
        Optional<Role> known = Role.of(role);
        if (known.isEmpty()) {
            warn(label(nameIn(properties)) + ": "
                    + (role == null ? "it has no role" : "the role \"" + role + "\" is not known")
                    + "; it is kept in the file and not used (roles are " + Role.LIST + ").");
            unknown.add(feature);
            return;
        }
        properties.remove("role");
        String given = nameIn(properties);
        try {
            add(known.get(), feature, properties);
        } catch (BadGeometryException e) {
            throw new ProjectException(label(given) + ": " + e.getMessage() + ".", e);
        }
    }

    private void add(Role role, Map<String, Object> feature, Map<String, Object> properties)
            throws BadGeometryException, ProjectException {
        if (!(feature.get("geometry") instanceof Map<?, ?> object)) {
            throw new BadGeometryException("it has no geometry; draw it or remove the feature");
        }
        Map<String, Object> geometry = JsonObjectFile.members(object);
        String name = name(role, properties);
        Map<String, Object> members = members(feature, geometry);
        if (role == Role.TRACK) {
            OptionalInt gauge = gauge(name, properties);
            List<LineString> lines = GeoJsonGeometry.lines(geometry);
            List<String> names = partNames(role, name, lines.size());
            for (int i = 0; i < lines.size(); i++) {
                tracks.add(new Track(names.get(i), lines.get(i), gauge, extra(properties, members, i)));
            }
            return;
        }
        List<Polygon> polygons = GeoJsonGeometry.polygons(geometry);
        List<String> names = partNames(role, name, polygons.size());
        for (int i = 0; i < polygons.size(); i++) {
            Map<String, Object> extra = extra(properties, members, i);
            Optional<Zone.Kind> kind = role.zone();
            if (kind.isPresent()) {
                zones.add(new Zone(kind.get(), names.get(i), polygons.get(i), extra));
            } else {
                areas.add(new Area(names.get(i), polygons.get(i), extra));
            }
        }
    }

    /** A geometry of several parts becomes several features, as counts and tracks are filed by name. */
    private List<String> partNames(Role role, String name, int parts) throws ProjectException {
        List<String> names = new ArrayList<>();
        for (int part = 1; part <= parts; part++) {
            String partName = parts == 1 ? name : name + " (" + part + ")";
            if (!roleAndName.add(role.text() + "\n" + partName)) {
                throw new ProjectException(label(partName) + ": another " + role.text()
                        + " has this name already; give each its own, as counts are filed by it.");
            }
            names.add(partName);
        }
        if (parts > 1) {
            warn(label(name) + ": it has " + parts + " parts, which are taken as " + parts + " features named \""
                    + names.get(0) + "\" to \"" + names.get(parts - 1) + "\".");
        }
        return names;
    }

    private String name(Role role, Map<String, Object> properties) {
        String given = nameIn(properties);
        properties.remove("name");
        if (given != null) {
            return given;
        }
        String made = role.text().replace('_', ' ') + " " + index;
        warn(label(null) + ": it has no name; it is called \"" + made + "\" here.");
        return made;
    }

    private static @Nullable String nameIn(Map<String, Object> properties) {
        Object name = properties.get("name");
        boolean usable = name instanceof Number || name instanceof String text && !text.isBlank();
        return usable ? String.valueOf(name) : null;
    }

    /** The gauge where it is a plain number; anything else ("1435;1520") stays among the unknown properties. */
    private OptionalInt gauge(String name, Map<String, Object> properties) {
        Object value = properties.get("gauge_mm");
        if (value == null) {
            return OptionalInt.empty();
        }
        double gauge = Double.NaN;
        if (value instanceof Number number) {
            gauge = number.doubleValue();
        } else if (value instanceof String text && text.strip().matches("\\d{1,5}")) {
            gauge = Double.parseDouble(text.strip());
        }
        if (gauge >= 1 && gauge < 100_000 && gauge == Math.rint(gauge)) {
            properties.remove("gauge_mm");
            return OptionalInt.of((int) gauge);
        }
        warn(label(name) + ": gauge_mm is " + value + ", no whole number of millimetres; it is kept and not used.");
        return OptionalInt.empty();
    }

    /** Members of the feature and geometry objects that are nobody's business but the file's. */
    private static Map<String, Object> members(Map<String, Object> feature, Map<String, Object> geometry) {
        Map<String, Object> members = new LinkedHashMap<>(feature);
        List.of("type", "geometry", "properties", "bbox").forEach(members::remove);
        Map<String, Object> ofGeometry = new LinkedHashMap<>(geometry);
        List.of("type", "coordinates", "bbox").forEach(ofGeometry::remove);
        if (!ofGeometry.isEmpty()) {
            members.put("geometry", ofGeometry);
        }
        return members;
    }

    /** The first part alone keeps the feature's members: an id must not appear twice. */
    private static Map<String, Object> extra(Map<String, Object> properties, Map<String, Object> members, int part) {
        Map<String, Object> extra = new LinkedHashMap<>(properties);
        if (part == 0 && !members.isEmpty()) {
            extra.put(SiteReader.FEATURE_MEMBERS, members);
        }
        return extra;
    }

    private void warn(String sentence) {
        warnings.add(OneLine.of(sentence));
    }

    private String label(@Nullable String name) {
        return JsonObjectFile.name(file) + ", feature " + index + (name == null ? "" : " \"" + shortened(name) + "\"");
    }

    private static String shortened(String name) {
        return name.length() <= 60 ? name : name.substring(0, 59) + "…";
    }
}
