package org.railcount.simulate.world;

/**
 * How a track looks.
 *
 * @param shine polish of the rail heads, 0 (rusty, unused) to 1
 * @param dirt darkness of the strip between the rails, 0 to 1
 * @param weeds growth on the track, 0 to 1
 * @param freshBallast lightness of its ballast, 0 to 1
 * @param concreteSleepers pale sleepers instead of dark timber
 */
public record TrackWear(double shine, double dirt, double weeds, double freshBallast, boolean concreteSleepers) {}
