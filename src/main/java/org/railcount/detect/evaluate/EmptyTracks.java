package org.railcount.detect.evaluate;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.railcount.model.Detection;
import org.railcount.model.LocalMetres;
import org.railcount.model.Track;

/**
 * Tracks on which no car is labelled, and what was found there nevertheless.
 *
 * @param lengthM their length without the stretches that the labels call hidden, metres
 * @param falseCars false cars on them
 */
public record EmptyTracks(double lengthM, int falseCars) {
    static final EmptyTracks NONE = new EmptyTracks(0, 0);

    static EmptyTracks of(List<Track> site, Truth truth, Optional<Set<String>> tracks, List<Detection> falseAlarms) {
        Set<String> occupied = new HashSet<>();
        truth.objects().forEach(object -> object.track().ifPresent(occupied::add));
        Set<String> empty = new HashSet<>();
        double length = 0;
        for (Track track : site) {
            if (!occupied.contains(track.name())
                    && (tracks.isEmpty() || tracks.get().contains(track.name()))) {
                empty.add(track.name());
                double whole = LocalMetres.of(track.centreline()).getLength();
                length += Math.max(0, whole - covered(truth.hidden().getOrDefault(track.name(), List.of()), whole));
            }
        }
        int found = (int) falseAlarms.stream()
                .filter(car -> car.track().filter(empty::contains).isPresent())
                .count();
        return new EmptyTracks(length, found);
    }

    /** Length of the union of stretches on a track of some length. */
    private static double covered(List<double[]> stretches, double length) {
        double sum = 0;
        double reached = 0;
        for (double[] stretch :
                stretches.stream().sorted(Comparator.comparingDouble(s -> s[0])).toList()) {
            double from = Math.max(reached, stretch[0]);
            double to = Math.min(length, stretch[1]);
            sum += Math.max(0, to - from);
            reached = Math.max(reached, to);
        }
        return sum;
    }

    EmptyTracks plus(EmptyTracks other) {
        return new EmptyTracks(lengthM + other.lengthM, falseCars + other.falseCars);
    }

    /** False cars per kilometre; NaN where no track is empty. */
    public double perKm() {
        return lengthM > 0 ? 1000 * falseCars / lengthM : Double.NaN;
    }
}
