package org.railcount.simulate.world;

/**
 * Seeded noise over the plane, a pure function of position, so that any part of a picture can be drawn in any order.
 * Lattice value noise with smooth interpolation (Perlin 1985's idea, with hashed lattice values). Immutable.
 *
 * @param seed picks one of 2^32 patterns
 */
public record Noise(int seed) {

    /** Independent pattern for another purpose. */
    public Noise other(int salt) {
        return new Noise(hash(salt, 0x51ed270b, seed));
    }

    /** Uncorrelated value in [-1, 1) for a lattice point. */
    public double white(int x, int y) {
        return hash(x, y, seed) * 0x1p-31;
    }

    /** Smooth noise in [-1, 1] with features about one unit wide. */
    public double value(double x, double y) {
        double fx = Math.floor(x);
        double fy = Math.floor(y);
        int ix = (int) fx;
        int iy = (int) fy;
        double tx = x - fx;
        double ty = y - fy;
        tx = tx * tx * (3 - 2 * tx);
        ty = ty * ty * (3 - 2 * ty);
        int a = hash(ix, iy, seed);
        int b = hash(ix + 1, iy, seed);
        int c = hash(ix, iy + 1, seed);
        int d = hash(ix + 1, iy + 1, seed);
        double top = a + tx * ((double) b - a);
        double bottom = c + tx * ((double) d - c);
        return (top + ty * (bottom - top)) * 0x1p-31;
    }

    /**
     * Sum of octaves, each half as wide and turned against the last one so that the lattice does not show.
     *
     * @param wavelength of the first octave
     * @param gain amplitude ratio from one octave to the next
     */
    public double fractal(double x, double y, double wavelength, int octaves, double gain) {
        double px = x / wavelength;
        double py = y / wavelength;
        double amplitude = 1;
        double sum = 0;
        double norm = 0;
        for (int octave = 0; octave < octaves; octave++) {
            sum += amplitude * new Noise(seed + octave * 0x9e37).value(px, py);
            norm += amplitude * amplitude;
            amplitude *= gain;
            double turned = 1.62 * px - 1.18 * py + 17.3;
            py = 1.18 * px + 1.62 * py - 9.1;
            px = turned;
        }
        return sum / Math.sqrt(norm);
    }

    private static int hash(int x, int y, int seed) {
        int h = x * 0x9e3779b1 ^ Integer.rotateLeft(y * 0x85ebca77, 13) ^ seed * 0xc2b2ae3d;
        h ^= h >>> 15;
        h *= 0x2c1b3c6d;
        h ^= h >>> 12;
        h *= 0x297a2d39;
        return h ^ (h >>> 15);
    }
}
