package org.railcount.model;

import java.time.Instant;
import java.util.Optional;

/**
 * A remark of the analyst, pinned to a place and a date.
 *
 * @param id unique
 * @param lon WGS 84 longitude, degrees
 * @param lat WGS 84 latitude, degrees
 * @param acquired when the scene was taken that it was made on, UTC, where that is known
 * @param text the remark
 */
public record Note(String id, double lon, double lat, Optional<Instant> acquired, String text) {}
