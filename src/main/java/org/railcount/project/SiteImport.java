package org.railcount.project;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.railcount.model.Area;
import org.railcount.model.Site;
import org.railcount.model.SiteFeature;
import org.railcount.model.Track;
import org.railcount.model.Zone;

/**
 * Lines and polygons of a GeoJSON, KML or KMZ file that was not made for Railcount: lines become tracks, polygons areas
 * (or what their property {@code role} says). Names and properties are kept; a feature that cannot be used is left out
 * with a warning. Immutable.
 *
 * @param areas in file order
 * @param tracks in file order
 * @param zones in file order
 * @param warnings what was left out or changed, one sentence each
 */
public record SiteImport(List<Area> areas, List<Track> tracks, List<Zone> zones, List<String> warnings) {
    public SiteImport {
        areas = List.copyOf(areas);
        tracks = List.copyOf(tracks);
        zones = List.copyOf(zones);
        warnings = List.copyOf(warnings);
    }

    /**
     * Reads a file to import; what kind it is follows from its content, not its name.
     *
     * @throws ProjectException with one sentence for the user when nothing in it can be used
     */
    public static SiteImport read(Path file) throws ProjectException {
        byte[] content = JsonObjectFile.bytes(file);
        ImportedFeatures features = new ImportedFeatures(file);
        if (content.length > 3 && content[0] == 'P' && content[1] == 'K') {
            KmlImport.read(file, KmzArchive.kml(file, content), features);
        } else {
            String start = new String(content, 0, Math.min(content.length, 200), StandardCharsets.UTF_8).strip();
            // Text editors may put a byte order mark first; two-byte encodings show zeros between the characters.
            String visible = start.replaceAll("[\\uFEFF\\uFFFD\\u0000]", "").strip();
            if (visible.startsWith("{")) {
                GeoJsonImport.read(file, content, features);
            } else if (visible.startsWith("<")) {
                KmlImport.read(file, content, features);
            } else {
                throw new ProjectException(JsonObjectFile.name(file)
                        + ": neither GeoJSON nor KML; export the lines as one of these and import that.");
            }
        }
        return features.result();
    }

    /** The site with the imported features added at the end. A name that is taken gets a number behind it. */
    public Site into(Site site) {
        return new Site(
                site.name(),
                site.timeZone(),
                site.referenceScene(),
                joined(site.areas(), areas, (area, name) -> new Area(name, area.boundary(), area.extra())),
                joined(
                        site.tracks(),
                        tracks,
                        (track, name) -> new Track(name, track.centreline(), track.gaugeMm(), track.extra())),
                joined(site.zones(), zones, (zone, name) -> new Zone(zone.kind(), name, zone.boundary(), zone.extra())),
                site.extra());
    }

    private static <F extends SiteFeature> List<F> joined(
            List<F> old, List<F> added, BiFunction<F, String, F> renamed) {
        Set<String> names = new HashSet<>();
        List<F> all = new ArrayList<>(old);
        old.forEach(feature -> names.add(feature.name()));
        for (F feature : added) {
            String name = feature.name();
            for (int number = 2; !names.add(name); number++) {
                name = feature.name() + " (" + number + ")";
            }
            all.add(name.equals(feature.name()) ? feature : renamed.apply(feature, name));
        }
        return all;
    }
}
