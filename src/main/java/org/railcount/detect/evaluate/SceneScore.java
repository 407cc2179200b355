package org.railcount.detect.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineSegment;
import org.railcount.model.AreaCount;
import org.railcount.model.CountRange;
import org.railcount.model.CountStatus;
import org.railcount.model.Detection;
import org.railcount.model.DetectionRun;
import org.railcount.model.Subject;
import org.railcount.model.Track;

/**
 * How one scene was read.
 *
 * @param scene its name
 * @param split the half of the labels that it belongs to; empty where they say nothing
 * @param status how far the scene could be counted, at the best of its areas with tracks
 * @param figures the figures that add up over scenes
 * @param range the reported 90 % range; empty where none was reported or only a part of the tracks is scored
 * @param registration what remains of the scene's geolocation error; empty where that is not known
 * @param seconds how long the scene took; empty where nobody took the time
 */
public record SceneScore(
        String scene,
        String split,
        CountStatus status,
        Figures figures,
        Optional<CountRange> range,
        Optional<RegistrationError> registration,
        OptionalDouble seconds) {

    /**
     * Scores a run.
     *
     * @param tracks only cars on these tracks, where given
     */
    public static SceneScore of(String scene, Truth truth, DetectionRun run, Optional<Set<String>> tracks) {
        return of(SceneMatch.of(scene, truth, run, tracks), List.of());
    }

    /**
     * Scores a matched scene.
     *
     * @param site all tracks of the site; without them nothing is said of empty tracks
     */
    public static SceneScore of(SceneMatch match, List<Track> site) {
        Truth truth = match.truth();
        DetectionRun run = match.run();
        List<TruthObject> standing = match.standingCars();
        CountStatus status = status(run);
        Figures figures = new Figures(
                match.cars().score(),
                truth.coverLabelled() ? cover(match.cars()) : Score.NONE,
                TypeTable.of(match.cars()),
                CargoScore.of(match.cargo()),
                ShipScore.of(match.ships()),
                OccupiedLength.of(standing, run, match.tracks()),
                EmptyTracks.of(site, truth, match.tracks(), match.cars().falseAlarms()));
        return new SceneScore(
                match.scene(),
                truth.split(),
                status,
                figures,
                match.tracks().isPresent() || run.counts().isEmpty() ? Optional.empty() : Optional.of(range(run)),
                truth.offsetKnown() && isClaim(status)
                        ? Optional.of(RegistrationError.of(
                                run.registration().appliedMove(), truth, stretches(site, standing)))
                        : Optional.empty(),
                run.seconds());
    }

    /** Cars found and missed. */
    public Score railcars() {
        return figures.railcars();
    }

    /** Whether cars were claimed, on at least part of the site. */
    public boolean counted() {
        return status == CountStatus.COUNTED || status == CountStatus.PARTIAL;
    }

    /** Whether anything was claimed. */
    public boolean claimed() {
        return isClaim(status);
    }

    /** Whether the labelled number of cars lies in the reported range; empty where there is none to compare. */
    public Optional<Boolean> inRange() {
        int cars = railcars().truth();
        return claimed() ? range.map(r -> r.low() <= cars && cars <= r.high()) : Optional.empty();
    }

    private static boolean isClaim(CountStatus status) {
        return status != CountStatus.UNUSABLE && status != CountStatus.FAILED;
    }

    /** Detections that some other program wrote carry no counts: they claim what they show. */
    private static CountStatus status(DetectionRun run) {
        List<CountStatus> found = run.counts().stream().map(AreaCount::status).toList();
        for (CountStatus status : List.of(CountStatus.LENGTH_ONLY, CountStatus.PARTIAL, CountStatus.COUNTED)) {
            if (found.contains(status)) {
                return status;
            }
        }
        return found.isEmpty() ? CountStatus.COUNTED : found.get(0);
    }

    private static CountRange range(DetectionRun run) {
        int low = 0;
        int best = 0;
        int high = 0;
        for (AreaCount count : run.counts()) {
            low += count.railcars().low();
            best += count.railcars().best();
            high += count.railcars().high();
        }
        return new CountRange(low, best, high);
    }

    private static Score cover(Matcher.Result cars) {
        int both = 0;
        int found = 0;
        int labelled = 0;
        for (Matcher.Pair pair : cars.pairs()) {
            boolean ours = isCovered(pair.detection().subject());
            boolean theirs = isCovered(pair.truth().subject());
            both += ours && theirs ? 1 : 0;
            found += ours ? 1 : 0;
            labelled += theirs ? 1 : 0;
        }
        for (Detection car : cars.falseAlarms()) {
            found += isCovered(car.subject()) ? 1 : 0;
        }
        for (TruthObject car : cars.missed()) {
            labelled += isCovered(car.subject()) ? 1 : 0;
        }
        return new Score(both, found - both, labelled - both);
    }

    private static boolean isCovered(Subject subject) {
        return subject instanceof Subject.Railcar car && car.covered();
    }

    /** The stretches of all tracks, or, where those are not known, the long sides of the cars on them. */
    private static List<LineSegment> stretches(List<Track> site, List<TruthObject> cars) {
        List<LineSegment> stretches = new ArrayList<>();
        for (Track track : site) {
            Coordinate[] line = track.centreline().getCoordinates();
            for (int i = 1; i < line.length; i++) {
                stretches.add(new LineSegment(line[i - 1], line[i]));
            }
        }
        if (stretches.isEmpty()) {
            cars.forEach(car -> stretches.add(car.longAxis()));
        }
        return stretches;
    }
}
