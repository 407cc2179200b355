package org.railcount.export;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.railcount.timeline.DateSpan;

/**
 * The horizontal axis: time in UTC, linear. Immutable.
 *
 * @param from first day, from its start
 * @param to last day, to its start
 * @param left where the first day lies
 * @param right where the last day lies
 */
record DateScale(LocalDate from, LocalDate to, double left, double right) {
    private static final double SECONDS_OF_A_DAY = 86_400;

    /** The days of a span with some air on both sides; half a year where it is a single day. */
    static DateScale around(DateSpan span, double left, double right) {
        long days = span.last().toEpochDay() - span.first().toEpochDay();
        long air = days == 0 ? 183 : Math.max(1, Math.round(days * 0.025));
        return new DateScale(span.first().minusDays(air), span.last().plusDays(air + 1), left, right);
    }

    double x(LocalDate day) {
        return x((double) day.toEpochDay());
    }

    double x(Instant time) {
        return x(time.getEpochSecond() / SECONDS_OF_A_DAY);
    }

    private double x(double epochDay) {
        return left + (epochDay - from.toEpochDay()) * pixelsPerDay();
    }

    LocalDate dateAt(double x) {
        return LocalDate.ofEpochDay((long) Math.floor(from.toEpochDay() + (x - left) / pixelsPerDay()));
    }

    double pixelsPerDay() {
        return (right - left) / (to.toEpochDay() - from.toEpochDay());
    }

    boolean shows(Instant time) {
        LocalDate day = time.atZone(ZoneOffset.UTC).toLocalDate();
        return !day.isBefore(from) && day.isBefore(to);
    }

    boolean shows(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /** The nearest place on the axis. */
    double clamped(LocalDate day) {
        return Math.max(left, Math.min(right, x(day)));
    }
}
