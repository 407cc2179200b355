package org.railcount.detect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.railcount.detect.count.Calibration;
import org.railcount.detect.count.CarNumbers;
import org.railcount.detect.count.EvidenceBelief;
import org.railcount.detect.count.TrackResult;
import org.railcount.detect.decode.CarSpan;
import org.railcount.detect.decode.SegmentalDecoder;
import org.railcount.detect.emission.Emission;
import org.railcount.detect.image.GroundOutline;
import org.railcount.detect.strip.TrackLine;
import org.railcount.model.Detection;
import org.railcount.model.RailcarType;
import org.railcount.model.Subject;

/** Turns one track's evidence into cars: where they stand, what they are, whether they are covered. */
final class RailcarReader {
    /** Usual width of rolling stock, metres (domain figures: 2.8 to 3.3 m). */
    private static final double CAR_WIDTH_M = 3.1;

    /** A type with less is not told. From 0.4 to 0.5, 15 of 21 were right on tuning scenes. */
    private static final double LEAST_TYPE_SHARE = 0.4;

    private final SegmentalDecoder decoder;
    private final GroundOutline outline;

    RailcarReader(SegmentalDecoder decoder, GroundOutline outline) {
        this.decoder = decoder;
        this.outline = outline;
    }

    /** Tells which of the cars on one track lie under tarps. */
    interface Cover {
        boolean[] of(List<CarSpan> cars);
    }

    /**
     * One line, cut into cars that have no ids yet.
     *
     * @param covered for each car whether it lies under a tarp
     */
    record Cut(TrackLine line, Emission evidence, boolean[] visible, List<CarSpan> cars, boolean[] covered) {}

    Cut cut(TrackLine line, Emission seen, boolean[] visible, Cover cover) {
        Emission evidence = hidden(seen, visible);
        List<CarSpan> cars = decoder.decode(evidence);
        return new Cut(line, evidence, visible, cars, cover.of(cars));
    }

    /** @param numbers of the scene, so that lines that share a track number its cars on */
    TrackResult told(Cut cut, CarNumbers numbers) {
        List<Detection> detections = new ArrayList<>();
        for (int i = 0; i < cut.covered().length; i++) {
            detections.add(detection(cut.line(), cut.evidence(), cut.cars().get(i), cut.covered()[i], numbers));
        }
        return new TrackResult(
                cut.line(),
                cut.evidence(),
                cut.visible(),
                cut.cars(),
                detections,
                new EvidenceBelief(cut.evidence(), decoder));
    }

    /** Nothing can be claimed where nothing can be seen. */
    private static Emission hidden(Emission seen, boolean[] visible) {
        float[] occupied = seen.occupied().clone();
        for (int k = 0; k < occupied.length; k++) {
            if (!visible[k]) {
                occupied[k] = Math.min(occupied[k], -4);
            }
        }
        return new Emission(occupied, seen.boundary(), seen.type(), seen.visible());
    }

    private Detection detection(TrackLine line, Emission evidence, CarSpan car, boolean covered, CarNumbers numbers) {
        String track = line.track(car.middleM());
        int first = (int) Math.round(car.startM() / Emission.CELL_M);
        int last = Math.min(evidence.cells(), (int) Math.round(car.endM() / Emission.CELL_M));
        Coordinate a = line.at(car.startM(), 0);
        Coordinate b = line.at(car.endM(), 0);
        double length = a.distance(b);
        double east = (b.x - a.x) / length * CAR_WIDTH_M / 2;
        double north = (b.y - a.y) / length * CAR_WIDTH_M / 2;
        return new Detection(
                numbers.next(track),
                new Subject.Railcar(type(evidence, first, last), covered),
                outline.polygon(
                        new Coordinate(a.x + north, a.y - east),
                        new Coordinate(b.x + north, b.y - east),
                        new Coordinate(b.x - north, b.y + east),
                        new Coordinate(a.x - north, a.y + east)),
                Calibration.DEFAULT.confidence(car.confidence()),
                Optional.of(track),
                length,
                CAR_WIDTH_M,
                length * CAR_WIDTH_M);
    }

    /** The likeliest type over the car's length, or unknown where none stands out. */
    private static RailcarType type(Emission evidence, int first, int last) {
        int best = RailcarType.UNKNOWN.ordinal();
        double most = Double.NEGATIVE_INFINITY;
        double sum = 0;
        for (int t = 0; t < evidence.type().length; t++) {
            double mean = mean(evidence.type()[t], first, last);
            sum += Math.exp(mean);
            if (mean > most) {
                most = mean;
                best = t;
            }
        }
        return Math.exp(most) < LEAST_TYPE_SHARE * sum ? RailcarType.UNKNOWN : RailcarType.values()[best];
    }

    private static double mean(float[] values, int first, int last) {
        double sum = 0;
        for (int k = first; k < last; k++) {
            sum += values[k];
        }
        return sum / Math.max(1, last - first);
    }
}
