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
import org.railcount.model.ReviewedDetection;
import org.railcount.model.Site;
import org.railcount.model.SiteFeature;

/**
 * The site in the map frame, ready for drawing and hit tests. Immutable.
 *
 * @param features the site's features, areas first
 */
public record MapShapes(List<FeatureShape> features) {
    /**
     * A feature of the site.
     *
     * @param line the track, or the outline's outer ring
     * @param holes the outline's inner rings
     */
    public record FeatureShape(FeatureRef ref, MapLine line, List<MapLine> holes) {}

    /** A detection. */
    public record DetectionShape(ReviewedDetection reviewed, MapLine line) {
        public Detection detection() {
            return reviewed.detection();
        }

        public String id() {
            return reviewed.id();
        }
    }

    /** A site's features in a map frame. */
    public static List<FeatureShape> features(MapFrame frame, Optional<Site> site) {
        List<FeatureShape> features = new ArrayList<>();
        site.ifPresent(s -> SiteFeatures.of(s).all().forEach(f -> features.add(shape(frame, f))));
        return List.copyOf(features);
    }

    public Optional<FeatureShape> feature(FeatureRef ref) {
        return features.stream().filter(f -> f.ref().equals(ref)).findFirst();
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
