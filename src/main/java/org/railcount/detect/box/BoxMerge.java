package org.railcount.detect.box;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * Non-maximum suppression of oriented boxes: of boxes of one kind that overlap, the surest stays. Candidates are found in a
 * sort-tile-recursive tree, so that the time grows little faster than the number of boxes. Stateless.
 */
final class BoxMerge {
    /** A box that lies by so much of its own area within a surer one is a part of the same thing. */
    private static final double PART = 0.7;

    private BoxMerge() {}

    /**
     * Merges.
     *
     * @param mergeOverlap intersection over union from which two boxes are one thing
     * @return what stays, surest first
     */
    static List<OrientedBox> of(List<OrientedBox> boxes, double mergeOverlap) {
        List<OrientedBox> sorted = new ArrayList<>(boxes);
        sorted.sort(Comparator.comparingDouble(OrientedBox::confidence).reversed());
        List<Polygon> outlines = sorted.stream().map(OrientedBox::outline).toList();
        STRtree index = new STRtree();
        for (int i = 0; i < sorted.size(); i++) {
            index.insert(outlines.get(i).getEnvelopeInternal(), i);
        }
        BitSet dropped = new BitSet();
        List<OrientedBox> kept = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            if (dropped.get(i)) {
                continue;
            }
            kept.add(sorted.get(i));
            for (Object hit : index.query(outlines.get(i).getEnvelopeInternal())) {
                int other = (Integer) hit;
                if (other > i
                        && !dropped.get(other)
                        && sameKind(sorted.get(i), sorted.get(other))
                        && areOne(outlines.get(i), outlines.get(other), mergeOverlap)) {
                    dropped.set(other);
                }
            }
        }
        return kept;
    }

    private static boolean sameKind(OrientedBox a, OrientedBox b) {
        return a.subject().getClass() == b.subject().getClass();
    }

    private static boolean areOne(Polygon surer, Polygon other, double mergeOverlap) {
        double common = surer.intersection(other).getArea();
        double union = surer.getArea() + other.getArea() - common;
        return common > mergeOverlap * union || common > PART * other.getArea();
    }
}
