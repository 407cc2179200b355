package org.railcount.detect.compare;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.railcount.detect.change.CargoSeries;
import org.railcount.model.AreaCount;
import org.railcount.model.BandRole;
import org.railcount.model.Detection;
import org.railcount.model.DetectionRun;
import org.railcount.model.ReviewedDetection;
import org.railcount.model.SceneResult;

/**
 * What is known of one date, by the machine alone or as an analyst left it. Immutable.
 *
 * @param sceneId names the scene
 * @param acquired when it was taken, UTC
 * @param detections what was found, ids unique
 * @param counts a count per area
 * @param placed whether it is sure that the scene lies on its tracks
 * @param colour whether the scene tells colours
 */
public record DateFindings(
        String sceneId,
        Optional<Instant> acquired,
        List<Detection> detections,
        List<AreaCount> counts,
        boolean placed,
        boolean colour) {
    public DateFindings {
        detections = List.copyOf(detections);
        counts = List.copyOf(counts);
    }

    /**
     * A date as it stands in review. What was rejected is left out, and so is cargo that never moves on any date, unless the
     * analyst vouches for it.
     *
     * @param result the machine's result, whose counts tell how much was seen
     * @param review the detections as they stand
     * @param placed whether it is sure that the scene lies on its tracks
     * @param series all dates together, the machine's results
     */
    public static DateFindings of(
            SceneResult.Handled result, List<ReviewedDetection> review, boolean placed, CargoSeries series) {
        Set<String> fixtures = ids(result.detections());
        series.results().stream()
                .filter(other -> other.file().equals(result.file()))
                .flatMap(other -> other.run().stream())
                .forEach(run -> fixtures.removeAll(ids(run)));
        return new DateFindings(
                result.sceneId(),
                result.acquired(),
                review.stream()
                        .filter(ReviewedDetection::isCounted)
                        .filter(thing -> thing.isDecided() || !fixtures.contains(thing.id()))
                        .map(ReviewedDetection::detection)
                        .toList(),
                result.detections().counts(),
                placed,
                result.scene().bandRoles().containsAll(List.of(BandRole.RED, BandRole.GREEN, BandRole.BLUE)));
    }

    private static Set<String> ids(DetectionRun run) {
        return run.detections().stream().map(Detection::id).collect(Collectors.toCollection(HashSet::new));
    }

    /** What the date says of an area. */
    public Optional<AreaCount> count(String area) {
        return counts.stream().filter(count -> count.area().equals(area)).findFirst();
    }

    /** How well the date shows an area. */
    public AreaSight sight(String area) {
        return count(area).map(count -> AreaSight.of(this, count)).orElse(AreaSight.UNSEEN);
    }
}
