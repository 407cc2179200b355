package org.railcount.simulate.world;

/**
 * A flat-topped body: platform, canopy, ramp, wall, foundation. Immutable.
 *
 * @param footprint its outline
 * @param topM height of the top
 * @param top colour
 * @param edge colour of a line along both long edges
 * @param seams distance between joints along it in metres, 0 for none
 * @param seed picks stains
 */
public record Slab(Footprint footprint, double topM, Paint top, Paint edge, double seams, int seed) implements Solid {

    @Override
    public double maxHeight() {
        return topM;
    }

    @Override
    public double heightAt(double along, double across) {
        return topM;
    }

    @Override
    public void look(double along, double across, double height, boolean wall, float[] out) {
        Noise noise = new Noise(seed);
        top.copyTo(out);
        double rim = footprint.halfWidth() - Math.abs(across);
        if (rim < 0.35) {
            edge.over(out, 0.8);
        }
        double stain = noise.fractal(along, across, 7, 6, 0.75);
        Paint.scale(out, (wall ? 0.7 : 1) * (1 + 0.14 * stain));
        if (seams > 0 && !wall) {
            double phase = along / seams - Math.floor(along / seams);
            if (phase < 0.12 / seams || Math.abs(across) < 0.06) {
                Paint.scale(out, 0.72);
            }
        }
    }
}
