package org.railcount.review.shape;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Splits a string drawn along a track into cars. Stateless. */
public final class CarString {
    /** A free place shorter than this share of a typical car is a gap, not a car. */
    private static final double LEAST_SHARE = 0.6;

    private CarString() {}

    /** How many cars of the typical length come nearest to filling a length, couplings included; at least one. */
    public static int likelyCars(double lengthM, TypicalCar typical) {
        double pitch = typical.lengthM() + typical.gapM();
        return (int) Math.max(1, Math.round((lengthM + typical.gapM()) / pitch));
    }

    /**
     * Cars of one length, with the typical gap between them, from end to end of a stretch. Where so many gaps leave less
     * than the least length for a car, there are as many cars as fit.
     *
     * @param wanted how many cars; the likely number where empty
     */
    public static List<OrientedRectangle> split(
            Centreline track, Stretch stretch, TypicalCar typical, OptionalInt wanted) {
        int likely = wanted.orElseGet(() -> likelyCars(stretch.lengthM(), typical));
        int most = (int)
                Math.floor((stretch.lengthM() + typical.gapM()) / (OrientedRectangle.MIN_LENGTH_M + typical.gapM()));
        int cars = Math.max(1, Math.min(likely, most));
        double length =
                Math.max(OrientedRectangle.MIN_LENGTH_M, (stretch.lengthM() - (cars - 1) * typical.gapM()) / cars);
        List<OrientedRectangle> string = new ArrayList<>();
        for (int i = 0; i < cars; i++) {
            double from = stretch.fromM() + i * (length + typical.gapM());
            string.add(track.between(from, from + length, typical.widthM()));
        }
        return List.copyOf(string);
    }

    /**
     * A typical car where there is room for one about a chainage: moved aside, or shortened to the free place, where cars
     * that stand there leave less. Empty where the place is taken or too small.
     *
     * @param taken where cars stand on the track
     */
    public static Optional<OrientedRectangle> fitting(
            Centreline track, double chainageM, Collection<Stretch> taken, TypicalCar typical) {
        double reach = typical.lengthM();
        Stretch around = new Stretch(chainageM - reach, chainageM + reach);
        return around.without(taken, typical.gapM()).stream()
                .filter(free -> free.fromM() <= chainageM && chainageM <= free.toM())
                .filter(free -> free.lengthM() >= LEAST_SHARE * typical.lengthM())
                .findFirst()
                .map(free -> {
                    double length = Math.min(typical.lengthM(), free.lengthM());
                    double from = Math.max(free.fromM(), Math.min(chainageM - length / 2, free.toM() - length));
                    return track.between(from, from + length, typical.widthM());
                });
    }

    /**
     * Cars in the free places of a stretch: what stands there already stays, and gaps between cars stay gaps.
     *
     * @param taken where cars stand on the track
     * @param extra how many cars more than likely the longest free place is split into; may be below zero
     */
    public static List<OrientedRectangle> fill(
            Centreline track, Stretch stretch, Collection<Stretch> taken, TypicalCar typical, int extra) {
        List<Stretch> places = stretch.without(taken, typical.gapM()).stream()
                .filter(free -> free.lengthM() >= LEAST_SHARE * typical.lengthM())
                .toList();
        double longest = places.stream().mapToDouble(Stretch::lengthM).max().orElse(0);
        return places.stream()
                .flatMap(free -> {
                    int cars = likelyCars(free.lengthM(), typical) + (free.lengthM() == longest ? extra : 0);
                    return split(track, free, typical, OptionalInt.of(Math.max(1, cars))).stream();
                })
                .toList();
    }
}
