package org.railcount.detect.decode;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** All ways to read a short track, listed one by one: what the decoder's recursions must agree with. */
final class EveryReading {
    /**
     * One way to read a track.
     *
     * @param cars borders of the cars, in order
     * @param score log-odds against the track being empty
     */
    record Reading(List<List<Integer>> cars, double score) {
        double weight(double temper, double alignments) {
            return Math.exp(temper * score - alignments * cars.size());
        }
    }

    private final SegmentLattice lattice;
    private final List<Reading> readings = new ArrayList<>();

    private EveryReading(SegmentLattice lattice) {
        this.lattice = lattice;
    }

    static List<Reading> of(SegmentLattice lattice) {
        EveryReading all = new EveryReading(lattice);
        all.from(0, false, List.of(), 0);
        return all.readings;
    }

    /** Share of the weight of all readings that those of one kind have. */
    static double share(List<Reading> all, double temper, double alignments, Predicate<Reading> kind) {
        double total = 0;
        double sum = 0;
        for (Reading reading : all) {
            double weight = reading.weight(temper, alignments);
            total += weight;
            sum += kind.test(reading) ? weight : 0;
        }
        return sum / total;
    }

    /** Lists every way to go on from a border. */
    private void from(int at, boolean afterCar, List<List<Integer>> cars, double score) {
        if (at == lattice.cells()) {
            readings.add(new Reading(cars, score));
            return;
        }
        from(at + 1, false, cars, score);
        carsFrom(at, cars, score);
        if (afterCar) {
            for (int start = at + 1; start <= Math.min(lattice.cells(), at + lattice.widestGap()); start++) {
                carsFrom(start, cars, score + lattice.gap(at, start));
            }
        }
    }

    private void carsFrom(int start, List<List<Integer>> cars, double score) {
        for (int end = start + 1; end <= lattice.cells(); end++) {
            double car = lattice.car(start, end);
            if (car > Double.NEGATIVE_INFINITY) {
                List<List<Integer>> longer = new ArrayList<>(cars);
                longer.add(List.of(start, end));
                from(end, true, longer, score + car);
            }
        }
    }
}
