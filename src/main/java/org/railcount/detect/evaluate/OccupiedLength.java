package org.railcount.detect.evaluate;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.locationtech.jts.geom.Geometry;
import org.railcount.model.DetectionRun;
import org.railcount.model.LocalMetres;
import org.railcount.model.Train;

/**
 * Length of track that cars stand on, couplings between them included.
 *
 * @param foundM by the trains of the run, metres
 * @param labelledM by the labelled cars, metres; of a car that is partly hidden the visible share
 */
public record OccupiedLength(double foundM, double labelledM) {
    static final OccupiedLength NONE = new OccupiedLength(0, 0);

    /** Labelled cars of one track that lie no further apart are coupled. */
    private static final double COUPLED_M = 4;

    static OccupiedLength of(List<TruthObject> cars, DetectionRun run, Optional<Set<String>> tracks) {
        double found = run.trains().stream()
                .filter(train -> tracks.isEmpty() || tracks.get().contains(train.track()))
                .mapToDouble(Train::lengthM)
                .sum();
        List<TruthObject> standing =
                cars.stream().filter(car -> car.track().isPresent()).toList();
        double labelled = standing.stream()
                .mapToDouble(car -> car.lengthM() * car.visibleFraction())
                .sum();
        return new OccupiedLength(found, labelled + couplings(standing));
    }

    /** Only neighbours lie that close: a car in between is longer. */
    private static double couplings(List<TruthObject> cars) {
        List<Geometry> metric =
                cars.stream().map(car -> LocalMetres.of(car.outline())).toList();
        double sum = 0;
        for (int i = 0; i < cars.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (cars.get(i).track().equals(cars.get(j).track())) {
                    double gap = metric.get(i).distance(metric.get(j));
                    sum += gap <= COUPLED_M ? gap : 0;
                }
            }
        }
        return sum;
    }

    OccupiedLength plus(OccupiedLength other) {
        return new OccupiedLength(foundM + other.foundM, labelledM + other.labelledM);
    }

    /** Error in percent of what is labelled; NaN where nothing is. */
    public double errorPercent() {
        return labelledM > 0 ? 100 * (foundM - labelledM) / labelledM : Double.NaN;
    }
}
