package org.railcount.simulate.stock;

import org.railcount.simulate.world.Noise;
import org.railcount.simulate.world.Paint;

/** A covered hopper: narrow flat roof with a row of hatches, sloping ends. */
record HopperShape(Paint shell, Paint hatch, double age) implements CarShape {

    @Override
    public double height(CarModel model, double along, double across, Noise noise) {
        double fromEnd = model.bodyM() / 2 - Math.abs(along);
        if (fromEnd < 1.1) {
            return Math.abs(across) < model.widthM() / 2 - 0.2 ? 1.3 + 2.0 * fromEnd / 1.1 : 1.2;
        }
        double u = 2 * across / model.widthM();
        return model.heightM() - 0.55 * u * u * u * u + (isHatch(along, across) ? 0.12 : 0);
    }

    private static boolean isHatch(double along, double across) {
        double bay = along / 3.1 - Math.floor(along / 3.1);
        return bay > 0.3 && bay < 0.7 && Math.abs(across) < 0.6;
    }

    @Override
    public void look(
            CarModel model, double along, double across, double height, boolean wall, Noise noise, float[] out) {
        (isHatch(along, across) ? hatch : shell).copyTo(out);
        Weathering.age(along, across, age, noise, out);
        double post = along / 1.55 - Math.floor(along / 1.55);
        if (post < 0.09) {
            Paint.scale(out, 0.85);
        }
        if (model.bodyM() / 2 - Math.abs(along) < 1.1) {
            Paint.scale(out, 0.6);
        }
    }
}
