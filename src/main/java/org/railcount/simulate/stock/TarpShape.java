package org.railcount.simulate.stock;

import org.railcount.simulate.world.Noise;
import org.railcount.simulate.world.Paint;

/**
 * A load under a tarp, on a flat car or over the sides of an open one.
 *
 * @param tarp colour
 * @param base colour of what shows below and at the ends
 * @param deckM height of the deck or floor
 * @param loadM height of the load above it
 * @param reach share of the car's length that the tarp covers
 * @param crates number of humps along the car
 */
record TarpShape(Paint tarp, Paint base, double deckM, double loadM, double reach, int crates) implements CarShape {

    @Override
    public double height(CarModel model, double along, double across, Noise noise) {
        double rim = rim(model, along, across);
        if (rim < 0) {
            return deckM;
        }
        double hump = Math.abs(StrictMath.sin((along / (reach * model.bodyM()) + 0.5) * Math.PI * crates));
        double folds = noise.other(2).fractal(along, across, 1.1, 3, 0.7);
        double step = noise.other(1).white((int) Math.floor((along / (reach * model.bodyM()) + 0.5) * crates), 5);
        double drape = Math.sqrt(Math.min(1, (rim + 0.05) / 0.5));
        return deckM + loadM * (0.35 + 0.65 * drape) * (0.86 + 0.10 * hump + 0.06 * step) + 0.07 * folds;
    }

    private double rim(CarModel model, double along, double across) {
        return Math.min(reach * model.bodyM() / 2 - Math.abs(along), model.widthM() / 2 - 0.06 - Math.abs(across));
    }

    @Override
    public void look(
            CarModel model, double along, double across, double height, boolean wall, Noise noise, float[] out) {
        if (rim(model, along, across) < 0) {
            base.copyTo(out);
            Weathering.age(along, across, 0.8, noise, out);
            return;
        }
        tarp.copyTo(out);
        double dust = noise.other(3).fractal(along, across, 2.6, 5, 0.75);
        Paint.of(0x8f897c).over(out, 0.18 * Math.max(0, dust));
        Paint.scale(out, (wall ? 0.85 : 1) * (1 + 0.12 * dust));
        double cord = along / 2.1 - Math.floor(along / 2.1);
        if (cord < 0.035) {
            Paint.scale(out, 0.75);
        }
    }
}
