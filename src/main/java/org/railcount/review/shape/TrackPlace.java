package org.railcount.review.shape;

/**
 * A place told by a track.
 *
 * @param chainageM metres along the track from its first point; below zero before it, above its length beyond its end
 * @param leftM metres to the left of the direction of travel
 */
public record TrackPlace(double chainageM, double leftM) {}
