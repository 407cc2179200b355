package org.railcount.timeline;

/**
 * Something that happened, marked on the chart so that counts can be read beside it. That the two go together is for the
 * reader to judge. Immutable.
 *
 * @param when the day or period
 * @param label a few words
 * @param source who says so; may be empty
 */
public record TimelineEvent(DateSpan when, String label, String source) {}
