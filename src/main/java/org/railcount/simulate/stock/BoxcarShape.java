package org.railcount.simulate.stock;

import org.railcount.simulate.world.Noise;
import org.railcount.simulate.world.Paint;

/** A covered car: arched sheet roof with cross seams, sometimes a running board or hatches. */
record BoxcarShape(Paint roof, Paint side, double age, boolean hatches) implements CarShape {

    @Override
    public double height(CarModel model, double along, double across, Noise noise) {
        double u = 2 * across / model.widthM();
        double arch = 0.62 * u * u;
        boolean hatch = hatches
                && Math.abs(Math.abs(along) - model.bodyM() * 0.27) < 0.4
                && Math.abs(Math.abs(across) - 0.8) < 0.35;
        return model.heightM() - arch + (hatch ? 0.15 : 0);
    }

    @Override
    public void look(
            CarModel model, double along, double across, double height, boolean wall, Noise noise, float[] out) {
        (wall ? side : roof).copyTo(out);
        Weathering.age(along, across, age, noise, out);
        if (wall) {
            Paint.scale(out, 0.9);
            return;
        }
        double seam = along / 1.26 - Math.floor(along / 1.26);
        double sheet = noise.white((int) Math.floor(along / 1.26), 2);
        Paint.scale(out, (seam < 0.08 ? 0.82 : 1) * (1 + 0.07 * sheet));
        if (Math.abs(across) < 0.25) {
            Paint.scale(out, 0.9);
        }
        double end = model.bodyM() / 2 - Math.abs(along);
        if (end < 0.25) {
            Paint.scale(out, 0.75);
        }
    }
}
