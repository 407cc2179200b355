package org.railcount.app.viewer.paint;

import java.util.Optional;

/**
 * What a map shows over its pixels beside the site. Immutable.
 *
 * @param detections how detections are drawn; the usual way where empty
 * @param corners what its corners hold
 */
public record MapDress(Optional<DetectionLook> detections, Corners corners) {
    /** A map on its own. */
    public static final MapDress USUAL = new MapDress(Optional.empty(), Corners.ALONE);
}
