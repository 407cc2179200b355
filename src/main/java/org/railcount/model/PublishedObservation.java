package org.railcount.model;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What somebody else published about a site. Never mixed with own counts. Immutable.
 *
 * @param date ISO date, or a month or year where no day is given, as published
 * @param dateEnd end of the period, empty for one date
 * @param facility as the source names it
 * @param kind what was observed: railcars, train_length_m, baseline_max, tarp_cargo, ship, construction …
 * @param value the figure, where one was given
 * @param unit unit of the figure
 * @param low lower bound, where given
 * @param high upper bound, where given
 * @param derived whether the figure was computed from published ones
 * @param note what a reader must know
 * @param sourceTitle title of the source
 * @param publisher who published it
 * @param sourceDate when
 * @param url where, may be empty
 */
public record PublishedObservation(
        String date,
        Optional<String> dateEnd,
        String facility,
        String kind,
        OptionalDouble value,
        String unit,
        OptionalDouble low,
        OptionalDouble high,
        boolean derived,
        String note,
        String sourceTitle,
        String publisher,
        String sourceDate,
        String url) {}
