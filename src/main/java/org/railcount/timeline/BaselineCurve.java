package org.railcount.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/**
 * The baseline as a function of the date: a step wherever a scene enters the window or leaves it. The window is slid over
 * the series, so that two thousand scenes take milliseconds. Used once, by one thread.
 */
final class BaselineCurve {
    private final List<DatedCount> counted;
    private final LookBack window;
    private final SortedCounts clear;
    private final SortedCounts partial;
    /** The first count that has not entered the window, and the first that has not left it. */
    private int entering;

    private int leaving;

    private BaselineCurve(CountSeries series, LookBack window) {
        this.counted = Baseline.counted(series);
        this.window = window;
        clear = new SortedCounts(counted.size());
        partial = new SortedCounts(counted.size());
    }

    /**
     * The baselines of all dates that have one.
     *
     * @return by date; each holds until the next one's date, the last one, which is empty again, for ever
     */
    static List<Baseline> of(CountSeries series, LookBack window) {
        return new BaselineCurve(series, window).steps();
    }

    private List<Baseline> steps() {
        TreeSet<LocalDate> changes = new TreeSet<>();
        for (DatedCount count : counted) {
            changes.add(count.date().plusDays(1));
            changes.add(window.firstDateWithout(count.date()));
        }
        if (!counted.isEmpty()) {
            changes.add(window.firstDateReachingBackTo(counted.get(0).date()));
        }
        List<Baseline> steps = new ArrayList<>();
        for (LocalDate change : changes) {
            Baseline next = before(change);
            if (steps.isEmpty() || !sameValues(next, steps.get(steps.size() - 1))) {
                steps.add(next);
            }
        }
        return List.copyOf(steps);
    }

    /** The same as {@link Baseline#before}, for dates that only go up. */
    private Baseline before(LocalDate date) {
        LocalDate from = window.from(date);
        while (entering < counted.size() && counted.get(entering).date().isBefore(date)) {
            place(counted.get(entering)).add(counted.get(entering).best());
            entering++;
        }
        while (leaving < entering && counted.get(leaving).date().isBefore(from)) {
            place(counted.get(leaving)).remove(counted.get(leaving).best());
            leaving++;
        }
        boolean whole = !counted.get(0).date().isAfter(from);
        return Baseline.of(date, from, clear.values(), partial.values(), whole);
    }

    private SortedCounts place(DatedCount count) {
        return count.isMinimum() ? partial : clear;
    }

    private static boolean sameValues(Baseline a, Baseline b) {
        return a.clear() == b.clear()
                && a.partial() == b.partial()
                && a.median().equals(b.median())
                && a.percentile90().equals(b.percentile90())
                && a.maximum().equals(b.maximum())
                && a.whole() == b.whole();
    }

    /** Counts in order, lowest first. */
    private static final class SortedCounts {
        private final int[] counts;
        private int size;

        SortedCounts(int most) {
            counts = new int[most];
        }

        void add(int count) {
            int at = Arrays.binarySearch(counts, 0, size, count);
            int place = at < 0 ? -at - 1 : at;
            System.arraycopy(counts, place, counts, place + 1, size - place);
            counts[place] = count;
            size++;
        }

        void remove(int count) {
            int at = Arrays.binarySearch(counts, 0, size, count);
            System.arraycopy(counts, at + 1, counts, at, size - at - 1);
            size--;
        }

        int[] values() {
            return Arrays.copyOf(counts, size);
        }
    }
}
