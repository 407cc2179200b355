package org.railcount.app.viewer.state;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.railcount.review.shape.GroundShape;

/**
 * What a gesture under way would come to: drawn, not yet done. Immutable.
 *
 * @param changed shapes in the map frame in the place of those of detections, by id
 * @param fresh shapes that would be added
 * @param corners corners set so far of an outline that is being drawn, map positions
 * @param band rectangle that is being drawn about detections, map frame
 * @param label what it comes to, in a few words: a length, a count; may be empty
 */
public record HandPreview(
        Map<String, GroundShape> changed,
        List<GroundShape> fresh,
        List<Coordinate> corners,
        Optional<Envelope> band,
        String label) {
    public HandPreview {
        changed = Map.copyOf(changed);
        fresh = List.copyOf(fresh);
        corners = List.copyOf(corners);
    }

    public static HandPreview changing(Map<String, GroundShape> changed, String label) {
        return new HandPreview(changed, List.of(), List.of(), Optional.empty(), label);
    }

    public static HandPreview adding(List<GroundShape> fresh, String label) {
        return new HandPreview(Map.of(), fresh, List.of(), Optional.empty(), label);
    }

    public static HandPreview drawing(List<Coordinate> corners, String label) {
        return new HandPreview(Map.of(), List.of(), corners, Optional.empty(), label);
    }

    public static HandPreview banding(Envelope band) {
        return new HandPreview(Map.of(), List.of(), List.of(), Optional.of(band), "");
    }
}
