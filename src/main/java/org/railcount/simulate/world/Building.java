package org.railcount.simulate.world;

/**
 * A shed or house with a pitched or flat roof of sheets. Immutable.
 *
 * @param footprint its outline, the ridge along the heading
 * @param eavesM height of the walls
 * @param ridgeM height of the ridge; equal to the eaves for a flat roof
 * @param roof colour of the roof
 * @param roof2 colour of patched, faded or rusted sheets
 * @param wall colour of the walls
 * @param lights whether roof lights let daylight in
 * @param seed picks stains and patches
 */
public record Building(
        Footprint footprint,
        double eavesM,
        double ridgeM,
        Paint roof,
        Paint roof2,
        Paint wall,
        boolean lights,
        int seed)
        implements Solid {

    @Override
    public double maxHeight() {
        return ridgeM + 0.6;
    }

    @Override
    public double heightAt(double along, double across) {
        double slope = Math.abs(across) / footprint.halfWidth();
        double top = ridgeM - (ridgeM - eavesM) * slope;
        boolean vent = lights
                && Math.abs(across) < 0.5
                && Math.floorMod((int) Math.floor(along / 6 + 0.5), 2) == 0
                && Math.abs(along / 6 + 0.5 - Math.floor(along / 6 + 0.5) - 0.5) < 0.12;
        return vent ? top + 0.6 : top;
    }

    @Override
    public void look(double along, double across, double height, boolean isWall, float[] out) {
        Noise noise = new Noise(seed);
        if (isWall) {
            wall.copyTo(out);
            Paint.scale(out, 0.85 + 0.1 * noise.value(along * 0.4 + across * 0.4, height * 0.5));
            return;
        }
        double sheet = noise.other(1).white((int) Math.floor(along / 1.05), across > 0 ? 1 : 0);
        double wear = noise.other(2).fractal(along, across, 9, 5, 0.7);
        // Rain draws streaks down the slope, so stains are long across the ridge and narrow along it.
        double streaks = noise.other(3).value(along * 1.6, across * 0.12);
        roof.copyTo(out);
        roof2.over(out, 0.5 * (wear + 0.35 * sheet + 0.5 * streaks) + 0.12);
        double ribs = 1 + 0.04 * StrictMath.sin(along * 2 * Math.PI / 0.9);
        Paint.scale(out, ribs * (1 + 0.08 * wear + 0.07 * sheet + 0.10 * streaks));
        if (lights) {
            double bay = along / 9 - Math.floor(along / 9);
            double up = Math.abs(across) / footprint.halfWidth();
            if (bay < 0.12 && up > 0.25 && up < 0.8) {
                Paint.of(0xb9c2c0, 0.4).over(out, 0.55);
            }
        }
        if (Math.abs(across) < 0.3) {
            Paint.scale(out, 1.15);
        }
        if (footprint.halfWidth() - Math.abs(across) < 0.35) {
            Paint.scale(out, 0.8);
        }
    }
}
