package org.railcount.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.railcount.detect.SceneCounter;
import org.railcount.detect.change.CargoSeries;
import org.railcount.model.Detection;
import org.railcount.model.DetectionRun;
import org.railcount.model.SceneResult;
import org.railcount.model.Site;
import org.railcount.model.Subject;
import org.railcount.project.ResultStore;

/**
 * The results of a batch, without what only single scenes need: counts and ground cargo stay in memory, cars and ships are
 * on disk. Not thread-safe.
 */
final class SeriesResults {
    private final ResultStore store;
    private final List<SceneResult> lean = new ArrayList<>();
    private final Map<String, String> inputs = new HashMap<>();

    /** @param store holds every result that is added */
    SeriesResults(ResultStore store) {
        this.store = store;
    }

    void add(SceneCounter.Done done) {
        inputs.put(done.result().sceneId(), done.inputs());
        lean.add(lean(done.result()));
    }

    /** How many there are. */
    int size() {
        return lean.size();
    }

    private static SceneResult lean(SceneResult result) {
        if (!(result instanceof SceneResult.Handled handled)) {
            return result;
        }
        DetectionRun run = handled.detections();
        List<Detection> cargo = run.detections().stream()
                .filter(detection -> detection.subject() instanceof Subject.Cargo)
                .toList();
        return new SceneResult.Handled(handled.scene(), run.with(cargo, List.of(), run.counts()));
    }

    /**
     * Looks over all dates.
     *
     * @param whole takes the whole results of those scenes from which cargo that never moves was taken out
     */
    <E extends Exception> CargoSeries cargo(Site site, Taker<E> whole) throws E {
        CargoSeries series = CargoSeries.of(site, lean);
        Map<String, SceneResult> before =
                lean.stream().collect(Collectors.toMap(SceneResult::sceneId, result -> result));
        for (SceneResult result : series.results()) {
            // The very same object stands for "unchanged": to compare thousands of runs would take minutes.
            if (result instanceof SceneResult.Handled revised && before.get(result.sceneId()) != result) {
                Optional<SceneResult.Handled> full = whole(revised);
                if (full.isPresent()) {
                    whole.take(full.get());
                }
            }
        }
        return series;
    }

    /** Takes a result. */
    interface Taker<E extends Exception> {
        void take(SceneResult.Handled result) throws E;
    }

    private Optional<SceneResult.Handled> whole(SceneResult.Handled revised) {
        DetectionRun kept = revised.detections();
        Set<String> cargo = new HashSet<>();
        kept.detections().forEach(detection -> cargo.add(detection.id()));
        return store.read(kept.sceneId(), inputs.getOrDefault(kept.sceneId(), ""))
                .map(full -> new SceneResult.Handled(
                        revised.scene(),
                        full.with(
                                full.detections().stream()
                                        .filter(d -> !(d.subject() instanceof Subject.Cargo) || cargo.contains(d.id()))
                                        .toList(),
                                full.trains(),
                                kept.counts())));
    }
}
