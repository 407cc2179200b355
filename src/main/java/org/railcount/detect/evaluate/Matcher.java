package org.railcount.detect.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.index.strtree.STRtree;
import org.railcount.model.Detection;

/**
 * Pairs detections with labelled things one to one, best overlap first. A pair needs an intersection over union of at
 * least 0.3. Detections on things that are not scored are dropped. Thread-safe.
 */
public final class Matcher {
    /** Least intersection over union of a pair. */
    public static final double LEAST_IOU = 0.3;

    /** A detection that lies by so much of its own area on a thing that is not scored counts neither for nor against. */
    private static final double ON_UNSCORED = 0.3;

    /**
     * What matching gave.
     *
     * @param score the sums
     * @param pairs the matched pairs
     */
    public record Result(Score score, List<Pair> pairs) {}

    /** A detection and the labelled thing that it is. */
    public record Pair(Detection detection, TruthObject truth, double iou) {}

    /** Matches things of one kind; the caller has filtered both lists to it. */
    public Result match(List<Detection> detections, List<TruthObject> truth) {
        List<Pair> candidates = candidates(detections, truth);
        candidates.sort(Comparator.comparingDouble(Pair::iou).reversed());
        Set<Detection> usedDetections = new HashSet<>();
        Set<TruthObject> usedTruth = new HashSet<>();
        List<Pair> pairs = new ArrayList<>();
        for (Pair pair : candidates) {
            if (pair.truth().isScored()
                    && pair.iou() >= LEAST_IOU
                    && !usedDetections.contains(pair.detection())
                    && !usedTruth.contains(pair.truth())) {
                usedDetections.add(pair.detection());
                usedTruth.add(pair.truth());
                pairs.add(pair);
            }
        }
        Set<Detection> dropped = new HashSet<>();
        for (Pair pair : candidates) {
            if (!pair.truth().isScored() && !usedDetections.contains(pair.detection()) && share(pair) >= ON_UNSCORED) {
                dropped.add(pair.detection());
            }
        }
        int scored = (int) truth.stream().filter(TruthObject::isScored).count();
        int falseAlarms = detections.size() - pairs.size() - dropped.size();
        return new Result(new Score(pairs.size(), falseAlarms, scored - pairs.size()), List.copyOf(pairs));
    }

    private static List<Pair> candidates(List<Detection> detections, List<TruthObject> truth) {
        STRtree index = new STRtree();
        for (TruthObject object : truth) {
            index.insert(object.outline().getEnvelopeInternal(), object);
        }
        Map<TruthObject, Polygon> metric = new HashMap<>();
        List<Pair> pairs = new ArrayList<>();
        for (Detection detection : detections) {
            Envelope box = detection.outline().getEnvelopeInternal();
            for (Object hit : index.query(box)) {
                TruthObject object = (TruthObject) hit;
                Polygon theirs = metric.computeIfAbsent(object, o -> metres(o.outline()));
                Polygon ours = metres(detection.outline());
                double common = ours.intersection(theirs).getArea();
                if (common > 0) {
                    pairs.add(new Pair(detection, object, common / (ours.getArea() + theirs.getArea() - common)));
                }
            }
        }
        return pairs;
    }

    private static double share(Pair pair) {
        Polygon ours = metres(pair.detection().outline());
        return ours.intersection(metres(pair.truth().outline())).getArea() / ours.getArea();
    }

    /** Degrees to metres, near enough for ratios of areas. */
    private static Polygon metres(Polygon lonLat) {
        Coordinate first = lonLat.getCoordinate();
        // Rounded, so that neighbouring outlines share one scale.
        double scale = Math.cos(Math.toRadians(Math.round(first.y * 10) / 10.0));
        return (Polygon)
                AffineTransformation.scaleInstance(111_320 * scale, 110_540).transform(lonLat);
    }
}
