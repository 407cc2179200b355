package org.railcount.detect.learn;

/**
 * A stretch of track.
 *
 * @param fromM chainage of its beginning, metres
 * @param toM chainage of its end, metres
 */
record Stretch(double fromM, double toM) {
    double lengthM() {
        return toM - fromM;
    }

    /** Length that two stretches have in common, metres. */
    double common(Stretch other) {
        return Math.max(0, Math.min(toM, other.toM) - Math.max(fromM, other.fromM));
    }

    /** Intersection over union. */
    double overlap(Stretch other) {
        double common = common(other);
        return common / (lengthM() + other.lengthM() - common);
    }
}
