package org.railcount.timeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.railcount.model.PublishedObservation;

/**
 * A number of railcars that others published, for the chart. Never mixed with own counts. Immutable.
 *
 * @param when the day or period
 * @param cars the figure
 * @param low lower bound, where given
 * @param high upper bound, where given
 * @param maximumOfPeriod whether it is the most that was seen in the period, not a count of one scene
 * @param sources who published it, and where; by publisher
 */
public record PublishedPoint(
        DateSpan when,
        double cars,
        OptionalDouble low,
        OptionalDouble high,
        boolean maximumOfPeriod,
        List<Source> sources) {
    private static final String COUNT = "railcars";
    private static final String MAXIMUM = "baseline_max";

    public PublishedPoint {
        sources = List.copyOf(sources);
    }

    /**
     * Where a figure stands.
     *
     * @param publisher who published it
     * @param title of the article or report; may be empty
     * @param date of publication, as given; may be empty
     */
    public record Source(String publisher, String title, String date) {
        private static final Comparator<Source> BY_PUBLISHER = Comparator.comparing(Source::publisher)
                .thenComparing(Source::date)
                .thenComparing(Source::title);
    }

    /** Who published it, each once. */
    public List<String> publishers() {
        return sources.stream().map(Source::publisher).distinct().toList();
    }

    /**
     * The observations that a chart of railcars can show: kinds {@code railcars} and {@code baseline_max} with a date
     * and a figure in cars. Parts of a total (their note says {@code type:}) are left out. What several published alike
     * is one point with several publishers.
     *
     * @param facility whether an observation's facility is the one shown
     * @return by date
     */
    public static List<PublishedPoint> of(List<PublishedObservation> observations, Predicate<String> facility) {
        Map<PublishedPoint, Set<Source>> sources = new LinkedHashMap<>();
        for (PublishedObservation observation : observations) {
            if (facility.test(observation.facility())) {
                point(observation)
                        .ifPresent(point -> sources.computeIfAbsent(point, key -> new TreeSet<>(Source.BY_PUBLISHER))
                                .add(new Source(
                                        observation.publisher(), observation.sourceTitle(), observation.sourceDate())));
            }
        }
        List<PublishedPoint> points = new ArrayList<>();
        sources.forEach((point, where) -> points.add(new PublishedPoint(
                point.when, point.cars, point.low, point.high, point.maximumOfPeriod, List.copyOf(where))));
        points.sort(Comparator.comparing(point -> point.when().middle()));
        return List.copyOf(points);
    }

    private static Optional<PublishedPoint> point(PublishedObservation observation) {
        boolean maximum = observation.kind().equals(MAXIMUM);
        OptionalDouble figure = observation.value().isEmpty() && maximum ? observation.high() : observation.value();
        boolean shown = (maximum || observation.kind().equals(COUNT))
                && observation.unit().equals("cars")
                && !observation.note().contains("type:")
                && figure.isPresent();
        if (!shown) {
            return Optional.empty();
        }
        return DateSpan.of(observation.date(), observation.dateEnd())
                .map(when -> new PublishedPoint(
                        when,
                        figure.getAsDouble(),
                        maximum ? OptionalDouble.empty() : observation.low(),
                        maximum ? OptionalDouble.empty() : observation.high(),
                        maximum,
                        List.of()));
    }
}
