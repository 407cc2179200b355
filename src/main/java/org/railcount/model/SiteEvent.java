package org.railcount.model;

import java.util.Optional;

/**
 * Something that happened, marked on the timeline so that counts can be read beside it. That the two go together is for
 * the reader to judge. Immutable.
 *
 * @param date ISO date, or a month or year where no day is known
 * @param dateEnd end of the period, empty for one date
 * @param label a few words
 * @param source who says so; may be empty
 */
public record SiteEvent(String date, Optional<String> dateEnd, String label, String source) {}
