package org.railcount.detect.box;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.railcount.detect.Detector;
import org.railcount.detect.Findings;
import org.railcount.detect.SceneView;
import org.railcount.detect.SecondOpinion;
import org.railcount.detect.count.TrackResult;
import org.railcount.detect.decode.CarSpan;
import org.railcount.imagery.SceneException;
import org.railcount.model.Detection;
import org.railcount.model.Subject;

/**
 * An own model in place of the built-in search: of each kind of thing that the model has a class for, only its boxes count.
 * The tracks' visibility and the registration stay those of the built-in detector. Thread-safe.
 */
public final class ModelReplaces implements SecondOpinion {
    private final BoxModel model;

    public ModelReplaces(BoxModel model) {
        this.model = model;
    }

    @Override
    public String version() {
        return " + model " + model.id() + " (replace)";
    }

    @Override
    public Map<String, String> parameters() {
        Map<String, String> parameters = model.parameters();
        parameters.put("model_mode", "replace");
        parameters.put("model_off_track", model.settings().keepsOffTrack() ? "keep" : "drop");
        return parameters;
    }

    @Override
    public Findings revise(SceneView view, Findings findings, Detector.Cancellation cancelled) throws SceneException {
        List<OrientedBox> boxes = new BoxSearch(model).find(view, cancelled);
        BoxDetections detections = new BoxDetections(view.outline());
        TrackPlaces places = new TrackPlaces(findings.tracks());
        List<TrackPlaces.Place> onTrack = new ArrayList<>();
        List<Detection> others = new ArrayList<>();
        findings.others().stream()
                .filter(d -> !model.finds(d.subject().getClass()))
                .forEach(others::add);
        for (OrientedBox box : boxes) {
            boolean railcar = box.subject() instanceof Subject.Railcar;
            Optional<TrackPlaces.Place> place = railcar ? places.of(box) : Optional.empty();
            if (place.isPresent()) {
                onTrack.add(place.get());
            } else if (!railcar || model.settings().keepsOffTrack()) {
                others.add(detections.of(box, box.confidence(), Optional.empty(), "model"));
            }
        }
        return new Findings(
                model.finds(Subject.Railcar.class)
                        ? tracks(findings.tracks(), TrackPlaces.apart(onTrack), detections)
                        : findings.tracks(),
                others,
                Optional.of("Counted by " + model.name()
                        + ", a model of your own: its confidences, and so the range, are not calibrated."));
    }

    private static List<TrackResult> tracks(
            List<TrackResult> read, List<TrackPlaces.Place> onTrack, BoxDetections detections) {
        List<TrackResult> tracks = new ArrayList<>();
        for (int t = 0; t < read.size(); t++) {
            TrackResult track = read.get(t);
            List<CarSpan> cars = new ArrayList<>();
            List<Detection> found = new ArrayList<>();
            int number = t;
            onTrack.stream()
                    .filter(place -> place.track() == number)
                    .sorted(Comparator.comparingDouble(TrackPlaces.Place::startM))
                    .forEach(place -> {
                        cars.add(new CarSpan(
                                place.startM(), place.endM(), place.box().confidence()));
                        String name = track.line().track(place.middleM());
                        found.add(detections.of(place.box(), place.box().confidence(), Optional.of(name), name));
                    });
            tracks.add(new TrackResult(
                    track.line(),
                    track.evidence(),
                    track.visible(),
                    cars,
                    found,
                    new ScoreBelief(ScoreBelief.NO_OTHERS, cars)));
        }
        return tracks;
    }
}
