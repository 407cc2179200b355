package org.railcount.model;

import org.locationtech.jts.geom.Polygon;

/**
 * A detection as it stands in review. Immutable.
 *
 * @param detection what it is and where; as the analyst left it, where the analyst changed it
 * @param origin who found it
 * @param verdict what became of it
 */
public record ReviewedDetection(Detection detection, Origin origin, Verdict verdict) {

    /** The detector's, before anybody looked. */
    public static ReviewedDetection proposed(Detection detection) {
        return new ReviewedDetection(detection, Origin.DETECTOR, Verdict.PROPOSED);
    }

    /** The analyst's own: there is nothing to decide. */
    public static ReviewedDetection own(Detection detection) {
        return new ReviewedDetection(detection, Origin.ANALYST, Verdict.ACCEPTED);
    }

    public String id() {
        return detection.id();
    }

    /** Whether somebody has decided about it. */
    public boolean isDecided() {
        return verdict != Verdict.PROPOSED;
    }

    /** Whether it is counted: all but what was rejected. */
    public boolean isCounted() {
        return verdict != Verdict.REJECTED;
    }

    public ReviewedDetection with(Verdict other) {
        return new ReviewedDetection(detection, origin, other);
    }

    /** The same thing as the analyst corrected it; who corrects vouches. */
    public ReviewedDetection corrected(Detection now) {
        return new ReviewedDetection(now, origin, Verdict.ACCEPTED);
    }

    /** The same under another id. */
    public ReviewedDetection withId(String id) {
        return id.equals(detection.id()) ? this : new ReviewedDetection(copy(id, detection.outline()), origin, verdict);
    }

    /** The same at another place. */
    public ReviewedDetection withOutline(Polygon outline) {
        return outline == detection.outline() ? this : new ReviewedDetection(copy(id(), outline), origin, verdict);
    }

    private Detection copy(String id, Polygon outline) {
        return new Detection(
                id,
                detection.subject(),
                outline,
                detection.confidence(),
                detection.track(),
                detection.lengthM(),
                detection.widthM(),
                detection.areaM2());
    }
}
