package org.railcount.detect.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.railcount.model.Detection;
import org.railcount.model.Site;

/**
 * Railcars of two dates that stand at the same place of the same track and are of like length, one to one.
 *
 * <p>Registration holds a scene well across its tracks but may leave metres along them. Where many cars of several tracks
 * agree on one shift along the yard, that shift is taken as what registration left, and only cars within
 * {@link #NEAR_M} of it are paired; else those within {@link #FAR_M} of where they stood. Closest pairs come first. A string
 * that was replaced by another may fall into the old one's places by chance: cars are some 14 m apart, so within 2.5 m
 * either way about one string in three does, within 1.5 m one in five.
 *
 * @param pairs the earlier date's car to the later date's
 * @param onTracks all cars of both dates that were looked at
 * @param shiftM the shift along the yard; empty where too few cars tell
 */
record CarPairs(Map<Detection, Detection> pairs, Set<Detection> onTracks, OptionalDouble shiftM) {
    /** Room for errors of both cars' ends once the common shift is known. */
    static final double NEAR_M = 1.5;

    /** Room while it is not known. */
    static final double FAR_M = 2.5;

    /** What registration may leave along the tracks at most, metres. */
    static final double MOST_SHIFT_M = 5;

    /** Two cars of one length may be measured so differently. */
    static final double LIKE_LENGTH_M = 2;

    private record Candidate(TrackCar before, TrackCar after) {
        double alongTrackM() {
            return after.atM() - before.atM();
        }
    }

    static CarPairs of(Site site, List<Detection> before, List<Detection> after) {
        Map<String, List<TrackCar>> earlier = TrackCar.byTrack(site, before);
        Map<String, List<TrackCar>> later = TrackCar.byTrack(site, after);
        List<Candidate> candidates = new ArrayList<>();
        List<CommonShift.Hint> hints = new ArrayList<>();
        earlier.forEach((track, cars) -> {
            for (TrackCar was : cars) {
                for (TrackCar is : later.getOrDefault(track, List.of())) {
                    Candidate candidate = new Candidate(was, is);
                    if (Math.abs(candidate.alongTrackM()) <= MOST_SHIFT_M
                            && Math.abs(was.car().lengthM() - is.car().lengthM()) <= LIKE_LENGTH_M) {
                        candidates.add(candidate);
                        hints.add(new CommonShift.Hint(track, candidate.alongTrackM(), was.alongYard()));
                    }
                }
            }
        });
        Set<Detection> onTracks = new HashSet<>();
        int fewer = Math.min(count(earlier, onTracks), count(later, onTracks));
        OptionalDouble shift = CommonShift.of(hints, fewer);
        return new CarPairs(closestFirst(candidates, shift), onTracks, shift);
    }

    private static int count(Map<String, List<TrackCar>> cars, Set<Detection> into) {
        int number = 0;
        for (List<TrackCar> ofTrack : cars.values()) {
            number += ofTrack.size();
            ofTrack.forEach(car -> into.add(car.car()));
        }
        return number;
    }

    private static Map<Detection, Detection> closestFirst(List<Candidate> candidates, OptionalDouble shift) {
        double reach = shift.isPresent() ? NEAR_M : FAR_M;
        Map<Detection, Detection> pairs = new HashMap<>();
        Set<Detection> taken = new HashSet<>();
        candidates.stream()
                .filter(candidate -> apart(candidate, shift) <= reach)
                .sorted(Comparator.comparingDouble((Candidate candidate) -> apart(candidate, shift))
                        .thenComparing(candidate -> candidate.before().car().id())
                        .thenComparing(candidate -> candidate.after().car().id()))
                .forEach(candidate -> {
                    Detection was = candidate.before().car();
                    Detection is = candidate.after().car();
                    if (!pairs.containsKey(was) && taken.add(is)) {
                        pairs.put(was, is);
                    }
                });
        return pairs;
    }

    private static double apart(Candidate candidate, OptionalDouble shift) {
        return Math.abs(
                candidate.alongTrackM() - shift.orElse(0) * candidate.before().alongYard());
    }
}
