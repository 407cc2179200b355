package org.railcount.model;

import java.time.Instant;
import java.util.Optional;

/**
 * What happened to the ground cargo of an area between one clear date and the clear date before. Immutable.
 *
 * @param sceneId the later scene
 * @param area name of the area
 * @param fixtures patches that look like cargo and never move: found in this scene, not counted
 * @param since the comparison; empty where there is no earlier clear date, or this scene does not show the area clearly
 */
public record CargoChange(String sceneId, String area, int fixtures, Optional<Since> since) {
    /**
     * A comparison with an earlier date.
     *
     * @param sceneId the earlier scene
     * @param acquired when it was taken, UTC
     * @param came pieces that were not there then
     * @param left pieces that are no longer there
     * @param stayed pieces that lie where they lay
     * @param areaM2 how much more area is covered by cargo than then, square metres; negative where it is less
     */
    public record Since(String sceneId, Instant acquired, int came, int left, int stayed, double areaM2) {}
}
