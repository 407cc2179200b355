package org.railcount.simulate.stock;

import org.railcount.simulate.world.Noise;
import org.railcount.simulate.world.Paint;

/**
 * An open car with high sides.
 *
 * @param shell colour of the sides
 * @param load colour of the load or, when empty, of the floor
 * @param fill height of the load as a share of the sides: near 0.3 empty, about 1 full, above 1 heaped
 * @param heaps number of heaps along the car
 */
record GondolaShape(Paint shell, Paint load, double fill, int heaps, double age) implements CarShape {
    private static final double FLOOR = 1.25;

    @Override
    public double height(CarModel model, double along, double across, Noise noise) {
        if (rim(model, along, across) < 0.13) {
            return model.heightM();
        }
        if (fill < 0.35) {
            return FLOOR + 0.06 * noise.value(along * 1.5, across * 1.5);
        }
        double level = FLOOR + fill * (model.heightM() - FLOOR);
        double wave = StrictMath.cos((along / model.bodyM() + 0.5) * 2 * Math.PI * heaps);
        double crown = 1 - 4 * across * across / (model.widthM() * model.widthM());
        double lumps = noise.other(4).fractal(along, across, 1.3, 4, 0.75);
        return level + 0.30 * (crown - 0.6) - 0.25 * wave + 0.13 * lumps;
    }

    private static double rim(CarModel model, double along, double across) {
        return Math.min(model.bodyM() / 2 - Math.abs(along), model.widthM() / 2 - Math.abs(across));
    }

    @Override
    public void look(
            CarModel model, double along, double across, double height, boolean wall, Noise noise, float[] out) {
        if (rim(model, along, across) < 0.16 || wall) {
            shell.copyTo(out);
            Weathering.age(along, across, age, noise, out);
            double post = along / 1.7 - Math.floor(along / 1.7);
            Paint.scale(out, wall ? 0.8 : post < 0.12 ? 0.8 : 1.1);
            return;
        }
        load.copyTo(out);
        double broad = noise.other(5).fractal(along, across, 3, 5, 0.8);
        Paint.scale(out, 1 + 0.22 * broad + 0.12 * noise.other(6).value(along * 4, across * 4));
        if (fill < 0.35) {
            double beam = along / 1.45 - Math.floor(along / 1.45);
            Paint.scale(out, beam < 0.14 ? 0.7 : 1);
            shell.over(out, 0.35);
        }
    }
}
