package org.railcount.detect.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.index.strtree.STRtree;
import org.railcount.model.Detection;
import org.railcount.model.LocalMetres;

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
     * What matching gave. Detections that were dropped are in neither list.
     *
     * @param pairs the matched pairs
     * @param falseAlarms detections of nothing that is labelled, in the order given
     * @param missed labelled things without a detection, in the order given
     */
    public record Result(List<Pair> pairs, List<Detection> falseAlarms, List<TruthObject> missed) {
        public Result {
            pairs = List.copyOf(pairs);
            falseAlarms = List.copyOf(falseAlarms);
            missed = List.copyOf(missed);
        }

        /** The numbers. */
        public Score score() {
            return new Score(pairs.size(), falseAlarms.size(), missed.size());
        }
    }

    /** A detection and the labelled thing that it is. */
    public record Pair(Detection detection, TruthObject truth, double iou) {}

    /** A detection that touches a labelled thing. */
    private record Touch(Pair pair, double shareOfDetection) {}

    /** Matches things of one kind; the caller has filtered both lists to it. */
    public Result match(List<Detection> detections, List<TruthObject> truth) {
        List<Touch> touches = touches(detections, truth);
        touches.sort(
                Comparator.comparingDouble((Touch touch) -> touch.pair().iou()).reversed());
        Set<Detection> usedDetections = new HashSet<>();
        Set<TruthObject> usedTruth = new HashSet<>();
        List<Pair> pairs = new ArrayList<>();
        for (Touch touch : touches) {
            Pair pair = touch.pair();
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
        for (Touch touch : touches) {
            if (!touch.pair().truth().isScored() && touch.shareOfDetection() >= ON_UNSCORED) {
                dropped.add(touch.pair().detection());
            }
        }
        return new Result(
                pairs,
                detections.stream()
                        .filter(d -> !usedDetections.contains(d) && !dropped.contains(d))
                        .toList(),
                truth.stream()
                        .filter(t -> t.isScored() && !usedTruth.contains(t))
                        .toList());
    }

    private static List<Touch> touches(List<Detection> detections, List<TruthObject> truth) {
        STRtree index = new STRtree();
        for (TruthObject object : truth) {
            index.insert(object.outline().getEnvelopeInternal(), object);
        }
        Map<TruthObject, Geometry> metric = new HashMap<>();
        List<Touch> touches = new ArrayList<>();
        for (Detection detection : detections) {
            Geometry ours = LocalMetres.of(detection.outline());
            for (Object hit : index.query(detection.outline().getEnvelopeInternal())) {
                TruthObject object = (TruthObject) hit;
                Geometry theirs = metric.computeIfAbsent(object, o -> LocalMetres.of(o.outline()));
                double common = ours.intersection(theirs).getArea();
                if (common > 0) {
                    double iou = common / (ours.getArea() + theirs.getArea() - common);
                    touches.add(new Touch(new Pair(detection, object, iou), common / ours.getArea()));
                }
            }
        }
        return touches;
    }
}
