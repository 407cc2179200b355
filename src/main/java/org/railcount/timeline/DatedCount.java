package org.railcount.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.railcount.model.AreaCount;
import org.railcount.model.CountRange;
import org.railcount.model.CountStatus;

/**
 * What one scene says about the number of railcars. Immutable.
 *
 * @param sceneId the scene
 * @param acquired when it was taken, UTC
 * @param status how far it could be counted
 * @param railcars the count with its 90 % interval; empty where nothing can be said, which is a gap and not a zero
 * @param usableFraction share of the tracks that could be judged, 0 to 1
 */
public record DatedCount(
        String sceneId, Instant acquired, CountStatus status, Optional<CountRange> railcars, double usableFraction) {
    public DatedCount {
        if (railcars.isPresent() != isCount(status)) {
            throw new IllegalArgumentException("a count that is " + status + " has " + railcars);
        }
    }

    /** What an area's count says. */
    public static DatedCount of(String sceneId, Instant acquired, AreaCount count) {
        return new DatedCount(
                sceneId,
                acquired,
                count.status(),
                Optional.of(count.railcars()).filter(range -> isCount(count.status())),
                count.usableFraction());
    }

    /** A scene of which nothing is known. */
    public static DatedCount failed(String sceneId, Instant acquired) {
        return new DatedCount(sceneId, acquired, CountStatus.FAILED, Optional.empty(), 0);
    }

    /** The day of the acquisition in UTC. */
    public LocalDate date() {
        return acquired.atZone(ZoneOffset.UTC).toLocalDate();
    }

    /** Whether nothing can be said. */
    public boolean isGap() {
        return railcars.isEmpty();
    }

    /** Whether the true number may be higher because part of the tracks was hidden. */
    public boolean isMinimum() {
        return status == CountStatus.PARTIAL;
    }

    static boolean isCount(CountStatus status) {
        return status != CountStatus.UNUSABLE && status != CountStatus.FAILED;
    }
}
