package org.railcount.app.viewer.state;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.railcount.app.viewer.edit.FeatureRef;
import org.railcount.app.viewer.edit.SiteFeatures;
import org.railcount.app.viewer.frame.MapFrame;
import org.railcount.app.viewer.frame.MapLine;
import org.railcount.model.Detection;
import org.railcount.model.Site;
import org.railcount.model.SiteFeature;

/**
 * Site and detections in the map frame, ready for drawing and hit tests. Immutable.
 *
 * @param features the site's features, areas first
 * @param detections what was found
 */
public record MapShapes(List<FeatureShape> features, List<DetectionShape> detections) {
    /**
     * A feature of the site.
     *
     * @param line the track, or the outline's outer ring
     * @param holes the outline's inner rings
     */
    public record FeatureShape(FeatureRef ref, MapLine line, List<MapLine> holes) {}

    /** A detection. */
    public record DetectionShape(Detection detection, MapLine line) {}

    /** A site's features in a map frame. */
    public static List<FeatureShape> features(MapFrame frame, Optional<Site> site) {
        List<FeatureShape> features = new ArrayList<>();
        site.ifPresent(s -> SiteFeatures.of(s).all().forEach(f -> features.add(shape(frame, f))));
        return List.copyOf(features);
    }

    /** Detections in a map frame. */
    public static List<DetectionShape> detections(MapFrame frame, List<Detection> detections) {
        return detections.stream()
                .map(d -> new DetectionShape(d, ring(frame, d.outline().getExteriorRing())))
                .toList();
    }

    public Optional<FeatureShape> feature(FeatureRef ref) {
        return features.stream().filter(f -> f.ref().equals(ref)).findFirst();
    }

    public Optional<DetectionShape> detection(String id) {
        return detections.stream().filter(d -> d.detection().id().equals(id)).findFirst();
    }

    /** The smallest detection that holds a map position, or else the nearest within a reach. */
    public Optional<DetectionShape> detectionAt(double e, double n, double reachM) {
        Optional<DetectionShape> inside = detections.stream()
                .filter(d -> d.line().contains(e, n))
                .min(Comparator.comparingDouble(d -> d.line().area()));
        return inside.isPresent()
                ? inside
                : detections.stream()
                        .filter(d -> near(d.line(), e, n, reachM))
                        .min(Comparator.comparingDouble(d -> d.line().distance(e, n)));
    }

    /** The feature whose line lies nearest to a map position, within a reach. */
    public Optional<FeatureShape> featureAt(double e, double n, double reachM) {
        return features.stream()
                .filter(f -> near(f.line(), e, n, reachM))
                .min(Comparator.comparingDouble(f -> f.line().distance(e, n)));
    }

    private static boolean near(MapLine line, double e, double n, double reachM) {
        var bounds = line.bounds();
        bounds.expandBy(reachM);
        return bounds.contains(e, n) && line.distance(e, n) <= reachM;
    }

    private static FeatureShape shape(MapFrame frame, SiteFeature feature) {
        FeatureRef ref = FeatureRef.of(feature);
        if (feature.geometry() instanceof Polygon polygon) {
            List<MapLine> holes = new ArrayList<>();
            for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                holes.add(ring(frame, polygon.getInteriorRingN(i)));
            }
            return new FeatureShape(ref, ring(frame, polygon.getExteriorRing()), List.copyOf(holes));
        }
        return new FeatureShape(ref, MapLine.of(frame, feature.geometry().getCoordinates(), false), List.of());
    }

    private static MapLine ring(MapFrame frame, LineString ring) {
        return MapLine.of(frame, ring.getCoordinates(), true);
    }
}
