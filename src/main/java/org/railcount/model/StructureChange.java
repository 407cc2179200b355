package org.railcount.model;

import java.time.Instant;
import org.locationtech.jts.geom.Polygon;

/**
 * A building or other structure that is proposed to have appeared or vanished between two clear dates of an area; a person
 * decides. Immutable.
 *
 * @param id unique within a series
 * @param area name of the area
 * @param kind which of the two
 * @param lastBefore the last clear date before the change, UTC
 * @param lastBeforeScene its scene
 * @param firstAfter the first clear date after it, UTC
 * @param firstAfterScene its scene
 * @param outline footprint, WGS 84, x = longitude, y = latitude, degrees
 * @param areaM2 area of the footprint, square metres
 * @param confidence 0 to 1, from how well the dates before and after tell apart and how compact the footprint is
 */
public record StructureChange(
        String id,
        String area,
        Kind kind,
        Instant lastBefore,
        String lastBeforeScene,
        Instant firstAfter,
        String firstAfterScene,
        Polygon outline,
        double areaM2,
        double confidence) {
    /** What happened. */
    public enum Kind {
        APPEARED,
        VANISHED
    }
}
