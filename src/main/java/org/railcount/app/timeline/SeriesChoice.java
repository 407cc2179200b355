package org.railcount.app.timeline;

import java.util.List;
import java.util.stream.Stream;
import org.railcount.timeline.Measure;

/**
 * What the timeline can show. Immutable.
 *
 * @param measure the series
 * @param stacked whether railcars stand by type, one on the other
 */
record SeriesChoice(Measure measure, boolean stacked) {
    static final SeriesChoice RAILCARS = new SeriesChoice(Measure.RAILCARS, false);
    private static final SeriesChoice BY_TYPE = new SeriesChoice(Measure.RAILCARS, true);

    /** All choices, in the order in which they are offered. */
    static List<SeriesChoice> all() {
        return Stream.concat(
                        Stream.of(RAILCARS, BY_TYPE),
                        Stream.of(Measure.values())
                                .filter(measure -> measure != Measure.RAILCARS)
                                .map(measure -> new SeriesChoice(measure, false)))
                .toList();
    }

    /** Names it in settings and phrases. */
    String id() {
        return stacked ? "by_type" : measure.column();
    }

    /** The choice of an id; railcars where there is none of it. */
    static SeriesChoice named(String id) {
        return all().stream()
                .filter(choice -> choice.id().equals(id))
                .findFirst()
                .orElse(RAILCARS);
    }
}
