package org.railcount.timeline;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.railcount.model.CountRange;

/**
 * A date whose count lies above the baseline before it. Immutable.
 *
 * @param judgement the count and what it is compared with
 * @param sure whether even the low end of the count's range lies above
 */
public record Alert(Judgement judgement, boolean sure) {

    /**
     * What is to be above the baseline.
     *
     * @param timesMaximum the multiple of the baseline's maximum that a count must be above, 0.1 to 100
     * @param leastScenes counts, wholly or in part, that a baseline must rest on at least, 1 or more
     */
    public record Threshold(double timesMaximum, int leastScenes) {
        /** Above all that was seen before, in {@link CountHistory#ENOUGH} scenes or more. */
        public static final Threshold ABOVE_MAXIMUM = new Threshold(1, CountHistory.ENOUGH);

        public Threshold {
            if (!(timesMaximum >= 0.1 && timesMaximum <= 100)) {
                throw new IllegalArgumentException(
                        "a threshold is 0.1 to 100 times the earlier maximum, not " + timesMaximum);
            }
            if (leastScenes < 1) {
                throw new IllegalArgumentException("a baseline rests on 1 scene or more, not " + leastScenes);
            }
        }

        private boolean isPassed(int count, Baseline before) {
            return before.clear() + before.partial() >= leastScenes && count > limit(before);
        }

        private double limit(Baseline before) {
            return timesMaximum * before.maximum().orElse(0);
        }
    }

    /** The alerts of a series, latest first. */
    public static List<Alert> of(CountSeries series, LookBack window, Threshold threshold) {
        NavigableMap<LocalDate, Baseline> curve = new TreeMap<>();
        BaselineCurve.of(series, window).forEach(step -> curve.put(step.date(), step));
        return Baseline.counted(series).stream()
                .filter(point -> {
                    var before = curve.floorEntry(point.date());
                    return before != null && threshold.isPassed(point.best(), before.getValue());
                })
                .sorted(Comparator.comparing(DatedCount::acquired).reversed())
                .flatMap(point -> Judgement.of(series, point, window).stream())
                .map(judgement -> new Alert(judgement, range(judgement).low() > threshold.limit(judgement.baseline())))
                .toList();
    }

    private static CountRange range(Judgement judgement) {
        return judgement.count().value().orElseThrow();
    }
}
