package org.railcount.timeline;

import java.util.List;
import org.railcount.model.CountRange;

/**
 * A date whose count lies above the baseline before it. Immutable.
 *
 * @param judgement the count and what it is compared with
 * @param sure whether even the low end of the count's range lies above
 */
public record Alert(Judgement judgement, boolean sure) {

    /**
     * The alerts of a series, latest first.
     *
     * @param threshold from which multiple of the baseline's maximum on; counts must be above it
     * @param leastScenes counts that a baseline must rest on at least
     */
    public static List<Alert> of(CountSeries series, LookBack window, double threshold, int leastScenes) {
        return Baseline.counted(series).stream()
                .flatMap(point -> Judgement.of(series, point, window).stream())
                .filter(judgement -> judgement.rank().of() > leastScenes)
                .filter(judgement -> best(judgement).best() > limit(judgement, threshold))
                .map(judgement -> new Alert(judgement, best(judgement).low() > limit(judgement, threshold)))
                .sorted((a, b) -> b.judgement()
                        .count()
                        .acquired()
                        .compareTo(a.judgement().count().acquired()))
                .toList();
    }

    private static CountRange best(Judgement judgement) {
        return judgement.count().railcars().orElseThrow();
    }

    private static double limit(Judgement judgement, double threshold) {
        return threshold * judgement.baseline().maximum().orElse(0);
    }
}
