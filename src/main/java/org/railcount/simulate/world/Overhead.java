package org.railcount.simulate.world;

/**
 * A thin straight member in the air: pole, beam, strut. It hides little and shades little, but both show.
 *
 * @param x1 one end, metres east
 * @param y1 metres north
 * @param z1 metres above ground
 * @param x2 other end
 * @param y2 metres north
 * @param z2 metres above ground
 * @param widthM its width
 * @param solidity share of light it stops, below 1 for lattice work
 * @param paint its colour
 */
public record Overhead(
        double x1,
        double y1,
        double z1,
        double x2,
        double y2,
        double z2,
        double widthM,
        double solidity,
        Paint paint) {}
