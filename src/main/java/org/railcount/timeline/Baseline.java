package org.railcount.timeline;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * What a place looked like in the years before a date: the half-open window [date - years, date), days in UTC, so that a
 * date is never part of its own baseline. Immutable.
 *
 * <p>Median and 90th percentile come from clear scenes alone (status {@code counted}). They are quantiles by linear
 * interpolation between order statistics, definition 7 of Hyndman and Fan (1996), "Sample Quantiles in Statistical
 * Packages": what spreadsheets call PERCENTILE.INC and NumPy and R have by default. The maximum also looks at partial
 * counts: a partial count is a minimum, so where it is the highest, the maximum is at least that. Scenes too coarse for
 * cars are left out, as a number of cars from length is not a count.
 *
 * @param date the day after the window's last
 * @param from the window's first day
 * @param clear number of clear scenes in the window
 * @param partial number of partial ones
 * @param median of the clear counts; empty without any
 * @param percentile90 of the clear counts; empty without any
 * @param maximum of clear and partial counts; empty without any
 * @param whole whether the series reaches back to the window's first day; if not, fewer years are known
 */
public record Baseline(
        LocalDate date,
        LocalDate from,
        int clear,
        int partial,
        OptionalDouble median,
        OptionalDouble percentile90,
        OptionalInt maximum,
        boolean whole) {
    /** With fewer clear scenes, a median and a 90th percentile say too little to be drawn. */
    public static final int ENOUGH_FOR_QUANTILES = 5;

    /** The baseline of a date. */
    public static Baseline before(CountSeries series, LocalDate date, LookBack window) {
        LocalDate from = window.from(date);
        List<DatedCount> within = within(series, from, date);
        boolean whole = counted(series).stream().anyMatch(count -> !count.date().isAfter(from));
        return of(date, from, sorted(within, false), sorted(within, true), whole);
    }

    /** Of counts that are in order, lowest first. */
    static Baseline of(LocalDate date, LocalDate from, int[] clear, int[] partial, boolean whole) {
        OptionalInt maximum = IntStream.concat(highest(clear), highest(partial)).max();
        return new Baseline(
                date, from, clear.length, partial.length, quantile(clear, 0.5), quantile(clear, 0.9), maximum, whole);
    }

    private static IntStream highest(int[] sorted) {
        return Arrays.stream(sorted).skip(Math.max(0, sorted.length - 1));
    }

    /** The clear counts that it rests on, lowest first. */
    int[] clearCounts(CountSeries series) {
        return sorted(within(series, from, date), false);
    }

    private static List<DatedCount> within(CountSeries series, LocalDate from, LocalDate date) {
        return counted(series).stream()
                .filter(count -> !count.date().isBefore(from) && count.date().isBefore(date))
                .toList();
    }

    private static int[] sorted(List<DatedCount> within, boolean partial) {
        return within.stream()
                .filter(count -> count.isMinimum() == partial)
                .mapToInt(DatedCount::best)
                .sorted()
                .toArray();
    }

    /** Whether median and 90th percentile rest on enough scenes to be drawn. */
    public boolean hasBand() {
        return clear >= ENOUGH_FOR_QUANTILES;
    }

    /** The points that a baseline looks at: those that were counted, wholly or in part. */
    static List<DatedCount> counted(CountSeries series) {
        return series.points().stream().filter(DatedCount::isCounted).toList();
    }

    private static OptionalDouble quantile(int[] sorted, double share) {
        if (sorted.length == 0) {
            return OptionalDouble.empty();
        }
        double place = share * (sorted.length - 1);
        int below = (int) Math.floor(place);
        int above = Math.min(below + 1, sorted.length - 1);
        return OptionalDouble.of(sorted[below] + (place - below) * (sorted[above] - sorted[below]));
    }
}
