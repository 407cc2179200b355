package org.railcount.detect.compare;

import java.util.List;
import java.util.OptionalDouble;

/**
 * The shift along a yard on which most cars agree: the fullest window of {@link #WINDOW_M} over all cars' own shifts (of
 * equally full ones the one nearest to no shift), and the mean in it. Strings that were replaced disagree among themselves, so agreement means that cars stayed and the picture
 * is shifted.
 */
final class CommonShift {
    private static final double WINDOW_M = 1.5;

    /** Fewer cars tell too little. */
    private static final int LEAST_CARS = 5;

    /** Of the date with fewer cars, so many must agree. */
    private static final double LEAST_SHARE = 0.5;

    /** One string that was replaced agrees with itself; several do not. */
    private static final int LEAST_TRACKS = 2;

    /** Tracks that cross the yard say little about a shift along it. */
    private static final double LEAST_ALONG = 0.7;

    private CommonShift() {}

    /**
     * One car's own shift.
     *
     * @param track name of its track
     * @param alongTrackM how far it seems to have moved along its track
     * @param alongYard cosine between the track and the yard
     */
    record Hint(String track, double alongTrackM, double alongYard) {
        double alongYardM() {
            return alongTrackM / alongYard;
        }
    }

    /** @param cars how many cars the date with fewer of them has */
    static OptionalDouble of(List<Hint> hints, int cars) {
        List<Hint> telling = hints.stream()
                .filter(hint -> Math.abs(hint.alongYard()) >= LEAST_ALONG)
                .toList();
        List<Hint> fullest = List.of();
        for (Hint first : telling) {
            double from = first.alongYardM();
            List<Hint> window = telling.stream()
                    .filter(hint -> hint.alongYardM() >= from && hint.alongYardM() <= from + WINDOW_M)
                    .toList();
            boolean better = window.size() > fullest.size()
                    || window.size() == fullest.size() && Math.abs(mean(window)) < Math.abs(mean(fullest));
            fullest = better ? window : fullest;
        }
        long tracks = fullest.stream().map(Hint::track).distinct().count();
        boolean agreed = fullest.size() >= LEAST_CARS && fullest.size() >= LEAST_SHARE * cars && tracks >= LEAST_TRACKS;
        return agreed ? OptionalDouble.of(mean(fullest)) : OptionalDouble.empty();
    }

    private static double mean(List<Hint> hints) {
        return hints.stream().mapToDouble(Hint::alongYardM).average().orElse(0);
    }
}
