package org.railcount.timeline;

import java.util.Optional;
import org.railcount.model.SiteEvent;

/**
 * An event with its place on the time axis. Immutable.
 *
 * @param when the day or period
 * @param date the date as the source gives it: a month stays a month
 * @param label a few words
 * @param source where that is known from; may be empty
 */
public record TimelineEvent(DateSpan when, String date, String label, String source) {

    /** The event on the time axis; empty where it has no ISO date, month or year. */
    static Optional<TimelineEvent> of(SiteEvent event) {
        return DateSpan.of(event.date(), event.dateEnd())
                .map(when -> new TimelineEvent(when, event.date(), event.label(), event.source()));
    }
}
