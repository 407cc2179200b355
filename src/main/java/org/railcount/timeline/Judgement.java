package org.railcount.timeline;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * How one count compares with the baseline before it. Observation only: what it means is for the analyst to say.
 * Immutable.
 *
 * @param measure what is judged
 * @param count the count that is judged
 * @param baseline what it is compared with
 * @param rank among all counts of the window, partial ones as the minimums that they are
 * @param clearRank the same without partial counts; empty where there are none to leave out, or the count is itself partial
 * @param timesMaximum the count divided by the window's maximum; empty where that is zero
 * @param timesMedian the count divided by the window's median; empty where that is zero or unknown
 * @param clearBefore the clear counts of the window, lowest first
 */
public record Judgement(
        Measure measure,
        DatedCount count,
        Baseline baseline,
        Rank rank,
        Optional<Rank> clearRank,
        OptionalDouble timesMaximum,
        OptionalDouble timesMedian,
        List<Integer> clearBefore) {
    public Judgement {
        clearBefore = List.copyOf(clearBefore);
    }

    /** Judges a count; empty where no cars were counted, or nothing was counted in the window before it. */
    public static Optional<Judgement> of(CountSeries series, DatedCount count, LookBack window) {
        return Rank.of(series, count, window).map(rank -> {
            Baseline baseline = Baseline.before(series, count.date(), window);
            int best = count.best();
            return new Judgement(
                    series.measure(),
                    count,
                    baseline,
                    rank,
                    baseline.partial() == 0 || count.isMinimum()
                            ? Optional.empty()
                            : Rank.of(withoutPartial(series), count, window),
                    ratio(
                            best,
                            baseline.maximum().isPresent() ? baseline.maximum().getAsInt() : 0),
                    ratio(best, baseline.median().orElse(0)),
                    Arrays.stream(baseline.clearCounts(series)).boxed().toList());
        });
    }

    /**
     * Chance of such a count under the clear counts of the window; empty with fewer than {@link CountHistory#ENOUGH}, and
     * for lengths and areas, which are no counts. Worked out at each call, in some milliseconds: ranks and multiples do not
     * need it.
     */
    public Optional<Exceedance> exceedance() {
        if (!hasExceedance()) {
            return Optional.empty();
        }
        int[] clear = clearBefore.stream().mapToInt(Integer::intValue).toArray();
        return Optional.of(CountHistory.of(clear).atLeast(count.best()));
    }

    /** Whether there is an {@link #exceedance}. */
    public boolean hasExceedance() {
        return measure.isCount() && clearBefore.size() >= CountHistory.ENOUGH;
    }

    /** Whether leaving partial scenes out changes the place in the ranking. */
    public boolean restsOnPartialScenes() {
        return clearRank.isPresent() && clearRank.get().higher() != rank.higher();
    }

    /** The count divided by the window's maximum without partial scenes; empty where that is zero or unknown. */
    OptionalDouble timesClearMaximum() {
        return ratio(count.best(), clearMaximum().orElse(0));
    }

    /** The window's maximum without partial scenes. */
    OptionalInt clearMaximum() {
        return clearBefore.isEmpty() ? OptionalInt.empty() : OptionalInt.of(clearBefore.get(clearBefore.size() - 1));
    }

    private static CountSeries withoutPartial(CountSeries series) {
        List<DatedCount> clear =
                series.points().stream().filter(point -> !point.isMinimum()).toList();
        return new CountSeries(series.subject(), series.measure(), clear, series.undated(), series.lookedFor());
    }

    private static OptionalDouble ratio(int count, double by) {
        return by > 0 ? OptionalDouble.of(count / by) : OptionalDouble.empty();
    }
}
