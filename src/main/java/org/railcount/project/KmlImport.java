package org.railcount.project;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.w3c.dom.Element;

/**
 * KML: the lines and polygons of all placemarks, folders within folders and geometries within geometries. The names of
 * the folders are kept as the property {@code folder}; heights are dropped, as KML lines mostly lie on the ground.
 */
final class KmlImport {
    private final ImportedFeatures features;
    private int points;
    private int links;

    private KmlImport(ImportedFeatures features) {
        this.features = features;
    }

    static void read(Path file, byte[] xml, ImportedFeatures features) throws ProjectException {
        Element root = KmlDocument.parse(file, xml);
        KmlImport read = new KmlImport(features);
        read.container(root, List.of());
        if (read.points > 0) {
            features.warn(read.points + " placemarks that are points or models were left out.");
        }
        if (read.links > 0) {
            features.warn(
                    "what its " + read.links + " network links point to was left out: save that as a file first.");
        }
    }

    private void container(Element container, List<String> folders) {
        for (Element child : KmlDocument.children(container)) {
            switch (KmlDocument.name(child)) {
                case "Placemark" -> placemark(child, folders);
                case "Document", "Folder" -> {
                    List<String> below = new ArrayList<>(folders);
                    KmlDocument.text(child, "name").ifPresent(below::add);
                    container(child, below);
                }
                case "NetworkLink" -> links++;
                default -> {
                    // Styles, views and regions say nothing about where the tracks are.
                }
            }
        }
    }

    private void placemark(Element placemark, List<String> folders) {
        Map<String, Object> properties = new LinkedHashMap<>();
        KmlDocument.text(placemark, "description").ifPresent(text -> properties.put("description", text));
        if (!folders.isEmpty()) {
            properties.put("folder", folders.stream().collect(Collectors.joining("/")));
        }
        KmlDocument.data(placemark).forEach(properties::putIfAbsent);
        geometries(placemark, KmlDocument.text(placemark, "name"), properties);
    }

    private void geometries(Element parent, Optional<String> name, Map<String, Object> properties) {
        for (Element child : KmlDocument.children(parent)) {
            switch (KmlDocument.name(child)) {
                case "LineString", "LinearRing" ->
                    features.addLines(name, geometry("LineString", positions(child)), properties);
                case "Polygon" -> features.addPolygons(name, geometry("Polygon", rings(child)), properties);
                case "MultiGeometry" -> geometries(child, name, properties);
                case "Point", "Model", "Track", "MultiTrack" -> points++;
                default -> {
                    // Names, styles and times are not geometry.
                }
            }
        }
    }

    private static Map<String, Object> geometry(String type, List<Object> coordinates) {
        return Map.of("type", type, "coordinates", coordinates);
    }

    private static List<Object> rings(Element polygon) {
        List<Object> rings = new ArrayList<>();
        for (String boundary : List.of("outerBoundaryIs", "innerBoundaryIs")) {
            for (Element part : KmlDocument.children(polygon)) {
                if (KmlDocument.name(part).equals(boundary)) {
                    KmlDocument.children(part).stream()
                            .filter(ring -> KmlDocument.name(ring).equals("LinearRing"))
                            .forEach(ring -> rings.add(closed(positions(ring))));
                }
            }
        }
        return rings;
    }

    /** KML wants rings closed, yet not every program closes them. */
    private static List<Object> closed(List<Object> ring) {
        if (ring.size() > 2 && !ring.get(0).equals(ring.get(ring.size() - 1))) {
            ring.add(ring.get(0));
        }
        return ring;
    }

    private static List<Object> positions(Element geometry) {
        return KmlCoordinates.parse(KmlDocument.text(geometry, "coordinates").orElse(""));
    }
}
