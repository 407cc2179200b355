package org.railcount.project;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.railcount.model.Site;

/**
 * Makes a site of a site file's JSON. What is not known is kept: unknown members of the collection in the site's
 * {@code extra}, unknown members of {@code railcount} there under {@value #RAILCOUNT}, features without a known role
 * there under {@value #FEATURES}; unknown properties of a feature in the feature's {@code extra}, members of the feature
 * object itself (its id, say) there under {@value #FEATURE_MEMBERS}. A {@code bbox} is not kept, as it would go stale.
 */
final class SiteReader {
    static final String RAILCOUNT = "railcount";
    static final String FEATURES = "features";
    static final String FEATURE_MEMBERS = "railcount:feature";

    private final Path file;
    private final List<String> warnings = new ArrayList<>();

    SiteReader(Path file) {
        this.file = file;
    }

    SiteFile.Loaded read(byte[] json) throws ProjectException {
        Map<String, Object> extra = new LinkedHashMap<>(JsonObjectFile.parse(file, json));
        Object type = extra.remove("type");
        if (!"FeatureCollection".equals(type)) {
            throw fault(
                    "the root is " + (type == null ? "no GeoJSON" : "a " + type) + ", not a FeatureCollection",
                    "save the site as a GeoJSON FeatureCollection");
        }
        try {
            LonLat.requireWgs84(extra.get("crs"));
        } catch (BadGeometryException e) {
            throw new ProjectException(JsonObjectFile.name(file) + ": " + e.getMessage() + ".", e);
        }
        if (!(extra.remove("features") instanceof List<?> features)) {
            throw fault("it has no list of features", "save the site as a GeoJSON FeatureCollection");
        }
        extra.remove("bbox");
        Map<String, Object> head = head(extra.remove(RAILCOUNT));
        String name = text(head, "name").orElseGet(this::nameFromPath);
        ZoneId zone = zone(text(head, "time_zone"));
        Optional<String> reference = text(head, "reference_scene");
        List.of("name", "time_zone", "reference_scene").forEach(head::remove);

        FeatureReader reader = new FeatureReader(file, warnings);
        for (Object feature : features) {
            reader.add(feature);
        }
        if (!head.isEmpty()) {
            extra.put(RAILCOUNT, head);
        }
        if (!reader.unknown().isEmpty()) {
            extra.put(FEATURES, reader.unknown());
        }
        Site site = new Site(name, zone, reference, reader.areas(), reader.tracks(), reader.zones(), extra);
        return new SiteFile.Loaded(site, warnings);
    }

    private Map<String, Object> head(@Nullable Object member) throws ProjectException {
        if (member == null) {
            return new LinkedHashMap<>();
        }
        if (member instanceof Map<?, ?> map) {
            return new LinkedHashMap<>(JsonObjectFile.members(map));
        }
        throw fault("its member \"railcount\" is no object", "write it as {\"name\": …, \"time_zone\": …}");
    }

    private Optional<String> text(Map<String, Object> head, String member) throws ProjectException {
        Object value = head.get(member);
        if (value == null || value.equals("")) {
            return Optional.empty();
        }
        if (value instanceof String text) {
            return Optional.of(text);
        }
        throw fault("\"" + member + "\" of \"railcount\" is no text", "put it in quotation marks");
    }

    private ZoneId zone(Optional<String> name) throws ProjectException {
        try {
            return ZoneId.of(name.orElse("UTC"));
        } catch (DateTimeException e) {
            throw fault(
                    "the time zone \"" + name.orElse("") + "\" is not known",
                    "use an IANA name such as Asia/Pyongyang");
        }
    }

    /** The stem of the file; the folder's name where the file is plainly called "site". */
    private String nameFromPath() {
        String stem = JsonObjectFile.name(file).replaceFirst("\\.[^.]+$", "");
        Path folder = file.toAbsolutePath().normalize().getParent();
        return stem.equals("site") && folder != null && folder.getFileName() != null
                ? folder.getFileName().toString()
                : stem;
    }

    private ProjectException fault(String what, String remedy) {
        return new ProjectException(JsonObjectFile.name(file) + ": " + what + "; " + remedy + ".");
    }
}
