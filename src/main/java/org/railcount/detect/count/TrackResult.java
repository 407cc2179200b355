package org.railcount.detect.count;

import java.util.List;
import org.railcount.detect.decode.CarSpan;
import org.railcount.detect.emission.Emission;
import org.railcount.detect.strip.TrackLine;
import org.railcount.model.Detection;

/**
 * What was read off one track, ready to be counted.
 *
 * @param line the track in UTM
 * @param evidence per cell
 * @param visible per cell: seen, and not under cloud
 * @param cars along the track
 * @param detections the same cars as detections, same order
 * @param belief how many cars may stand on a part of the track
 */
public record TrackResult(
        TrackLine line,
        Emission evidence,
        boolean[] visible,
        List<CarSpan> cars,
        List<Detection> detections,
        CountBelief belief) {}
