package org.railcount.detect.evaluate;

/**
 * Right and wrong detections of one kind.
 *
 * @param matched detections that overlap a labelled thing of their own
 * @param falseAlarms detections that do not
 * @param missed labelled things without a detection
 */
public record Score(int matched, int falseAlarms, int missed) {
    /** Nothing found and nothing to find. */
    public static final Score NONE = new Score(0, 0, 0);

    /** Sum of two scores. */
    public Score plus(Score other) {
        return new Score(matched + other.matched, falseAlarms + other.falseAlarms, missed + other.missed);
    }

    /** Share of the detections that are right; 1 where there is none. */
    public double precision() {
        return matched + falseAlarms == 0 ? 1 : (double) matched / (matched + falseAlarms);
    }

    /** Share of the labelled things that were found; 1 where there is none. */
    public double recall() {
        return matched + missed == 0 ? 1 : (double) matched / (matched + missed);
    }

    /** Harmonic mean of precision and recall; 1 where there was nothing to find and nothing was found. */
    public double f1() {
        int all = 2 * matched + falseAlarms + missed;
        return all == 0 ? 1 : 2.0 * matched / all;
    }

    /** Number of labelled things. */
    public int truth() {
        return matched + missed;
    }

    /** Number of detections. */
    public int detected() {
        return matched + falseAlarms;
    }

    /** Detected less labelled. */
    public int countError() {
        return falseAlarms - missed;
    }
}
