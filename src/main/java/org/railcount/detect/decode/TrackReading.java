package org.railcount.detect.decode;

import java.util.List;

/**
 * What was read off one track.
 *
 * @param cars the most probable cars, in order along the track
 * @param countProbability {@code [n]}: probability that n cars stand on the track; sums to 1
 */
public record TrackReading(List<CarSpan> cars, double[] countProbability) {
    public TrackReading {
        cars = List.copyOf(cars);
    }
}
