package org.railcount.simulate.stock;

import org.railcount.simulate.world.Noise;
import org.railcount.simulate.world.Paint;

/** A passenger coach: long ribbed roof with ventilators. */
record CoachShape(Paint roof, Paint side) implements CarShape {

    @Override
    public double height(CarModel model, double along, double across, Noise noise) {
        double u = 2 * across / model.widthM();
        boolean vent = Math.abs(across) < 0.25 && Math.abs(along / 2.9 - Math.rint(along / 2.9)) < 0.09;
        return model.heightM() - 0.75 * u * u + (vent ? 0.2 : 0);
    }

    @Override
    public void look(
            CarModel model, double along, double across, double height, boolean wall, Noise noise, float[] out) {
        (wall ? side : roof).copyTo(out);
        Weathering.age(along, across, 0.35, noise, out);
        double rib = along / 0.6 - Math.floor(along / 0.6);
        Paint.scale(out, rib < 0.2 ? 0.93 : 1.02);
        if (Math.abs(across) < 0.25 && Math.abs(along / 2.9 - Math.rint(along / 2.9)) < 0.09) {
            Paint.scale(out, 0.7);
        }
    }
}
