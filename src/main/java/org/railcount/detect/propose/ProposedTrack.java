package org.railcount.detect.propose;

import org.locationtech.jts.geom.LineString;

/**
 * A track that the program believes to see. Immutable.
 *
 * @param centreline WGS 84, x = longitude, y = latitude, degrees; few vertices, within 0.3 m of the traced line
 * @param confidence between 0 and 1: the larger, the likelier most of it runs along a track
 * @param lengthM length on the ground, metres
 */
public record ProposedTrack(LineString centreline, double confidence, double lengthM) {}
