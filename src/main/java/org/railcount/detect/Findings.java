package org.railcount.detect;

import java.util.List;
import java.util.Optional;
import org.railcount.detect.count.TrackResult;
import org.railcount.model.Detection;

/**
 * What was found in a scene and is still to be counted.
 *
 * @param tracks readings of all tracks
 * @param others cargo, ships, and railcars off the tracks
 * @param remark one sentence that whoever reads the count must know
 */
public record Findings(List<TrackResult> tracks, List<Detection> others, Optional<String> remark) {
    public Findings {
        tracks = List.copyOf(tracks);
        others = List.copyOf(others);
    }
}
