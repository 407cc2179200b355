package org.railcount.detect.evaluate;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.railcount.model.CountStatus;
import org.railcount.model.Detection;
import org.railcount.model.DetectionRun;
import org.railcount.model.Registration;
import org.railcount.model.Subject;

/**
 * How one scene was read.
 *
 * @param scene its name
 * @param railcars cars found and missed
 * @param cover covered cars found and missed, among matched cars and false ones
 * @param typesRight matched cars whose type is right
 * @param inRange whether the true number of cars lies in the reported 90 % range; empty where only a part is scored
 * @param cargo pieces of cargo found and missed
 * @param cargoM2 area of detected cargo
 * @param trueCargoM2 area of labelled cargo
 * @param registrationErrorM what remains of the scene's known geolocation error, metres; NaN where unknown
 * @param counted whether cars were claimed at all, on at least part of the site
 */
public record SceneScore(
        String scene,
        Score railcars,
        Score cover,
        int typesRight,
        Optional<Boolean> inRange,
        Score cargo,
        double cargoM2,
        double trueCargoM2,
        double registrationErrorM,
        boolean counted) {

    /**
     * Scores a run.
     *
     * @param tracks only cars on these tracks, where given
     */
    public static SceneScore of(String scene, Truth truth, DetectionRun run, Optional<Set<String>> tracks) {
        List<Detection> cars = run.detections().stream()
                .filter(d -> d.subject() instanceof Subject.Railcar)
                .filter(d -> tracks.isEmpty()
                        || d.track().filter(tracks.get()::contains).isPresent())
                .toList();
        List<TruthObject> trueCars = truth.objects().stream()
                .filter(o -> o.subject() instanceof Subject.Railcar)
                .filter(o -> tracks.isEmpty()
                        || !o.isScored()
                        || o.track().filter(tracks.get()::contains).isPresent())
                .toList();
        Matcher.Result result = new Matcher().match(cars, trueCars);
        int typesRight = 0;
        int coverRight = 0;
        int detectedCovered = 0;
        for (Matcher.Pair pair : result.pairs()) {
            Subject.Railcar ours = (Subject.Railcar) pair.detection().subject();
            Subject.Railcar theirs = (Subject.Railcar) pair.truth().subject();
            typesRight += ours.type() == theirs.type() ? 1 : 0;
            coverRight += ours.covered() && theirs.covered() ? 1 : 0;
        }
        for (Detection car : cars) {
            detectedCovered += ((Subject.Railcar) car.subject()).covered() ? 1 : 0;
        }
        int trueCovered = (int) trueCars.stream()
                .filter(TruthObject::isScored)
                .filter(o -> ((Subject.Railcar) o.subject()).covered())
                .count();
        Score cover = new Score(coverRight, Math.max(0, detectedCovered - coverRight), trueCovered - coverRight);
        Registration shift = run.registration();
        return new SceneScore(
                scene,
                result.score(),
                cover,
                typesRight,
                tracks.isPresent()
                        ? Optional.empty()
                        : inRange(run, result.score().truth()),
                cargo(truth, run),
                area(run),
                truth.objects().stream()
                        .filter(o -> o.subject() instanceof Subject.Cargo && o.isScored())
                        .mapToDouble(TruthObject::areaM2)
                        .sum(),
                Math.hypot(shift.eastM() + truth.offsetEastM(), shift.northM() + truth.offsetNorthM()),
                run.counts().stream()
                        .anyMatch(c -> c.status() == CountStatus.COUNTED || c.status() == CountStatus.PARTIAL));
    }

    private static Score cargo(Truth truth, DetectionRun run) {
        return new Matcher()
                .match(
                        run.detections().stream()
                                .filter(d -> d.subject() instanceof Subject.Cargo)
                                .toList(),
                        truth.objects().stream()
                                .filter(o -> o.subject() instanceof Subject.Cargo)
                                .toList())
                .score();
    }

    private static double area(DetectionRun run) {
        return run.detections().stream()
                .filter(d -> d.subject() instanceof Subject.Cargo)
                .mapToDouble(Detection::areaM2)
                .sum();
    }

    private static Optional<Boolean> inRange(DetectionRun run, int truth) {
        if (run.counts().isEmpty()) {
            return Optional.empty();
        }
        int low = run.counts().stream().mapToInt(c -> c.railcars().low()).sum();
        int high = run.counts().stream().mapToInt(c -> c.railcars().high()).sum();
        return Optional.of(low <= truth && truth <= high);
    }
}
