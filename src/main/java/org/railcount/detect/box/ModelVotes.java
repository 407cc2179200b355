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
import org.railcount.imagery.SceneException;
import org.railcount.model.Area;
import org.railcount.model.Detection;
import org.railcount.model.Subject;

/**
 * An own model as a second voice beside the built-in detector, on railcars only. No car of the built-in detector is
 * dropped: one on which the model has a box too gains confidence, one that the model passed over loses some. A sure box on
 * a track where the built-in detector has no car is added as a car of low confidence. Thread-safe.
 */
public final class ModelVotes implements SecondOpinion {
    /** How much of the model's log-odds counts: it saw the same pixels, so its voice is not independent. */
    private static final double WEIGHT = 0.5;

    /** Log-odds that silence costs: as if the model had given the car a score of 0.2. */
    private static final double SILENCE = Math.log(0.2 / 0.8);

    /** A box and a car that share so much of the track (intersection over union) are one. */
    private static final double SAME = 0.4;

    /** A box that shares more with a car than this proposes nothing new. */
    private static final double APART = 0.1;

    /** A proposal is never surer than this: one of two voices is for it. */
    private static final double MOST_PROPOSED = 0.45;

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
        List<TrackResult> tracks = new ArrayList<>();
        for (int t = 0; t < findings.tracks().size(); t++) {
            int number = t;
            tracks.add(voted(
                    findings.tracks().get(t),
                    onTrack.stream().filter(place -> place.track() == number).toList(),
                    areas,
                    new BoxDetections(view.outline())));
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
        String name = track.line().name();
        for (TrackPlaces.Place box : boxes) {
            boolean free = track.cars().stream().allMatch(car -> box.overlap(car.startM(), car.endM()) <= APART);
            double score = box.box().confidence();
            if (free && score >= model.settings().proposeFrom()) {
                double confidence = MOST_PROPOSED * score;
                CarSpan span = new CarSpan(box.startM(), box.endM(), confidence);
                proposed.add(span);
                cars.add(new Voted(
                        span,
                        detections.of(box.box(), confidence, Optional.of(name), name + "-model", proposed.size())));
            }
        }
        cars.sort(Comparator.comparingDouble(car -> car.span().startM()));
        return boxesAdded(track, cars, proposed);
    }

    /** A car's confidence after the model was heard: log-odds are added, the model's with less weight. */
    private static double heard(CarSpan car, List<TrackPlaces.Place> boxes) {
        double voice = boxes.stream()
                .filter(box -> box.overlap(car.startM(), car.endM()) >= SAME)
                .mapToDouble(box -> Math.max(0, LogOdds.of(box.box().confidence())))
                .max()
                .orElse(SILENCE);
        return LogOdds.shifted(car.confidence(), WEIGHT * voice);
    }
}
