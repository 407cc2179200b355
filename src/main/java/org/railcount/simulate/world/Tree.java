package org.railcount.simulate.world;

/**
 * A tree or bush with a lumpy crown. Immutable.
 *
 * @param footprint square round the crown
 * @param heightM height of the top
 * @param crown colour of the crown on the day
 * @param density share of the crown that leaves or twigs fill, below 1 for bare trees
 * @param seed picks its lumps
 */
public record Tree(Footprint footprint, double heightM, Paint crown, double density, int seed) implements Solid {

    private static final Paint BARE = Paint.of(0x6d6355, 0.24);

    /** The same tree on a day: three of four lose their leaves in winter, the others are pines. */
    public Tree in(Season season) {
        boolean evergreen = (seed & 3) == 0;
        double leaf = evergreen ? 1 : season.green();
        return new Tree(footprint, heightM, BARE.mix(crown, 0.15 + 0.85 * leaf), 0.55 + 0.45 * leaf, seed);
    }

    @Override
    public double maxHeight() {
        return heightM;
    }

    @Override
    public double heightAt(double along, double across) {
        double radius = footprint.halfWidth();
        double r2 = (along * along + across * across) / (radius * radius);
        Noise noise = new Noise(seed);
        double lumps = noise.fractal(along, across, radius * 0.55, 3, 0.7);
        double fill = 1 - r2 + 0.35 * lumps;
        if (fill <= 0.05 || noise.other(3).value(along * 3.1, across * 3.1) > 1.6 * density - 0.6 + 0.5 * fill) {
            return -1;
        }
        return heightM * (0.45 + 0.55 * Math.sqrt(Math.min(1, fill))) + 0.35 * lumps;
    }

    @Override
    public void look(double along, double across, double height, boolean wall, float[] out) {
        Noise noise = new Noise(seed);
        crown.copyTo(out);
        double depth = height / heightM;
        double leaves = noise.other(5).fractal(along, across, 0.9, 3, 0.9);
        Paint.scale(out, (0.62 + 0.45 * depth) * (1 + 0.35 * leaves));
    }

    @Override
    public double holdsSnow() {
        return 0.25;
    }
}
