package org.railcount.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The machine's result for one scene. Immutable; the analyst's changes never touch it.
 *
 * @param sceneId the scene's stem
 * @param sceneHash SHA-256 of the scene file, lower-case hex
 * @param siteHash SHA-256 of the site's geometry, lower-case hex
 * @param detector name and version of the detector
 * @param parameters the detector's parameters, and what else its result rests on, as text
 * @param registration how the scene was brought onto the tracks
 * @param detections what was found
 * @param trains strings of cars
 * @param counts a count per area, in site order
 * @param problem one sentence where the scene could not be counted fully or at all
 * @param seconds how long it took to open the scene and count it, where that was measured
 */
public record DetectionRun(
        String sceneId,
        String sceneHash,
        String siteHash,
        String detector,
        Map<String, String> parameters,
        Registration registration,
        List<Detection> detections,
        List<Train> trains,
        List<AreaCount> counts,
        Optional<String> problem,
        OptionalDouble seconds) {
    public DetectionRun {
        parameters = Map.copyOf(parameters);
        detections = List.copyOf(detections);
        trains = List.copyOf(trains);
        counts = List.copyOf(counts);
    }

    /** A run that nobody timed. */
    public DetectionRun(
            String sceneId,
            String sceneHash,
            String siteHash,
            String detector,
            Map<String, String> parameters,
            Registration registration,
            List<Detection> detections,
            List<Train> trains,
            List<AreaCount> counts,
            Optional<String> problem) {
        this(
                sceneId,
                sceneHash,
                siteHash,
                detector,
                parameters,
                registration,
                detections,
                trains,
                counts,
                problem,
                OptionalDouble.empty());
    }

    /** The same run with one more parameter. */
    public DetectionRun with(String parameter, String value) {
        Map<String, String> more = new HashMap<>(parameters);
        more.put(parameter, value);
        return new DetectionRun(
                sceneId,
                sceneHash,
                siteHash,
                detector,
                more,
                registration,
                detections,
                trains,
                counts,
                problem,
                seconds);
    }

    /** The same run with the time that it took. */
    public DetectionRun took(double seconds) {
        return new DetectionRun(
                sceneId,
                sceneHash,
                siteHash,
                detector,
                parameters,
                registration,
                detections,
                trains,
                counts,
                problem,
                OptionalDouble.of(seconds));
    }

    /** The same run with other detections, strings and counts. */
    public DetectionRun with(List<Detection> otherDetections, List<Train> otherTrains, List<AreaCount> otherCounts) {
        return new DetectionRun(
                sceneId,
                sceneHash,
                siteHash,
                detector,
                parameters,
                registration,
                otherDetections,
                otherTrains,
                otherCounts,
                problem,
                seconds);
    }
}
