package org.railcount.detect.evaluate;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.locationtech.jts.geom.Geometry;
import org.railcount.model.Detection;
import org.railcount.model.DetectionRun;
import org.railcount.model.LocalMetres;
import org.railcount.model.Subject;

/**
 * One scene's detections, each set beside what is labelled.
 *
 * @param scene its name
 * @param truth the labels
 * @param run the detections
 * @param tracks the only tracks whose cars are taken, where not all are
 * @param cars railcars
 * @param cargo ground cargo
 * @param ships ships
 */
public record SceneMatch(
        String scene,
        Truth truth,
        DetectionRun run,
        Optional<Set<String>> tracks,
        Matcher.Result cars,
        Matcher.Result cargo,
        Matcher.Result ships) {

    /**
     * Matches a run with its labels.
     *
     * @param tracks only cars on these tracks, where given
     */
    public static SceneMatch of(String scene, Truth truth, DetectionRun run, Optional<Set<String>> tracks) {
        Predicate<Optional<String>> mine = track ->
                tracks.isEmpty() || track.filter(tracks.get()::contains).isPresent();
        List<Detection> cars = found(run, Subject.Railcar.class).stream()
                .filter(car -> mine.test(car.track()))
                .toList();
        List<TruthObject> trueCars = labelled(truth, Subject.Railcar.class).stream()
                .filter(car -> !car.isScored() || mine.test(car.track()))
                .toList();
        Matcher matcher = new Matcher();
        return new SceneMatch(
                scene,
                truth,
                run,
                tracks,
                matcher.match(cars, trueCars),
                matcher.match(found(run, Subject.Cargo.class), labelled(truth, Subject.Cargo.class)),
                matcher.match(found(run, Subject.Ship.class), labelled(truth, Subject.Ship.class)));
    }

    /** Labelled cars on the tracks that are taken, seen in full, in part or not at all. */
    List<TruthObject> standingCars() {
        return labelled(truth, Subject.Railcar.class).stream()
                .filter(car -> !car.isOffTrack())
                .filter(car -> tracks.isEmpty()
                        || car.track().filter(tracks.get()::contains).isPresent())
                .toList();
    }

    /** Where the picture shows a detection: its outline before registration moved it; degrees. */
    public Geometry shown(Detection detection) {
        return LocalMetres.undone(detection.outline(), run.registration().appliedMove());
    }

    /** Where the picture shows a labelled thing, with the scene's geolocation error; degrees. */
    public Geometry shown(TruthObject object) {
        return LocalMetres.moved(object.outline(), truth.offsetEastM(), truth.offsetNorthM());
    }

    private static List<Detection> found(DetectionRun run, Class<? extends Subject> kind) {
        return run.detections().stream()
                .filter(thing -> kind.isInstance(thing.subject()))
                .toList();
    }

    private static List<TruthObject> labelled(Truth truth, Class<? extends Subject> kind) {
        return truth.objects().stream()
                .filter(thing -> kind.isInstance(thing.subject()))
                .toList();
    }
}
