package org.railcount.timeline;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Days from first to last, both included. Immutable.
 *
 * @param first first day
 * @param last last day, not before the first
 */
public record DateSpan(LocalDate first, LocalDate last) {
    public DateSpan {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("a span must not end before it starts: " + first + " to " + last);
        }
    }

    /** One day. */
    public static DateSpan day(LocalDate day) {
        return new DateSpan(day, day);
    }

    /** The days of an ISO date, month or year, as in 2023-10-05, 2023-10 and 2023; empty for anything else. */
    public static Optional<DateSpan> parse(String text) {
        try {
            return Optional.of(
                    switch (text.length()) {
                        case 4 -> {
                            Year year = Year.parse(text);
                            yield new DateSpan(year.atDay(1), year.atDay(year.length()));
                        }
                        case 7 -> {
                            YearMonth month = YearMonth.parse(text);
                            yield new DateSpan(month.atDay(1), month.atEndOfMonth());
                        }
                        default -> day(LocalDate.parse(text));
                    });
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** The days from the start of one ISO date, month or year to the end of another, where there is another. */
    static Optional<DateSpan> of(String from, Optional<String> to) {
        return parse(from)
                .flatMap(start -> parse(to.orElse(from))
                        .filter(end -> !end.last().isBefore(start.first()))
                        .map(end -> new DateSpan(start.first(), end.last())));
    }

    public boolean isOneDay() {
        return first.equals(last);
    }

    /** The day in the middle. */
    public LocalDate middle() {
        return first.plusDays(ChronoUnit.DAYS.between(first, last) / 2);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }
}
