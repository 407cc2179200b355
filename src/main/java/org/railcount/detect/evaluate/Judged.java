package org.railcount.detect.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.railcount.model.Detection;
import org.railcount.model.Track;

/**
 * One detected car with what became of its claim.
 *
 * @param scene where it was detected
 * @param split tune or test: of the scene, else of its track; empty where neither says
 * @param track its track, empty off the tracks
 * @param confidence that it claimed
 * @param right whether it matches a labelled car
 */
public record Judged(String scene, String split, String track, double confidence, boolean right) {

    /** All detected cars of a scene that count for or against. */
    public static List<Judged> of(SceneMatch match, List<Track> site) {
        List<Judged> judged = new ArrayList<>();
        match.cars().pairs().forEach(pair -> judged.add(of(match, site, pair.detection(), true)));
        match.cars().falseAlarms().forEach(car -> judged.add(of(match, site, car, false)));
        return judged;
    }

    private static Judged of(SceneMatch match, List<Track> site, Detection car, boolean right) {
        String track = car.track().orElse("");
        String split = Optional.of(match.truth().split())
                .filter(text -> !text.isEmpty())
                .orElseGet(() -> site.stream()
                        .filter(known -> known.name().equals(track))
                        .map(known -> known.extra().get("split"))
                        .map(text -> text == null ? "" : text.toString())
                        .findFirst()
                        .orElse(""));
        return new Judged(match.scene(), split, track, car.confidence(), right);
    }
}
