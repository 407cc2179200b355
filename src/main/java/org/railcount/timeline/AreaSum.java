package org.railcount.timeline;

import java.util.List;
import org.railcount.model.AreaCount;
import org.railcount.model.ContainerRows;
import org.railcount.model.CountRange;
import org.railcount.model.CountStatus;
import org.railcount.model.TypeTotals;

/**
 * Adds up the counts of several areas of one scene.
 *
 * <p>The ends of the ranges are added as they are. That is exact when all areas err in the same direction, as they do
 * when haze or a shift of the scene hits them all, and too wide when they err independently: never too narrow.
 *
 * <p>Where some areas are hidden, wholly or in part, the sum is a minimum; where all are, there is none. The usable
 * share is the smallest of the areas'.
 */
final class AreaSum {
    private AreaSum() {}

    static AreaCount of(String name, List<AreaCount> counts) {
        List<AreaCount> known = counts.stream()
                .filter(count -> DatedCount.isCount(count.status()))
                .toList();
        return new AreaCount(
                name,
                known.stream().map(AreaCount::railcars).reduce(CountRange.exactly(0), AreaSum::plus),
                known.stream().mapToInt(AreaCount::trains).sum(),
                known.stream().mapToDouble(AreaCount::longestTrainM).max().orElse(0),
                known.stream().mapToDouble(AreaCount::totalTrainM).sum(),
                known.stream().mapToInt(AreaCount::coveredRailcars).sum(),
                known.stream().mapToInt(AreaCount::cargoPieces).sum(),
                known.stream().mapToDouble(AreaCount::cargoAreaM2).sum(),
                known.stream().mapToInt(AreaCount::ships).sum(),
                known.stream().mapToDouble(AreaCount::longestShipM).max().orElse(0),
                counts.stream().mapToDouble(AreaCount::usableFraction).min().orElse(0),
                status(counts, known),
                known.stream().map(AreaCount::types).reduce(TypeTotals.NONE, TypeTotals::plus),
                known.stream().map(AreaCount::containers).reduce(ContainerRows.NONE, ContainerRows::plus));
    }

    private static CountRange plus(CountRange a, CountRange b) {
        return new CountRange(a.low() + b.low(), a.best() + b.best(), a.high() + b.high());
    }

    private static CountStatus status(List<AreaCount> counts, List<AreaCount> known) {
        if (known.isEmpty()) {
            return counts.stream().anyMatch(count -> count.status() == CountStatus.UNUSABLE)
                    ? CountStatus.UNUSABLE
                    : CountStatus.FAILED;
        }
        if (known.size() < counts.size() || has(known, CountStatus.PARTIAL)) {
            return CountStatus.PARTIAL;
        }
        return has(known, CountStatus.LENGTH_ONLY) ? CountStatus.LENGTH_ONLY : CountStatus.COUNTED;
    }

    private static boolean has(List<AreaCount> counts, CountStatus status) {
        return counts.stream().anyMatch(count -> count.status() == status);
    }
}
