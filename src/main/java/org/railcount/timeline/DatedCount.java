package org.railcount.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.railcount.model.AreaCount;
import org.railcount.model.CountBasis;
import org.railcount.model.CountRange;
import org.railcount.model.CountStatus;
import org.railcount.model.TypeTotals;

/**
 * What one scene says in a series. Immutable.
 *
 * @param sceneId the scene
 * @param acquired when it was taken, UTC
 * @param status how far it could be counted
 * @param value the figure with its 90 % interval, in the units of the series' {@link Measure}; empty where nothing can be
 *     said, which is a gap and not a zero
 * @param usableFraction share of the tracks that could be judged, 0 to 1
 * @param basis whose count it is
 * @param types the rail vehicles by type; none where they are not told apart
 */
public record DatedCount(
        String sceneId,
        Instant acquired,
        CountStatus status,
        Optional<CountRange> value,
        double usableFraction,
        CountBasis basis,
        TypeTotals types) {
    public DatedCount {
        if (value.isPresent() && !isCount(status)) {
            throw new IllegalArgumentException("a count that is " + status + " has " + value);
        }
    }

    /** A detector's count that tells no types. */
    public DatedCount(
            String sceneId, Instant acquired, CountStatus status, Optional<CountRange> value, double usableFraction) {
        this(sceneId, acquired, status, value, usableFraction, CountBasis.DETECTOR, TypeTotals.NONE);
    }

    /** What an area's count says. */
    static DatedCount of(String sceneId, Instant acquired, AreaCount count, CountBasis basis, Measure measure) {
        return new DatedCount(
                sceneId,
                acquired,
                measure.status(count),
                measure.of(count),
                count.usableFraction(),
                basis,
                count.types());
    }

    /** A scene of which nothing is known. */
    public static DatedCount failed(String sceneId, Instant acquired) {
        return new DatedCount(sceneId, acquired, CountStatus.FAILED, Optional.empty(), 0);
    }

    /** The day of the acquisition in UTC. */
    public LocalDate date() {
        return acquired.atZone(ZoneOffset.UTC).toLocalDate();
    }

    /** The reported figure; 0 for a gap, which must be asked for first. */
    int best() {
        return value.map(CountRange::best).orElse(0);
    }

    /** Whether nothing can be said. */
    public boolean isGap() {
        return value.isEmpty();
    }

    /** Whether the true number may be higher because part of the tracks was hidden. */
    public boolean isMinimum() {
        return status == CountStatus.PARTIAL && value.isPresent();
    }

    /** Whether it can stand in a baseline: counted, wholly or in part. */
    boolean isCounted() {
        return value.isPresent() && status != CountStatus.LENGTH_ONLY;
    }

    static boolean isCount(CountStatus status) {
        return status != CountStatus.UNUSABLE && status != CountStatus.FAILED;
    }
}
