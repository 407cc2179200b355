package org.railcount.review.shape;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * What a car is like here: what a new one is given, and how a string is split. Immutable.
 *
 * @param lengthM length between the body's ends, metres
 * @param widthM width, metres
 * @param gapM gap between two coupled cars' bodies, metres
 */
public record TypicalCar(double lengthM, double widthM, double gapM) {
    /**
     * Where nothing is known: the body of a four-axle gondola with the gap that its couplers leave, as catalogues give
     * them, and the width that the detector reads with.
     */
    public static final TypicalCar DEFAULT = new TypicalCar(13.5, 3.1, 1.1);

    /** Two cars with a wider gap are not coupled, metres. */
    private static final double COUPLED_BELOW_M = 3;

    /** Fewer cars than this say little of their kind. */
    private static final int ENOUGH = 3;

    public TypicalCar {
        if (!(lengthM >= OrientedRectangle.MIN_LENGTH_M && widthM > 0 && gapM >= 0)) {
            throw new IllegalArgumentException("a car has a length, a width and a gap");
        }
    }

    /**
     * The medians of the cars on a track; this one's values where there are too few of them.
     *
     * @param cars cars on the track
     */
    public TypicalCar learned(Centreline track, Collection<OrientedRectangle> cars) {
        if (cars.size() < ENOUGH) {
            return this;
        }
        List<Stretch> stretches = cars.stream()
                .map(track::stretch)
                .sorted(Comparator.comparingDouble(Stretch::fromM))
                .toList();
        double[] gaps = new double[stretches.size() - 1];
        Arrays.setAll(gaps, i -> stretches.get(i + 1).fromM() - stretches.get(i).toM());
        double[] coupled = DoubleStream.of(gaps)
                .filter(gap -> gap >= 0 && gap < COUPLED_BELOW_M)
                .toArray();
        TypicalCar sized = learned(cars);
        return new TypicalCar(sized.lengthM, sized.widthM, coupled.length < ENOUGH - 1 ? gapM : median(coupled));
    }

    /** The median length and width of cars wherever they stand; this one's where there are too few of them. */
    public TypicalCar learned(Collection<OrientedRectangle> cars) {
        if (cars.size() < ENOUGH) {
            return this;
        }
        double length =
                median(cars.stream().mapToDouble(OrientedRectangle::lengthM).toArray());
        double width =
                median(cars.stream().mapToDouble(OrientedRectangle::widthM).toArray());
        return new TypicalCar(Math.max(OrientedRectangle.MIN_LENGTH_M, length), width, gapM);
    }

    private static double median(double[] values) {
        double[] sorted = DoubleStream.of(values).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
