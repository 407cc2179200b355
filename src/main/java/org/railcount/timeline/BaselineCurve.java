package org.railcount.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** The baseline as a function of the date: a step wherever a scene enters the window or leaves it. */
final class BaselineCurve {
    private BaselineCurve() {}

    /**
     * The baselines of all dates that have one.
     *
     * @return by date; each holds until the next one's date, the last one, which is empty again, for ever
     */
    static List<Baseline> of(CountSeries series, LookBack window) {
        TreeSet<LocalDate> changes = new TreeSet<>();
        for (DatedCount count : Baseline.counted(series)) {
            changes.add(count.date().plusDays(1));
            changes.add(window.firstDateWithout(count.date()));
        }
        if (!changes.isEmpty()) {
            LocalDate whole = window.firstDateReachingBackTo(
                    Baseline.counted(series).get(0).date());
            changes.add(whole);
        }
        List<Baseline> steps = new ArrayList<>();
        for (LocalDate change : changes) {
            Baseline next = Baseline.before(series, change, window);
            if (steps.isEmpty() || !sameValues(next, steps.get(steps.size() - 1))) {
                steps.add(next);
            }
        }
        return List.copyOf(steps);
    }

    private static boolean sameValues(Baseline a, Baseline b) {
        return a.clear() == b.clear()
                && a.partial() == b.partial()
                && a.median().equals(b.median())
                && a.percentile90().equals(b.percentile90())
                && a.maximum().equals(b.maximum())
                && a.whole() == b.whole();
    }
}
