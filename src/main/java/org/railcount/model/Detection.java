package org.railcount.model;

import java.util.Optional;
import org.locationtech.jts.geom.Polygon;

/**
 * One thing found in one scene. Immutable.
 *
 * @param id unique within a run
 * @param subject what it is
 * @param outline ground footprint, WGS 84, x = longitude, y = latitude, degrees; a railcar's is a rectangle whose first
 *     edge runs along the track
 * @param confidence estimated probability of being right, 0 to 1
 * @param track name of the track it stands on; empty off the tracks
 * @param lengthM long side in metres on the ground
 * @param widthM short side in metres on the ground
 * @param areaM2 area in square metres on the ground
 */
public record Detection(
        String id,
        Subject subject,
        Polygon outline,
        double confidence,
        Optional<String> track,
        double lengthM,
        double widthM,
        double areaM2) {}
