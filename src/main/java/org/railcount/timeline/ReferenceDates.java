package org.railcount.timeline;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Chooses the date that another is best compared with. */
public final class ReferenceDates {
    /** Sun, snow and leaves differ too much beyond. */
    private static final Duration SEASON = Duration.ofDays(45);

    private ReferenceDates() {}

    /**
     * A scene with its date.
     *
     * @param scene the scene
     * @param time when it was taken
     * @param clear whether it shows the site so well that what is not found is not there
     */
    public record Dated<T>(T scene, Instant time, boolean clear) {}

    /** The last clear scene before a time. */
    public static <T> Optional<T> previousClear(List<Dated<T>> scenes, Instant time) {
        return scenes.stream()
                .filter(dated -> dated.clear() && dated.time().isBefore(time))
                .max(Comparator.comparing(Dated::time))
                .map(Dated::scene);
    }

    /** The clear scene nearest to the same day of the year before, at most a month and a half off it. */
    public static <T> Optional<T> sameSeasonLastYear(List<Dated<T>> scenes, Instant time) {
        Instant yearBefore = time.atOffset(ZoneOffset.UTC).minusYears(1).toInstant();
        return scenes.stream()
                .filter(dated ->
                        dated.clear() && apart(dated.time(), yearBefore).compareTo(SEASON) <= 0)
                .min(Comparator.comparing((Dated<T> dated) -> apart(dated.time(), yearBefore))
                        .thenComparing(Dated::time))
                .map(Dated::scene);
    }

    private static Duration apart(Instant one, Instant other) {
        return Duration.between(one, other).abs();
    }
}
