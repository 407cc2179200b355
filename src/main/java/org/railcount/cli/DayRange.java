package org.railcount.cli;

import java.util.Optional;
import org.railcount.timeline.DateSpan;

/**
 * Days as {@code --from} and {@code --to} give them.
 *
 * @param from first day, month or year
 * @param to last day, month or year
 */
record DayRange(Optional<String> from, Optional<String> to) {

    /**
     * The days; where an end is not given, that of what is there.
     *
     * @param there the days of all counts, where there are any
     * @param none what to say where there are none and an end is missing, as the start of a sentence
     * @throws UsageException when an end is no date, is missing where nothing else gives it, or they lie the wrong way round
     */
    DateSpan within(Optional<DateSpan> there, String none) {
        DateSpan first = from.map(DayRange::day).or(() -> there).orElseThrow(() -> noDays(none));
        DateSpan last = to.map(DayRange::day).or(() -> there).orElseThrow(() -> noDays(none));
        if (last.last().isBefore(first.first())) {
            throw new UsageException("--from " + first.first() + " lies after "
                    + (to.isPresent() ? "--to " : "the last count, ") + last.last());
        }
        return new DateSpan(first.first(), last.last());
    }

    private static UsageException noDays(String none) {
        return new UsageException(none + ": give both --from and --to");
    }

    private static DateSpan day(String text) {
        return DateSpan.parse(text)
                .orElseThrow(() ->
                        new UsageException("\"" + text + "\" is no date: write it like 2023-10-05, 2023-10 or 2023"));
    }
}
