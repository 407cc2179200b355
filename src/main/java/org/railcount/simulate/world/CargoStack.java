package org.railcount.simulate.world;

/**
 * Cargo on the ground: containers, crates, or a stack under a tarp. Immutable.
 *
 * @param footprint its outline
 * @param heightM height of the stack
 * @param paint colour of tarp or container
 * @param covered whether a tarp lies over it
 * @param seed picks folds and wear
 */
public record CargoStack(Footprint footprint, double heightM, Paint paint, boolean covered, int seed) implements Solid {

    @Override
    public double maxHeight() {
        return heightM + 0.4;
    }

    @Override
    public double heightAt(double along, double across) {
        if (!covered) {
            return heightM;
        }
        Noise noise = new Noise(seed);
        double rim = Math.min(footprint.halfLength() - Math.abs(along), footprint.halfWidth() - Math.abs(across));
        double ragged = rim + 0.18 * noise.value(along * 1.3, across * 1.3);
        if (ragged < 0) {
            return -1;
        }
        // Crates of unequal height lift the tarp in steps; it hangs down softly at the rim.
        double crates = noise.other(1).white((int) Math.floor(along / 2.4), (int) Math.floor(across / 2.2));
        double folds = noise.other(2).fractal(along, across, 1.4, 3, 0.6);
        double drape = Math.min(1, ragged / 0.45);
        return heightM * (0.25 + 0.75 * Math.sqrt(drape)) * (1 + 0.10 * crates) + 0.09 * folds;
    }

    @Override
    public void look(double along, double across, double height, boolean wall, float[] out) {
        Noise noise = new Noise(seed);
        paint.copyTo(out);
        if (!covered) {
            double ribs = StrictMath.sin((wall ? along + across : along) * 2 * Math.PI / 0.28);
            double rust = noise.fractal(along, across, 2.5, 4, 0.7);
            Paint.of(0x5d4636).over(out, 0.5 * Math.max(0, rust - 0.35));
            Paint.scale(out, (wall ? 0.85 : 1) * (1 + 0.03 * ribs + 0.10 * rust));
            return;
        }
        double tone = noise.other(4).white((int) Math.floor(along / 5.5), (int) Math.floor(across / 4));
        double dust = noise.other(3).fractal(along, across, 3, 5, 0.7);
        Paint.of(0x8f897c).over(out, 0.16 * Math.max(0, dust));
        Paint.scale(out, 1 + 0.10 * tone + 0.10 * dust);
        double seam = along / 3.6 - Math.floor(along / 3.6);
        if (seam < 0.03 && !wall) {
            Paint.scale(out, 0.8);
        }
    }

    @Override
    public double holdsSnow() {
        return 0.4;
    }
}
