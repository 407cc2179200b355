package org.railcount.detect.box;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.railcount.detect.Detector;
import org.railcount.detect.Findings;
import org.railcount.detect.SceneView;
import org.railcount.detect.SecondOpinion;
import org.railcount.detect.count.TrackResult;
import org.railcount.detect.decode.CarSpan;
import org.railcount.detect.emission.Emission;
import org.railcount.imagery.SceneException;
import org.railcount.model.Area;
import org.railcount.model.Detection;
import org.railcount.model.Subject;

/**
 * An own model as a second voice beside the built-in detector, on railcars only. No car of the built-in detector is
 * dropped: one on which the model has a box too gains confidence, one that the model passed over loses some. Where the
 * built-in detector has no car but its evidence leaves one open, a sure box adds a car of low confidence. Thread-safe.
 */
public final class ModelVotes implements SecondOpinion {
    /** How much of the model's log-odds counts: it saw the same pixels, so its voice is not independent. */
    private static final double WEIGHT = 0.5;

    /** A model that nobody has measured is never taken for surer than 0.95. */
    private static final double LOUDEST = Math.log(0.95 / 0.05);

    /** Log-odds that silence costs: as if the model had given the car a score of 0.2. */
    private static final double SILENCE = Math.log(0.2 / 0.8);

    /** A box and a car that share so much of the track (intersection over union) are one. */
    private static final double SAME = 0.4;

    /** A box that shares more with a car than this proposes nothing new. */
    private static final double APART = 0.1;

    /** A proposal is never surer than this: one of two voices is for it. */
    private static final double MOST_PROPOSED = 0.45;

    /** Less likely cars, both voices together, are not proposed: the built-in detector saw empty track. */
    private static final double LEAST_PROPOSED = 0.2;

    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private final BoxModel model;

    public ModelVotes(BoxModel model) {
        this.model = model;
    }

    @Override
    public String version() {
        return " + model " + model.id() + " (vote)";
    }

    @Override
    public Map<String, String> parameters() {
        Map<String, String> parameters = new TreeMap<>(model.parameters());
        parameters.put("model_mode", "vote");
        parameters.put("model_propose_from", Double.toString(model.settings().proposeFrom()));
        return parameters;
    }

    @Override
    public Findings revise(SceneView view, Findings findings, Detector.Cancellation cancelled) throws SceneException {
        TrackPlaces places = new TrackPlaces(findings.tracks());
        List<TrackPlaces.Place> onTrack = TrackPlaces.apart(new BoxSearch(model)
                .find(view, cancelled).stream()
                        .filter(box -> box.subject() instanceof Subject.Railcar)
                        .flatMap(box -> places.of(box).stream())
                        .toList());
        List<Polygon> areas = new ArrayList<>();
        for (Area area : view.site().areas()) {
            areas.add(view.outline().toUtm(area.boundary()));
        }
        BoxDetections detections = new BoxDetections(view.outline());
        List<TrackResult> tracks = new ArrayList<>();
        for (int t = 0; t < findings.tracks().size(); t++) {
            int number = t;
            tracks.add(voted(
                    findings.tracks().get(t),
                    onTrack.stream().filter(place -> place.track() == number).toList(),
                    areas,
                    detections));
        }
        return new Findings(
                tracks,
                findings.others(),
                Optional.of(
                        "The model " + model.name() + " voted: its share in confidences and range is not calibrated."));
    }

    /** A car with what is told of it. */
    private record Voted(CarSpan span, Detection detection) {}

    private static TrackResult boxesAdded(TrackResult track, List<Voted> cars, List<CarSpan> proposed) {
        return new TrackResult(
                track.line(),
                track.evidence(),
                track.visible(),
                cars.stream().map(Voted::span).toList(),
                cars.stream().map(Voted::detection).toList(),
                new ScoreBelief(track.belief(), proposed));
    }

    private TrackResult voted(
            TrackResult track, List<TrackPlaces.Place> boxes, List<Polygon> areas, BoxDetections detections) {
        List<Voted> cars = new ArrayList<>();
        for (int i = 0; i < track.cars().size(); i++) {
            CarSpan car = track.cars().get(i);
            Detection detection = track.detections().get(i);
            // The model looked only inside the areas.
            boolean looked = areas.stream()
                    .anyMatch(area ->
                            area.covers(GEOMETRY.createPoint(track.line().at(car.middleM(), 0))));
            double confidence = looked ? heard(car, boxes) : car.confidence();
            cars.add(new Voted(
                    new CarSpan(car.startM(), car.endM(), confidence),
                    new Detection(
                            detection.id(),
                            detection.subject(),
                            detection.outline(),
                            confidence,
                            detection.track(),
                            detection.lengthM(),
                            detection.widthM(),
                            detection.areaM2())));
        }
        List<CarSpan> proposed = new ArrayList<>();
        for (TrackPlaces.Place box : boxes) {
            boolean free = track.cars().stream().allMatch(car -> box.overlap(car.startM(), car.endM()) <= APART);
            double score = box.box().confidence();
            double together = LogOdds.shifted(0.5, evidence(track, box) + WEIGHT * voice(score));
            if (free && score >= model.settings().proposeFrom() && together >= LEAST_PROPOSED) {
                double confidence = Math.min(MOST_PROPOSED, together);
                CarSpan span = new CarSpan(box.startM(), box.endM(), confidence);
                proposed.add(span);
                String name = track.line().track(box.middleM());
                cars.add(new Voted(span, detections.of(box.box(), confidence, Optional.of(name), name + "-model")));
            }
        }
        cars.sort(Comparator.comparingDouble(car -> car.span().startM()));
        return boxesAdded(track, cars, proposed);
    }

    /** Log-odds of a box, between undecided and {@link #LOUDEST}. */
    private static double voice(double score) {
        return Math.max(0, Math.min(LOUDEST, LogOdds.of(score)));
    }

    /** The built-in detector's mean log-odds that the cells under a box are occupied, its ends left out. */
    private static double evidence(TrackResult track, TrackPlaces.Place box) {
        float[] occupied = track.evidence().occupied();
        double end = (box.endM() - box.startM()) / 5;
        int first = (int) ((box.startM() + end) / Emission.CELL_M);
        int last = Math.min(occupied.length, (int) ((box.endM() - end) / Emission.CELL_M) + 1);
        double sum = 0;
        for (int k = first; k < last; k++) {
            sum += occupied[k];
        }
        return first < last ? sum / (last - first) : Double.NEGATIVE_INFINITY;
    }

    /** A car's confidence after the model was heard: log-odds are added, the model's with less weight. */
    private static double heard(CarSpan car, List<TrackPlaces.Place> boxes) {
        double voice = boxes.stream()
                .filter(box -> box.overlap(car.startM(), car.endM()) >= SAME)
                .mapToDouble(box -> voice(box.box().confidence()))
                .max()
                .orElse(SILENCE);
        return LogOdds.shifted(car.confidence(), WEIGHT * voice);
    }
}
